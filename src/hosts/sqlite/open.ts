import { HostFault } from '../port/hostFault.ts';
import { sqliteDialect } from '../sql/dialect.ts';
import { checkReadable, type FoundSchema, statementsFrom, versionQuery } from '../sql/migrations.ts';
import { metaTable, tableNames } from '../sql/tables.ts';
import { Connection } from './connection.ts';
import type { Driver } from './driver.ts';
import { faultOf } from './sqliteFaults.ts';

export interface Opening {
  readonly readOnly: boolean;
  /** Milliseconds that opening waits for a program that has the file for itself. */
  readonly busyMs: number;
}

/** While nothing is in memory but what is written: SQLite's own name for it. */
export const inMemory = ':memory:';

/** Opens a file and brings its tables to the newest version, or only sees that they have it. Throws a HostFault. */
export function openConnection({ DatabaseSync }: Driver, path: string, opening: Opening): Connection {
  let connection: Connection | undefined;
  try {
    connection = new Connection(new DatabaseSync(path, { readOnly: opening.readOnly }), path);
    connection.exec(`PRAGMA busy_timeout = ${Math.trunc(opening.busyMs)}`);
    if (opening.readOnly) checkReadable(foundIn(connection), sqliteDialect);
    else prepareFile(connection);
    return connection;
  } catch (error) {
    connection?.close();
    throw faultOf(error, path);
  }
}

function prepareFile(connection: Connection): void {
  // Before anything is written: a file of another's stays as it is.
  statementsFrom(foundIn(connection), sqliteDialect);
  const mode = connection.get('PRAGMA journal_mode = WAL')?.journal_mode;
  if (mode !== 'wal' && connection.path !== inMemory)
    throw new HostFault(
      'unreachable',
      `${connection.path} 所在的磁盘不支持 SQLite 的 WAL（例如网络盘）：请把文件放在本机磁盘上。`,
      `The disk of ${connection.path} cannot do SQLite's WAL, as a network drive: put the file on a disk of this machine.`,
    );
  // Each commit is on the disk before it is answered. What a burst made of the WAL is given back.
  connection.exec(
    'PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768',
  );
  migrate(connection);
}

function migrate(connection: Connection): void {
  if (statementsFrom(foundIn(connection), sqliteDialect).length === 0) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Looked at again: another process may have been first.
    for (const { sql, values } of statementsFrom(foundIn(connection), sqliteDialect))
      connection.run(sql, ...values);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

function foundIn(connection: Connection): FoundSchema {
  const tables = connection.query(sqliteDialect.tablesAmong(tableNames)).map(({ name }) => name as string);
  if (!tables.includes(metaTable)) return { tables, version: undefined };
  const ours = connection.get(
    `SELECT count(*) AS many FROM pragma_table_info('${metaTable}') WHERE name IN ('name', 'content')`,
  );
  return { tables, version: ours?.many === 2 ? connection.query(versionQuery)[0]?.content : undefined };
}
