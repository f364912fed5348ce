import { expect, test } from 'vitest';
import { weekdayLabels, whyDayLabels } from '../../src/calendar/dayWords.ts';

test('a week has its seven days, and each reason why a day counts or does not is said in words of its own', () => {
  expect(weekdayLabels).toHaveLength(7);
  for (const lang of ['zh', 'en'] as const) {
    expect(new Set(weekdayLabels.map((day) => day[lang])).size).toBe(7);
    const reasons = Object.values(whyDayLabels).map((reason) => reason[lang]);
    expect(new Set(reasons).size).toBe(reasons.length);
  }
});
