import { describe, expect, test } from 'vitest';
import { createCalendar, publishedYears } from '../../src/calendar/calendar.ts';
import {
  packageAnswers,
  packageData,
  publishedDaysFile,
  statutoryDays,
  tableDays,
} from './publishedDaysSource.ts';
import { daysFrom } from './samples.ts';
import { settledDays } from './settledDays.ts';

const calendar = createCalendar();
const everyDay = daysFrom('2004-01-01', '2026-12-31');

test('the published table is what chinese-days lists, put right by the notices, with the statutory days of each year', async () => {
  await expect(publishedDaysFile()).toMatchFileSnapshot('../../src/calendar/publishedDays.ts');
});

describe('on every day of 2004 to 2026', () => {
  test('the years are those of chinese-days', () => {
    expect(publishedYears).toEqual(packageAnswers.years);
    expect(publishedYears).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
  });

  test('offices work when chinese-days says so, and on the one Saturday that it forgets', () => {
    const listed = [...packageAnswers.workdays, '2005-12-31'].sort();
    expect(everyDay.filter((day) => calendar.isWorkingDay(day))).toEqual(listed);
  });

  test.each(['holiday', 'makeUp'] as const)(
    'a %s is what chinese-days lists, put right by the notices (holiday.make-up)',
    (kind) => {
      const listed = [...tableDays].filter(([, listed]) => listed.kind === kind).map(([day]) => day);
      expect(everyDay.filter((day) => calendar.kind(day).kind === kind)).toEqual(listed);
    },
  );

  test('what the notices put right is what they say', () => {
    for (const [day, { kind, notice }] of Object.entries(settledDays))
      expect(calendar.kind(day).kind, `${day} ${notice}`).toBe(kind);
  });

  test('every day is confirmed', () => {
    expect(everyDay.filter((day) => !calendar.kind(day).confirmed)).toEqual([]);
  });

  test('days off and their make-up days carry a name, other days none', () => {
    for (const day of everyDay) {
      const { kind, name } = calendar.kind(day);
      expect(name !== undefined, day).toBe(kind === 'holiday' || kind === 'makeUp');
    }
    expect(calendar.kind('2026-02-16').name).toEqual({ zh: '春节', en: 'Spring Festival' });
  });
});

describe('the statutory days', () => {
  test('are those of the national holiday rules, and all of them are days off', () => {
    const byRule = new Set(publishedYears.flatMap(statutoryDays));
    const found = everyDay.filter((day) => calendar.isStatutoryHoliday(day));
    expect(found).toEqual([...byRule].sort());
    expect(found.filter((day) => calendar.isWorkingDay(day))).toEqual([]);
  });

  test('are 10 a year until 2007, 11 until 2024 and 13 since, less where two feasts fall together', () => {
    const count = (year: number) =>
      daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => calendar.isStatutoryHoliday(day)).length;
    const usual = (year: number) => (year < 2008 ? 10 : year < 2025 ? 11 : 13);
    const unusual = Object.fromEntries(
      publishedYears.filter((year) => count(year) !== usual(year)).map((year) => [year, count(year)]),
    );
    // Mid-autumn fell into National Day in 2009 and 2020; a victory day was added in 2015.
    expect(unusual).toEqual({ 2009: 10, 2015: 12, 2020: 10 });
  });

  test('are never taken in lieu of a weekend day, but for a slip of chinese-days in 2022', () => {
    const inLieu = Object.keys(packageData.inLieuDays);
    expect(inLieu.filter((day) => calendar.isStatutoryHoliday(day))).toEqual(['2022-02-03']);
    expect(inLieu.filter((day) => calendar.kind(day).kind !== 'holiday')).toEqual([]);
  });
});
