import { HostFault } from '../port/hostFault.ts';

export type Driver = typeof import('node:sqlite');

/** The first Node that has `node:sqlite` without a flag. */
const needed = '22.13';

/** Node's own SQLite. Throws a HostFault of the code `driver-missing` on a Node that has none. */
export async function loadDriver(load: () => Promise<Driver> = () => import('node:sqlite')): Promise<Driver> {
  try {
    return await load();
  } catch (error) {
    throw new HostFault(
      'driver-missing',
      `SQLite 存储需要 Node ${needed} 或更新版本，当前是 Node ${process.versions.node}：请升级 Node，或改用 PostgreSQL。`,
      `The SQLite store needs Node ${needed} or newer, and this is Node ${process.versions.node}: upgrade Node, or use PostgreSQL.`,
      error,
    );
  }
}
