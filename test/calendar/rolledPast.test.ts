import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { countPeriod, explainPeriod, type Period } from '../../src/calendar/period.ts';

test('a last day on a Saturday moves past an excluded Monday, and each day says why (civil.203, reg.36.2)', () => {
  const calendar = createCalendar();
  const period: Period = {
    start: '2026-03-02',
    term: { n: 5, unit: 'calendarDays' },
    rollOver: 'any-day-off',
    excluded: [{ from: '2026-03-09', to: '2026-03-09' }],
  };
  expect(countPeriod(calendar, period)).toMatchObject({ due: '2026-03-10', rolledFrom: '2026-03-07' });
  expect(explainPeriod(calendar, period).map(({ day, why }) => [day.slice(8), why])).toEqual([
    ['02', 'start-not-counted'],
    ['03', 'counted'],
    ['04', 'counted'],
    ['05', 'counted'],
    ['06', 'counted'],
    ['07', 'last-day'],
    ['08', 'weekend'],
    ['09', 'excluded'],
    ['10', 'rolled'],
  ]);
});
