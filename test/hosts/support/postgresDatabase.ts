import pg from 'pg';
import type { Store } from '../../../src/hosts/port/store.ts';
import { type PostgresOptions, postgresStore } from '../../../src/hosts/postgres/postgresStore.ts';
import type { FreshDatabase } from '../../../src/hosts/testing/testDatabase.ts';
import type { PostgresServer } from './postgresServer.ts';

/** A pool on a database; what is lost while nobody uses it is told to nobody. */
export function poolOn(url: string, settings: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 8, ...settings });
  pool.on('error', () => {});
  return pool;
}

/** Ends a connection as the end of its process does: nothing is said to the server. */
const cut = (client: pg.PoolClient) =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();

let schemas = 0;

/** Data for the kit: each case has a schema of its own, which is made sooner than a database, and each store a pool of its own on it. */
export const databasesOf =
  (
    server: () => PostgresServer,
    options: PostgresOptions = {},
    settings: pg.PoolConfig = {},
  ): FreshDatabase =>
  async () => {
    schemas += 1;
    const schema = `case_${schemas}`;
    const admin = poolOn(server().url(), { max: 1 });
    await admin.query(`CREATE SCHEMA ${schema}`);
    await admin.end();
    const pools = new Map<Store, pg.Pool>();
    const cuts = new Map<Store, () => void>();
    return {
      async store() {
        const pool = poolOn(server().url(), { ...settings, options: `-c search_path=${schema}` });
        const connections = new Set<pg.PoolClient>();
        let isCut = false;
        pool.on('connect', (client) => (isCut ? cut(client) : connections.add(client)));
        const store = await postgresStore(pool, options);
        pools.set(store, pool);
        cuts.set(store, () => {
          isCut = true;
          connections.forEach(cut);
        });
        return store;
      },
      async crash(store) {
        // The pool is ended later: one that ends leaves whoever waits for a connection waiting.
        cuts.get(store)?.();
      },
      // The server is thrown away with all that is in it.
      async drop() {
        for (const end of cuts.values()) end();
        for (const pool of pools.values()) await pool.end();
      },
    };
  };
