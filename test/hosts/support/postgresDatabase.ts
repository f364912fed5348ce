import pg from 'pg';
import type { Store } from '../../../src/hosts/port/store.ts';
import { type FreshPostgres, freshPostgres } from '../../../src/hosts/postgres/freshDatabase.ts';
import { type PostgresOptions, postgresStore } from '../../../src/hosts/postgres/postgresStore.ts';
import type { FreshDatabase } from '../../../src/hosts/testing/testDatabase.ts';
import type { PostgresServer } from './postgresServer.ts';

/** A pool on a database; what is lost while nobody uses it is told to nobody. */
export function poolOn(url: string, settings: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 8, ...settings });
  pool.on('error', () => {});
  return pool;
}

/** Ends every connection of a pool as the end of its process does: nothing is said to the server. */
async function cut(connections: ReadonlySet<pg.PoolClient>, pool: pg.Pool): Promise<void> {
  for (const client of connections)
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  await pool.end();
}

/** Databases of a server for the kit: each case has its own, each store a pool of its own on it. */
export const databasesOf =
  (
    server: () => PostgresServer,
    options: PostgresOptions = {},
    settings: pg.PoolConfig = {},
  ): FreshDatabase =>
  async () => {
    const admin = poolOn(server().url(), { max: 1 });
    const database: FreshPostgres<pg.Pool> = await freshPostgres(admin, (name) => poolOn(server().url(name)));
    const open = new Map<Store, () => Promise<void>>();
    return {
      async store() {
        const pool = poolOn(server().url(database.name), settings);
        const connections = new Set<pg.PoolClient>();
        pool.on('connect', (client) => connections.add(client));
        const store = await postgresStore(pool, options);
        open.set(store, () => cut(connections, pool));
        return store;
      },
      async crash(store) {
        await open.get(store)?.();
        open.delete(store);
      },
      async drop() {
        for (const end of open.values()) await end();
        await database.drop();
        await admin.end();
      },
    };
  };
