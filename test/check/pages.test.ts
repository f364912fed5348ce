import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { pageOf } from '../../src/check/finding.ts';
import { indexPage } from './indexPage.ts';

test.each(checks)('$id has a page that says what it is, why it matters and how it is mended', (check) => {
  const { id, name, severity, category, fix } = check;
  const page = readFileSync(pageOf(id), 'utf8');
  expect(page).toMatch(new RegExp(`^# ${id}: `));
  expect(page).toContain(`\`${name}\` · severity: ${severity} · category: ${category}`);
  for (const heading of ['Why it matters', 'How it looks', 'Example', 'How to mend it'])
    expect(page).toContain(`## ${heading}\n`);
  expect(page.replaceAll('`', '').toLowerCase()).toContain(`\n${fix.en.toLowerCase()}.\n`);
});

test('no page is about a check that there is not', () => {
  const pages = globSync('docs/reference/checks/PF*.md').map((path) => path.replaceAll('\\', '/'));
  expect(pages.sort()).toEqual(checks.map(({ id }) => pageOf(id)).sort());
});

test('ids and names are given once, in the order of the ids', () => {
  const ids = checks.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
});

// `vitest run test/check -u` writes the index anew.
test('the index lists every check, and all that is allowed or taken on trust', async () => {
  await expect(indexPage()).toMatchFileSnapshot('../../docs/reference/checks/README.md');
});
