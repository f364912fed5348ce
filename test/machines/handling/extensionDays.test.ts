import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { dayFromNumber, dayNumber } from '../../../src/calendar/day.ts';
import { countPeriod } from '../../../src/calendar/period.ts';
import { checkPolicy, fireRescueBureau } from '../../../src/index.ts';
import { extensionConditions } from '../../../src/machines/handling/extension.ts';
import { handlingExtensionCap } from '../../../src/policy/regulationTerms.ts';
import type { Day } from '../../../src/vocabulary/instant.ts';

const calendar = createCalendar();
const workingDays = (n: number) => ({ n, unit: 'workingDays' as const });

/** Days of a year, each of which could be the last of a term. */
const daysOf = (year: number): Day[] => {
  const first = dayNumber(`${year}-01-01`);
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, at) => dayFromNumber(first + at));
};
/** How many calendar days a number of working days comes to after a day. */
const comingTo = (due: Day, n: number) =>
  dayNumber(countPeriod(calendar, { start: due, term: workingDays(n), rollOver: 'none' }).due) -
  dayNumber(due);

/** The most days that the machine lets a term that ends on a day be extended by. */
function mostFrom(due: Day, most: { n: number; unit: 'workingDays' }): number {
  const policy = { ...fireRescueBureau, extension: { ...fireRescueBureau.extension, most } };
  const deadlines = [{ id: 'handling.conclude', kind: 'handling.conclude', state: 'running', due }];
  const accepts = (days: number) =>
    extensionConditions.daysWithinCap.holds(
      { context: { deadlines }, event: { days }, env: { policy, calendar } } as never,
      undefined,
    );
  let days = 0;
  while (accepts(days + 1)) days += 1;
  return days;
}

const floorRefuses = (n: number) => {
  const checked = checkPolicy({
    ...fireRescueBureau,
    extension: { ...fireRescueBureau.extension, most: workingDays(n) },
  });
  return !checked.accepted && checked.faults.some(({ path }) => path === 'extension.most');
};

describe('an extension in working days is never more than the thirty days of the regulation (reg.34)', () => {
  test('the floor refuses a number of them that could come to more after any day of ten years', () => {
    for (const n of [1, 14, 15, 16, 17, 20]) {
      const furthest = Math.max(
        ...Array.from({ length: 10 }, (_, at) => daysOf(2016 + at)).flatMap((days) =>
          days.map((due) => comingTo(due, n)),
        ),
      );
      expect([n, floorRefuses(n)]).toEqual([n, furthest > handlingExtensionCap]);
    }
    expect([floorRefuses(15), floorRefuses(16)]).toEqual([false, true]);
  });

  test('whoever grants it may add as many days as the floor has counted, on every day of a year', () => {
    for (const due of daysOf(2025))
      expect([due, mostFrom(due, workingDays(15))]).toEqual([due, comingTo(due, 15)]);
  });

  test('and is cut at thirty in a year whose days off the floor could not know', () => {
    const days = daysOf(2026);
    for (const due of days)
      expect([due, mostFrom(due, workingDays(20))]).toEqual([
        due,
        Math.min(comingTo(due, 20), handlingExtensionCap),
      ]);
    expect(Math.max(...days.map((due) => comingTo(due, 20)))).toBeGreaterThan(handlingExtensionCap);
  });
});
