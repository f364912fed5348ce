import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testTitles } from './testTitles.ts';

/** A row of the table of promises; each test is a file and a title in it. */
interface Promised {
  readonly name: string;
  readonly component: string;
  readonly says: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** The cells of a table row; `\|` within a cell is no border. */
function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The rows under the head and its rule; a test is `[file](../../file) › title`, several parted by `<br>`. */
function promisesOf(markdown: string): Promised[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [name = '', component = '', says = '', held = ''] = cellsOf(line);
    const tests = held.split('<br>').map((one) => {
      const [, file = '', title = ''] = /^\[[^\]]+\]\((?:\.\.\/){2}([^)]+)\) › (.+)$/.exec(one.trim()) ?? [];
      return { file, title };
    });
    return { name, component, says, tests };
  });
}

/** The tests that a table names and that are not there. */
function absent(promises: readonly Promised[]): string[] {
  return promises.flatMap(({ name, tests }) =>
    tests.flatMap(({ file, title }) => {
      const isThere = existsSync(file) && testTitles(readFileSync(file, 'utf8')).has(title);
      return isThere ? [] : [`${name}: ${file} › ${title}`];
    }),
  );
}

const markdown = readFileSync('docs/evidence/guarantees.md', 'utf8');
const promises = promisesOf(markdown);

describe('the table of promises', () => {
  test('names for every promise a test that exists, by file and title', () => {
    expect(absent(promises)).toEqual([]);
  });

  test('says of every promise what it is about, and each once', () => {
    const names = promises.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const empty = promises.filter(({ component, says }) => component === '' || says === '');
    expect(empty).toEqual([]);
  });

  test('has all seven safeguards', () => {
    const names = promises.map(({ name }) => name).join('\n');
    expect([1, 2, 3, 4, 5, 6, 7].filter((n) => !names.includes(`Safeguard ${n}`))).toEqual([]);
  });

  test('is one table', () => {
    expect(markdown.match(/^\| ?-/gm)).toHaveLength(1);
  });
});

describe('the search for a promised test', () => {
  const file = 'test/docs/guarantees.test.ts';
  const row = (held: string) => promisesOf(`| a |\n| - |\n| name | part | says | ${held} |`);

  test('finds one that is there', () => {
    expect(absent(row(`[x](../../${file}) › is one table`))).toEqual([]);
  });

  test.each([
    ['a title that no test has', `[x](../../${file}) › is two tables`],
    ['a file that is not there', '[x](../../test/docs/none.test.ts) › is one table'],
    ['a cell that names no test', 'soon'],
    ['the second of two', `[x](../../${file}) › is one table<br>[x](../../${file}) › is none`],
  ])('misses %s', (_, held) => {
    expect(absent(row(held))).toHaveLength(1);
  });

  test('reads titles of describe, it and test, of tables and of templates, and no other text', () => {
    const source = [
      "describe('a', () => it.each([1])('b %d', () => {}));",
      'test(`$' + '{id}: c`, () => {});',
      "expect('d'); // test('e')",
    ].join('\n');
    expect([...testTitles(source)].sort()).toEqual(['a', 'b %d', '…: c']);
  });
});
