import { randomUUID } from 'node:crypto';
import { told } from './asking.ts';
import type { PostgresPool } from './pool.ts';
import { withConnection } from './transaction.ts';

/** An empty database of a server, for one test. */
export interface FreshPostgres<Pool> {
  readonly name: string;
  /** On the new database. */
  readonly pool: Pool;
  /** Ends the pool, and removes the database. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database beside the one of a pool whose role may do so, and opens a pool on it. Throws a HostFault where the server does
 * not answer or the role may make no database.
 * @param open gives a pool on the database of this name, as it made the other
 */
export async function freshPostgres<Pool extends PostgresPool & { end(): Promise<void> }>(
  pool: PostgresPool,
  open: (name: string) => Pool,
): Promise<FreshPostgres<Pool>> {
  // Nothing in the name has to be quoted.
  const name = `pf_test_${randomUUID().replaceAll('-', '')}`;
  const run = (text: string) => told(() => withConnection(pool, (client) => client.query({ text })));
  await run(`CREATE DATABASE ${name}`);
  const own = open(name);
  return {
    name,
    pool: own,
    async drop() {
      await own.end();
      await run(`DROP DATABASE ${name}`);
    },
  };
}
