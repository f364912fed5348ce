import fc from 'fast-check';
import { addDays, dayNumber } from '../../src/calendar/day.ts';
import type { HolidayNotice } from '../../src/calendar/notice.ts';
import type { Day } from '../../src/vocabulary/instant.ts';

/** Days from one to another, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => addDays(from, at));
}

/** Any day from one to another. */
export function someDay(from: Day, to: Day): fc.Arbitrary<Day> {
  return fc.integer({ min: 0, max: dayNumber(to) - dayNumber(from) }).map((count) => addDays(from, count));
}

/** The statutory days of fixed date in a year, by the national holiday rules of that year; from 2004 on. */
export function fixedDays(year: number): Day[] {
  const labourDays =
    year <= 2007 ? ['05-01', '05-02', '05-03'] : ['05-01', ...(year >= 2025 ? ['05-02'] : [])];
  return ['01-01', ...labourDays, '10-01', '10-02', '10-03'].map((monthDay) => `${year}-${monthDay}`);
}

/** A notice for 2027, invented. It is silent on May and October. */
export const notice2027: HolidayNotice = {
  id: 'sample-2027',
  year: 2027,
  issued: '2026-11-05',
  holidays: ['2027-01-01', ...daysFrom('2027-02-05', '2027-02-11')],
  workingDays: ['2026-12-26', '2027-02-13'],
  statutory: ['2027-01-01', ...daysFrom('2027-02-05', '2027-02-08')],
  names: { '2027-01-01': { zh: '元旦', en: "New Year's Day" } },
  source: 'invented for tests',
};

/** A notice for 2029 that leaves 2028 unpublished, invented. */
export const notice2029: HolidayNotice = {
  id: 'sample-2029',
  year: 2029,
  issued: '2028-11-05',
  holidays: ['2028-12-30', '2028-12-31', '2029-01-01'],
  workingDays: ['2029-01-06'],
  source: 'invented for tests',
};

/** A late notice that lengthens the Spring Festival of 2026 and gives the make-up day of 28 February back, invented. */
export const lateNotice2026: HolidayNotice = {
  id: 'sample-2026-late',
  year: 2026,
  issued: '2026-02-16',
  holidays: ['2026-02-24', '2026-02-25', '2026-02-28'],
  workingDays: [],
  statutory: [],
  source: 'invented for tests',
};
