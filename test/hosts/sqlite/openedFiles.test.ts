import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { loadDriver } from '../../../src/hosts/sqlite/driver.ts';
import { sqliteStore } from '../../../src/hosts/sqlite/sqliteStore.ts';
import { freshFolder } from './freshFolder.ts';
import { take } from './samples.ts';

let fresh: ReturnType<typeof freshFolder>;
beforeEach(() => {
  fresh = freshFolder();
});
afterEach(() => fresh.remove());

const file = (name = 'a.db') => join(fresh.folder, name);
const fault = (opening: Promise<unknown>) =>
  opening.then(
    () => expect.fail('it was opened'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(HostFault);
      expect((error as HostFault).text.zh).not.toBe('');
      return error as HostFault;
    },
  );

describe('a file that cannot be a store is told, with what to do:', () => {
  test('its folder is missing', async () => {
    const told = await fault(sqliteStore(join(fresh.folder, 'none', 'a.db')));
    expect([told.code, told.message]).toEqual(['unreachable', expect.stringContaining('its folder exists')]);
  });

  test('it is a folder', async () => {
    mkdirSync(file());
    expect((await fault(sqliteStore(file()))).code).toBe('unreachable');
  });

  test('it is something else, and stays as it is', async () => {
    const text = 'a letter, and no database\n'.repeat(100);
    writeFileSync(file(), text);
    const told = await fault(sqliteStore(file()));
    expect([told.code, told.message]).toEqual([
      'other-tables',
      expect.stringContaining('not an SQLite database'),
    ]);
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  test.each([
    ['another program has tables of these names', 'CREATE TABLE pf_log (line TEXT)', 'other-tables'],
    ['a table of versions is not ours', 'CREATE TABLE pf_meta (what TEXT)', 'other-tables'],
    [
      'a newer petition-flow made it',
      "CREATE TABLE pf_meta (name TEXT, content TEXT); INSERT INTO pf_meta VALUES ('schema', '9999')",
      'newer-schema',
    ],
  ])('%s; nothing of it is changed', async (_, sql, code) => {
    const theirs = new DatabaseSync(file());
    theirs.exec(sql);
    theirs.close();
    const before = readFileSync(file());
    expect((await fault(sqliteStore(file()))).code).toBe(code);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('another program has it for itself', async () => {
    await (await sqliteStore(file())).close();
    const other = new DatabaseSync(file());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE theirs (a TEXT); COMMIT');
    const told = await fault(sqliteStore(file(), { busyMs: 20 }));
    expect([told.code, told.message]).toEqual(['store-held', expect.stringContaining('close that program')]);
    other.close();
    await (await sqliteStore(file())).close();
  });

  test('it is damaged', async () => {
    const store = await sqliteStore(file());
    for (let n = 0; n < 50; n += 1) await take(store, { id: `p-${n}`, json: 'x'.repeat(5_000) });
    await store.close();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, 4096);
    writeFileSync(file(), bytes);
    const told = await fault(
      sqliteStore(file()).then(async (damaged) => {
        try {
          return await all(damaged.whole());
        } finally {
          await damaged.close();
        }
      }),
    );
    expect([told.code, told.message]).toEqual(['untrusted', expect.stringContaining('restore a backup')]);
  });

  test('Node has no SQLite', async () => {
    const told = await fault(
      loadDriver(() => Promise.reject(new Error('No such built-in module: node:sqlite'))),
    );
    expect([told.code, told.message]).toEqual([
      'driver-missing',
      expect.stringContaining('Node 22.13 or newer'),
    ]);
  });
});

describe('a file', () => {
  test("may have a host's own tables beside ours", async () => {
    const host = new DatabaseSync(file());
    host.exec("CREATE TABLE letter (text TEXT); INSERT INTO letter VALUES ('theirs')");
    const store = await sqliteStore(file());
    await take(store, { id: 'p' });
    expect(host.prepare('SELECT text FROM letter').get()).toEqual({ text: 'theirs' });
    host.close();
    await store.close();
  });

  test('is written by way of a WAL, so that who reads and who writes do not wait for each other', async () => {
    const store = await sqliteStore(file());
    const other = new DatabaseSync(file());
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    other.close();
    await store.close();
  });

  test('in memory ends with its store', async () => {
    const store = await sqliteStore(':memory:');
    expect(await take(store, { id: 'p' })).toBe(1);
    await store.close();
    const other = await sqliteStore(':memory:');
    expect(await other.read('p')).toBe(undefined);
    await other.close();
  });

  test('is opened once for all who open it at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => sqliteStore(file())));
    await Promise.all(stores.map((store, n) => take(store, { id: `p-${n}` })));
    expect((await all((stores[0] as (typeof stores)[number]).log())).length).toBe(4);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('a store that is opened for reading alone', () => {
  test('reads everything and writes nothing', async () => {
    const store = await sqliteStore(file());
    await take(store, { id: 'p', rows: 1 });
    const reader = await sqliteStore(file(), { readOnly: true });
    expect((await all(reader.whole())).length).toBe(1);
    for (const writing of [
      take(reader, { id: 'q' }),
      reader.claim(50, 60, 1000, 10),
      reader.put([], []),
      reader.setNote('a', 'b'),
      reader.wakeAll('bureau', 5),
    ])
      expect((await fault(writing)).code).toBe('read-only');
    await take(store, { id: 'r' });
    expect((await all(reader.log())).length).toBe(2);
    await reader.close();
    await store.close();
  });

  test('is refused where there is nothing to read', async () => {
    writeFileSync(file(), '');
    expect((await fault(sqliteStore(file(), { readOnly: true }))).code).toBe('read-only');
    expect((await fault(sqliteStore(file('none.db'), { readOnly: true }))).code).toBe('unreachable');
  });
});

test('a closed store says so, whatever it is asked', async () => {
  const store = await sqliteStore(file());
  await store.close();
  await store.close();
  for (const asking of [
    store.read('p'),
    take(store, { id: 'p' }),
    all(store.log()),
    all(store.whole()),
    store.waiting(),
  ])
    expect((await fault(asking)).code).toBe('closed');
  expect((await fault(store.backup(file('b.db')))).code).toBe('closed');
});
