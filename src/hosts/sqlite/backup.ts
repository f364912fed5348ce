import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostFault } from '../port/hostFault.ts';
import type { Connection } from './connection.ts';
import type { Driver } from './driver.ts';
import { inMemory } from './open.ts';
import { faultOf } from './sqliteFaults.ts';

/**
 * Copies the database as it is at one moment into a new file, while it is written on. The file has its name only when all of it is on the disk.
 */
export async function backUp(driver: Driver, connection: Connection, path: string): Promise<void> {
  if (existsSync(path))
    throw new HostFault(
      'not-empty',
      `${path} 已存在：请为备份另取一个文件名。`,
      `${path} exists already: give the backup another name.`,
    );
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    await copy(driver, connection, unfinished);
    alone(driver, unfinished);
    await sync(unfinished);
    await rename(unfinished, path);
    await sync(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw faultOf(error, path);
  }
}

async function copy({ DatabaseSync, backup }: Driver, connection: Connection, target: string): Promise<void> {
  // Node before 22.16 copies at one go, in which nothing else is done.
  if (backup === undefined) return void connection.run('VACUUM INTO ?', target);
  if (connection.path === inMemory) return void (await backup(connection.db, target));
  // A reader of its own, and all pages in one step: what is written meanwhile neither waits for it nor makes it begin again.
  const source = new DatabaseSync(connection.path, { readOnly: true });
  try {
    await backup(source, target, { rate: 0x7fffffff });
  } finally {
    source.close();
  }
}

/** One file that needs none beside it, so that it can be read from a disk that cannot be written. */
function alone({ DatabaseSync }: Driver, path: string): void {
  const copied = new DatabaseSync(path);
  try {
    copied.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copied.close();
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
