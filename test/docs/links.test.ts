import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// The pages on the API are written when the site is built, which looks at their links itself.
const pages = globSync(['*.md', 'docs/**/*.md', 'examples/*/*.md']).filter(
  (page) => !/^docs.(api|\.vitepress)./.test(page),
);

/** The headings of a page as a repository's site anchors them. */
function anchorsOf(markdown: string): string[] {
  const headings = markdown.matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** The links of a page that lead within the repository, code left aside. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The sources, tests and examples that a page names in code, a part in angle brackets left aside. */
function pathsOf(markdown: string): string[] {
  return [...markdown.matchAll(/`((?:src|test|examples|docs)\/[\w./-]*)`/g)].map(([, path = '']) => path);
}

/** The links of a page that lead nowhere: no such file, or no such heading in it. */
function broken(page: string, markdown: string): string[] {
  return linksOf(markdown).filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
  });
}

describe('every link within the repository leads somewhere', () => {
  test('the pages are those that a reader starts from, and more', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'CHANGELOG.md', join('docs', 'README.zh-CN.md')]),
    );
  });

  test.each(pages)('of %s', (page) => {
    expect(broken(page, readFileSync(page, 'utf8'))).toEqual([]);
  });

  test.each(pages)('and every file that %s names is there', (page) => {
    expect(pathsOf(readFileSync(page, 'utf8')).filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('the search finds a file and a heading that are not there, and reads no code', () => {
  const page = [
    '[a](README.md) [b](none.md) [c](README.md#install) [d](README.md#none)',
    '[e](https://example.org)',
    '`[f](none.md)`',
    '```md\n[g](none.md)\n```',
  ].join('\n');
  expect(broken('README.md', page)).toEqual(['none.md', 'README.md#none']);
});
