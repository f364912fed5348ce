import { describe, expect, test } from 'vitest';
import { builtPages, deadLinks } from './builtPages.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

describe('the built site', () => {
  test('has every page in both languages', () => {
    const shared = pages.map(({ path }) => path).filter((path) => path !== '404.html');
    const english = shared.filter((path) => !path.startsWith('zh/'));
    const chinese = shared.filter((path) => path.startsWith('zh/')).map((path) => path.slice('zh/'.length));
    expect(chinese).toEqual(english);
    expect(english.length).toBeGreaterThan(40);
  });

  test('has no link that leads nowhere, neither to a page nor to a heading', () => {
    const dead = pages.flatMap((page) => deadLinks(page, byPath).map((link) => `${page.path}: ${link}`));
    expect(dead).toEqual([]);
  });

  test('asks nothing of another machine', () => {
    expect(pages.flatMap(({ path, fetches }) => fetches.map((address) => `${path}: ${address}`))).toEqual([]);
  });
});
