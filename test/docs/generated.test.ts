import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../docs/.vitepress/generate/page.ts';
import { filesIn, generatedFolders, generatedPages } from '../../docs/.vitepress/generate/pages.ts';

const command = 'out of date: run `npm run docs:generate`, and read the difference';

describe('the pages that are made from the machines and rules', () => {
  let pages: readonly Page[] = [];
  beforeAll(async () => {
    pages = await generatedPages();
  });

  test('are as they would be made now', () => {
    const outOfDate = pages
      .filter(({ path, content }) => !existsSync(path) || readFileSync(path, 'utf8') !== content)
      .map(({ path }) => path);
    expect(outOfDate, command).toEqual([]);
  });

  test('are the only files right in their folders', () => {
    const made = new Set(pages.map(({ path }) => path));
    const there = generatedFolders.flatMap(filesIn);
    expect(
      there.filter((path) => !made.has(path)),
      command,
    ).toEqual([]);
  });

  test('are the same pages in both languages', () => {
    const english = pages.map(({ path }) => path).filter((path) => !path.startsWith('docs/zh/'));
    const chinese = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/zh/'));
    const pagesOnly = (path: string) => !path.startsWith('docs/public/');
    expect(chinese.map((path) => path.replace('docs/zh/', 'docs/')).sort()).toEqual(
      english.filter(pagesOnly).sort(),
    );
  });

  test('show no value that is none', () => {
    const raw = pages.flatMap(({ path, content }) =>
      [...content.matchAll(/undefined|\[object Object\]|NaN/g)].map(([word]) => `${path}: ${word}`),
    );
    expect(raw).toEqual([]);
  });

  test('name in Chinese whatever the code names', () => {
    const unnamed = pages.flatMap(({ path, content }) =>
      path.startsWith('docs/zh/')
        ? [...content.matchAll(/^\| `([\w.[\]-]+)` \| (?:\1|) \|/gm)].map(([row]) => `${path}: ${row}`)
        : [],
    );
    expect(unnamed).toEqual([]);
  });
});
