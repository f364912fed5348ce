import { expect, test } from 'vitest';
import { words } from '../../../src/cli/render/words.ts';

/** Every phrase below a value, those that are made of numbers and names included. */
function phrases(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(3, 4, 5))]];
  return Object.entries(value as object).flatMap(([key, part]) => phrases(part, `${path}.${key}`));
}

test('both languages have the same phrases, the Chinese ones in Chinese', () => {
  const zh = phrases(words.zh, '');
  const en = phrases(words.en, '');
  expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect(zh.filter(([, phrase]) => !/\p{Script=Han}/u.test(phrase))).toEqual([]);
  expect(en.filter(([, phrase]) => !/^\P{Script=Han}+$/u.test(phrase))).toEqual([]);
});

test('one day is a day, two are days', () => {
  expect(words.en.stillOwed(1)).toBe('still owed, 1 day late');
  expect(words.en.settledLate('2026-09-09', 2)).toBe('settled 2026-09-09, 2 days late');
});
