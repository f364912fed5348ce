import { HostFault } from '../../hosts/port/hostFault.ts';
import { postgresStore } from '../../hosts/postgres/postgresStore.ts';

/** `pg`, an optional peer. */
async function loadPg() {
  try {
    const loaded = await import('pg');
    return loaded.default ?? loaded;
  } catch (error) {
    throw new HostFault(
      'driver-missing',
      '没有安装 PostgreSQL 驱动：npm i pg',
      'the driver of PostgreSQL is not installed: npm i pg',
      error,
    );
  }
}

/** Connections of one process; a few for what is read, and those that changes go through. */
const connections = 8;

/** A store in the PostgreSQL database at this URL. */
export async function openPostgres(url: string) {
  const { Pool } = await loadPg();
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    // Sends the statements of a change together, where `pg` can do that (8.23).
    pipeline: true,
  } as ConstructorParameters<typeof Pool>[0]);
  try {
    return { store: await postgresStore(pool), close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
