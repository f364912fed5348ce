import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { migrations } from '../../../src/hosts/sql/migrations.ts';
import { sqliteStore } from '../../../src/hosts/sqlite/sqliteStore.ts';
import { freshFolder } from './freshFolder.ts';
import { columns, take } from './samples.ts';

let fresh: ReturnType<typeof freshFolder>;
beforeEach(() => {
  fresh = freshFolder();
});
afterEach(() => fresh.remove());

const file = () => join(fresh.folder, 'a.db');
const older = (version: number) => {
  const db = new DatabaseSync(file());
  db.exec(readFileSync(join(import.meta.dirname, 'fixtures', `schema${version}.sql`), 'utf8'));
  db.close();
};

/** What the version of the tables says of itself, whatever order it was made in. */
const schemaOf = (path: string) => {
  const db = new DatabaseSync(path);
  const found = db.prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all();
  db.close();
  return found.map(({ name, sql }) => [name, String(sql).replaceAll(/\s+/g, ' ')]);
};

describe.each(migrations.map(({ version }) => version))('a file of version %i of the tables', (version) => {
  test('is taken over with everything that it has', async () => {
    older(version);
    const store = await sqliteStore(file());
    const [first, second] = await all(store.whole());
    expect(first).toEqual({
      petition: {
        id: 'p-1',
        seq: 2,
        version: 2,
        json: '{"seq":2}',
        reminders: '[]',
        lastPlace: 3,
        wakeAt: 2000,
      },
      columns,
      tags: [{ name: 'petitioner', value: 'person-1' }],
      duties: [
        {
          deadline: 'handling.term',
          lifecycle: 'handling',
          role: 'handlingUnit',
          unit: 'unit-1',
          due: '2026-05-01',
        },
      ],
      sent: 1,
      log: [
        { petition: 'p-1', seq: 1, id: 'event-1', entry: '{"event":1}' },
        { petition: 'p-1', seq: 2, id: 'event-2', entry: '{"event":2}' },
      ],
      outbox: [
        { petition: 'p-1', place: 1, key: 'p-1/1/0', seq: 1, at: 1000, effect: '{}' },
        { petition: 'p-1', place: 2, key: 'p-1/1/1', seq: 1, at: 1000, effect: '{}' },
        { petition: 'p-1', place: 3, key: 'p-1/2/0', seq: 2, at: 2000, effect: '{}' },
      ],
    });
    expect(second?.columns).toMatchObject({ open: false, state: 'concluded' });
    expect(await all(store.refused())).toEqual([
      { petition: 'p-2', id: 'late', after: 1, entry: '{"refused":true}' },
    ]);
    expect(await store.note('notices:bureau')).toBe('["a"]');
    expect(await store.waiting()).toEqual({ petitions: 1, oldest: 1000, attempts: 2 });
    expect(await store.claim(76, 90, 1_000, 10)).toEqual([]);
    expect((await store.claim(77, 90, 1_000, 10)).map(({ rows }) => rows.length)).toEqual([2]);
    expect(await take(store, { id: 'p-1' })).toBe(3);
    await store.close();
  });

  test('has then the tables of a new file', async () => {
    older(version);
    await (await sqliteStore(file())).close();
    const made = join(fresh.folder, 'new.db');
    await (await sqliteStore(made)).close();
    expect(schemaOf(file())).toEqual(schemaOf(made));
  });
});
