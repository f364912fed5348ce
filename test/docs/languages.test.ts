import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const pages = [
  { name: 'README', english: 'README.md', chinese: 'docs/README.zh-CN.md', rows: 0 },
  { name: 'manual', english: 'docs/manual.md', chinese: 'docs/manual.zh-CN.md', rows: 30 },
].map(({ name, english, chinese, rows }) => ({
  name,
  rows,
  english: readFileSync(english, 'utf8'),
  chinese: readFileSync(chinese, 'utf8'),
}));

const fences = /^```(\w+)\n[\s\S]*?^```$/gm;
const prose = (page: string) => page.replace(fences, '');
const codeIn = (text: string) => text.match(/`[^`]+`/g) ?? [];

/** The code in each table row, row by row under its section. */
function tablesOf(page: string): string[][] {
  const sections = prose(page).split(/^## /m);
  return sections.map((section) =>
    section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((row) => codeIn(row).join(' ')),
  );
}

describe.each(pages)('the $name says the same in both languages', ({ english, chinese, rows }) => {
  test('in as many sections, with the same tables, row by row', () => {
    expect(tablesOf(chinese)).toEqual(tablesOf(english));
    expect(tablesOf(english).flat().length).toBeGreaterThanOrEqual(rows);
  });

  test('with the same code blocks, comments, words and layout aside', () => {
    const blocks = (page: string) => [...page.matchAll(fences)].map(([, language]) => language);
    expect(blocks(chinese)).toEqual(blocks(english));
  });

  test('with the same links', () => {
    const links = (page: string) =>
      [...page.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, target = '']) =>
          target
            .replace(/^\.\.\//, '')
            .replace(/^docs\//, '')
            .replace(/^zh\//, '')
            .replace(/\.zh-CN\.md$/, '.md')
            .replace(/hero\/zhLight/, 'hero/enLight'),
        )
        .filter((target) => !/^(?:README|manual)\.md$/.test(target))
        .sort();
    expect(links(chinese)).toEqual(links(english));
  });
});

test('the decisions stand in both languages, one for one', () => {
  const levels = (page: string) =>
    [...readFileSync(page, 'utf8').matchAll(/^(#+|-) /gm)].map(([, mark]) => mark);
  expect(levels('docs/zh/evidence/decisions.md')).toEqual(levels('docs/evidence/decisions.md'));
});
