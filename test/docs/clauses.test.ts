import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/rules/ruleBook.ts';
import { testTitles } from './testTitles.ts';

const titles = globSync('test/plan/*.test.ts').flatMap((file) => [...testTitles(readFileSync(file, 'utf8'))]);

describe('every clause of the plan', () => {
  test.each(rulesOf('plan').map(({ id }) => id))('%s has a test that begins with it', (id) => {
    expect(titles.filter((title) => title.startsWith(`${id}: `))).not.toEqual([]);
  });
});
