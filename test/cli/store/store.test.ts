import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { sqliteStore } from '../../../src/hosts/sqlite/sqliteStore.ts';
import { countsOfFilled, filledStore } from '../../hosts/transfer/filledStore.ts';
import { cli, directory } from '../cli.ts';

/** An SQLite file with the shipped register in it. */
async function filledFile(): Promise<string> {
  const file = join(directory(), 'petitions.sqlite');
  const from = await filledStore();
  const store = await sqliteStore(file);
  await store.put(await all(from.whole()), await all(from.refused()));
  await store.close();
  return file;
}

test('a store goes to a file and into another store, and comes out of it the same', async () => {
  const file = await filledFile();
  const { petitions, refused } = await countsOfFilled();
  const [out, other] = [join(directory(), 'store.jsonl'), join(directory(), 'other.sqlite')];
  expect(await cli(['export', '--store', file, '--out', out])).toEqual({ code: 0, out: '', err: '' });
  const imported = await cli(['import', out, '--store', other, '--lang', 'en']);
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out.replace(/\s+/g, ' ')).toContain(
    `${other}: ${petitions} petitions taken, 0 there already, ${refused} refused events`,
  );
  const { out: printed } = await cli(['export', '--store', other]);
  expect(printed).toBe(readFileSync(out, 'utf8'));
  const again = await cli(['import', out, '--store', other, '--json']);
  expect(JSON.parse(again.out)).toEqual({ petitions: 0, already: petitions, refused });
});

test('a store that is what its log comes to is verified', async () => {
  const file = await filledFile();
  const { code, out, err } = await cli(['verify', '--store', file, '--lang', 'en']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`${file} is what its log comes to`);
  expect(out).toContain(`petitions ${(await countsOfFilled()).petitions} · events `);
  expect(out).toMatch(/ events \d+ · rows of outboxes \d+ · differences 0/);
});

test('a store that somebody has changed by hand is told, and which petition differs', async () => {
  const copy = await filledFile();
  const db = new DatabaseSync(copy);
  const { name } = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%next_due%' LIMIT 1")
    .get() as { name: string };
  db.exec(`UPDATE ${name} SET cause = 'other' WHERE id = 'P2026-0009'`);
  db.close();
  const { code, out } = await cli(['verify', '--store', copy, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    different: 1,
    differences: [{ petition: 'P2026-0009', part: 'columns', at: 'cause', stored: 'other' }],
  });
  const { out: page } = await cli(['verify', '--store', copy, '--lang', 'zh']);
  expect(page).toContain('与日志不一致');
  expect(page).toContain('P2026-0009');
});

test.each([
  ['a file that is not there', ['verify', '--store', 'nowhere.sqlite'], /there is no such file/],
  ['a file that is no database', ['verify', '--store', 'package.json'], /package\.json/],
  [
    'an export to a file that is there',
    ['export', '--store', 'FILE', '--out', 'package.json'],
    /package\.json/,
  ],
  ['a lifecycle with a store', ['export', 'review', '--store', 'FILE'], /name no lifecycle/],
  ['a format with a store', ['export', '--store', 'FILE', '--format', 'json'], /cannot be used with/],
  [
    'an import of what is no export',
    ['import', 'examples/register/register.jsonl', '--store', 'NEW'],
    /line 1: no exported store/,
  ],
  ['an import without a store', ['import', 'x.jsonl'], /required option '--store/],
])('%s ends with code 2 and one sentence', async (_what, argv, said) => {
  const places: Readonly<Record<string, string>> = {
    FILE: argv.includes('FILE') ? await filledFile() : '',
    NEW: join(directory(), 'new.sqlite'),
  };
  const { code, out, err } = await cli([...argv.map((word) => places[word] ?? word), '--lang', 'en']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(said);
});
