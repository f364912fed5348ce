import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/rules/chineseNumeral.ts';

const values: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads a numeral from left to right: a digit waits for its unit, a unit without a digit counts once. */
function read(numeral: string): number {
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (unit > 0) total += (digit ?? 1) * unit;
    digit = unit > 0 ? undefined : values[character];
  }
  return total + (digit ?? 0);
}

describe('an article number in Chinese', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [18, '十八'],
    [20, '二十'],
    [47, '四十七'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [200, '二百'],
    [203, '二百零三'],
    [999, '九百九十九'],
  ])('writes %i as %s', (n, numeral) => {
    expect(chineseNumeral(n)).toBe(numeral);
  });

  it('reads back as the number that was written, from 1 to 999, each in its own way', () => {
    const numbers = Array.from({ length: 999 }, (_, index) => index + 1);
    const numerals = numbers.map(chineseNumeral);
    expect(numerals.map(read)).toEqual(numbers);
    expect(new Set(numerals).size).toBe(999);
    expect(numerals.filter((numeral) => /零$|零零|^零|十零/.test(numeral))).toEqual([]);
  });

  it.each([0, -1, 1000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (n) => {
    expect(() => chineseNumeral(n)).toThrow(RangeError);
  });
});
