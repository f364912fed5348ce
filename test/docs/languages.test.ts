import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const english = readFileSync('README.md', 'utf8');
const chinese = readFileSync('docs/README.zh-CN.md', 'utf8');

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

describe('the README says the same in both languages', () => {
  test('in as many sections, with the same tables, row by row', () => {
    expect(tablesOf(chinese)).toEqual(tablesOf(english));
    expect(tablesOf(english).flat().length).toBeGreaterThan(30);
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
            .replace(/^zh\//, ''),
        )
        .filter((target) => !target.startsWith('README'))
        .sort();
    expect(links(chinese)).toEqual(links(english));
  });
});

test('the decisions stand in both languages, one for one', () => {
  const levels = (page: string) =>
    [...readFileSync(page, 'utf8').matchAll(/^(#+|-) /gm)].map(([, mark]) => mark);
  expect(levels('docs/zh/evidence/decisions.md')).toEqual(levels('docs/evidence/decisions.md'));
});
