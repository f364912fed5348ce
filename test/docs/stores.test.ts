import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnsOfTables, tableNames, tables } from '../../src/hosts/sql/tables.ts';
import { storeFormat, storeFormatVersion } from '../../src/hosts/transfer/storeLines.ts';

const page = readFileSync('docs/reference/tools/stores.md', 'utf8');

/** What the page says of each table: its name, and the words in code behind it. */
const rows = new Map(
  [...page.matchAll(/^\| `(pf_\w+)` \| (.*) \|$/gm)].map(([, name = '', said = '']) => [
    name,
    [...said.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word),
  ]),
);

test('the page on stores has every table, and no other', () => {
  expect([...rows.keys()].sort()).toEqual([...tableNames].sort());
});

test.each(['petition', 'log', 'refused', 'outbox', 'duty'] as const)(
  'and every column of its %s',
  (table) => {
    // What every row has, and what is no concern of a reader.
    const aside = new Set(['id', 'version']);
    const columns = columnsOfTables[table].filter((column) => !aside.has(column));
    expect(rows.get(tables[table])).toEqual(expect.arrayContaining(columns));
  },
);

test('and the first line of an exported file as it is written', () => {
  expect(page).toContain(`\`${JSON.stringify({ format: storeFormat, version: storeFormatVersion })}\``);
});
