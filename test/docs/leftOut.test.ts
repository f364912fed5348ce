import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleTexts } from '../../src/rules/texts/ruleTexts.ts';
import { ruleIds } from '../../src/vocabulary/ruleIds.ts';

const pages = { en: 'docs/guide/leftOut.md', zh: 'docs/zh/guide/leftOut.md' } as const;
const read = (lang: keyof typeof pages) => readFileSync(pages[lang], 'utf8');

/** The cells of the rows of a page's tables, without heading and rule. */
const rows = (page: string) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
const clausesIn = (page: string) =>
  rows(page).map(([, clause = '']) => clause.match(/plan\.[\d.]*\d/g) ?? []);

describe.each(['en', 'zh'] as const)('the page on what was left out (%s)', (lang) => {
  test('has a row for every clause of which a part is marked as not implemented', () => {
    const told = new Set<string>(clausesIn(read(lang)).flat());
    const marked = ruleIds.filter((id) => ruleTexts[id].notImplemented !== undefined);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((id) => !told.has(id))).toEqual([]);
  });

  test('gives for each what there is instead, and why', () => {
    for (const row of rows(read(lang))) {
      expect(row).toHaveLength(4);
      expect(row.filter((cell) => cell === '')).toEqual([]);
    }
  });
});

test('both languages name the same clauses, row by row', () => {
  expect(clausesIn(read('zh'))).toEqual(clausesIn(read('en')));
});

test('riot gear, control, persuading to return, escorting and teams that bring back are on it by their own names', () => {
  for (const term of ['防暴装备', '稳控', '劝返', '接返', '赴京稳控']) {
    expect(read('en')).toContain(term);
    expect(read('zh')).toContain(term);
  }
});
