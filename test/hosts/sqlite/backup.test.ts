import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { backUp } from '../../../src/hosts/sqlite/backup.ts';
import { Connection } from '../../../src/hosts/sqlite/connection.ts';
import { loadDriver } from '../../../src/hosts/sqlite/driver.ts';
import { type SqliteStore, sqliteStore } from '../../../src/hosts/sqlite/sqliteStore.ts';
import { freshFolder } from './freshFolder.ts';
import { take } from './samples.ts';

let fresh: ReturnType<typeof freshFolder>;
let store: SqliteStore;
const file = (name: string) => join(fresh.folder, name);

beforeEach(async () => {
  fresh = freshFolder();
  store = await sqliteStore(file('a.db'));
  await Promise.all(
    Array.from({ length: 60 }, (_, n) => take(store, { id: `p-${n}`, rows: 2, json: 'x'.repeat(6_000) })),
  );
});
afterEach(async () => {
  await store.close();
  fresh.remove();
});

describe('a backup', () => {
  test('has everything as it was at one moment, though it is written on meanwhile, and goes on as a store', async () => {
    const before = await all(store.whole());
    const copying = store.backup(file('b.db'));
    const writing = Promise.all(Array.from({ length: 200 }, (_, n) => take(store, { id: `p-${n % 60}` })));
    await Promise.all([copying, writing]);
    const restored = await sqliteStore(file('b.db'));
    const wholes = await all(restored.whole());
    // Each petition with its log as far as it came: nothing half of it.
    expect(wholes).toHaveLength(60);
    for (const { petition, log } of wholes) expect(log.map(({ seq }) => seq).at(-1)).toBe(petition.seq);
    expect(wholes.length).toBe(before.length);
    expect(await take(restored, { id: 'p-0' })).toBeGreaterThan(1);
    expect((await restored.claim(50, 60, 1_000, 100)).length).toBe(60);
    await restored.close();
    expect((await all(store.log())).length).toBe(260);
  });

  test('is one file that needs no other beside it', async () => {
    await store.backup(file('b.db'));
    const reader = await sqliteStore(file('b.db'), { readOnly: true });
    expect(await all(reader.whole())).toEqual(await all(store.whole()));
    expect(readdirSync(fresh.folder).filter((name) => name.startsWith('b.'))).toEqual(['b.db']);
    await reader.close();
  });

  test('never replaces a file', async () => {
    writeFileSync(file('b.db'), 'yesterday');
    await expect(store.backup(file('b.db'))).rejects.toMatchObject({ code: 'not-empty' });
  });

  test('into a folder that is missing is told, and leaves nothing', async () => {
    await expect(store.backup(file('none/b.db'))).rejects.toBeInstanceOf(HostFault);
    expect(existsSync(file('none'))).toBe(false);
  });

  test('of a store in memory is a file', async () => {
    const memory = await sqliteStore(':memory:');
    await take(memory, { id: 'p' });
    await memory.backup(file('b.db'));
    await memory.close();
    const restored = await sqliteStore(file('b.db'));
    expect((await restored.read('p'))?.seq).toBe(1);
    await restored.close();
  });

  test('is made by a Node that cannot copy page by page, too', async () => {
    const { DatabaseSync } = await loadDriver();
    const older = { DatabaseSync } as Awaited<ReturnType<typeof loadDriver>>;
    const connection = new Connection(new DatabaseSync(file('a.db')), file('a.db'));
    await backUp(older, connection, file('b.db'));
    connection.close();
    const restored = await sqliteStore(file('b.db'));
    expect(await all(restored.whole())).toEqual(await all(store.whole()));
    await restored.close();
  });

  test('is finished before the store is closed', async () => {
    const copying = store.backup(file('b.db'));
    await store.close();
    await copying;
    expect(readdirSync(fresh.folder).sort()).toEqual(['a.db', 'b.db']);
  });
});
