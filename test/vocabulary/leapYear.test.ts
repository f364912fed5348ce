import { describe, expect, test } from 'vitest';
import { isDay, isInstant } from '../../src/vocabulary/instant.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number) => String(n).padStart(2, '0');

describe('the last day of each month', () => {
  test.each([2026, 2028, 2000, 2100])('is a day in %i, and the one after it is none', (year) => {
    const isLeap = year === 2028 || year === 2000;
    for (const [at, length] of lengths.entries()) {
      const last = length + (isLeap && at === 1 ? 1 : 0);
      const month = `${year}-${two(at + 1)}`;
      expect([month, isDay(`${month}-${two(last)}`), isDay(`${month}-${two(last + 1)}`)]).toEqual([
        month,
        true,
        false,
      ]);
      expect(isInstant(`${month}-${two(last + 1)}T00:00:00Z`)).toBe(false);
    }
  });

  test('a month 00 or 13, a day 00, and a day without its dashes are none', () => {
    for (const day of ['2026-00-10', '2026-13-01', '2026-01-00', '2026/01-10', '2026-01/10', '20260-1-10'])
      expect([day, isDay(day)]).toEqual([day, false]);
  });
});
