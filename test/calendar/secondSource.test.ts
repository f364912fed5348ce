import { LegalHoliday } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { createCalendar, type DayKind } from '../../src/calendar/calendar.ts';
import type { Day } from '../../src/vocabulary/instant.ts';
import { packageData } from './publishedDaysSource.ts';
import { daysFrom } from './samples.ts';
import { settledDays } from './settledDays.ts';

const calendar = createCalendar();
const everyDay = daysFrom('2004-01-01', '2026-12-31');
const isWeekend = (day: Day) => [0, 6].includes(new Date(day).getUTCDay());

/** A list of days off and made up, as kinds of day. */
const kindIn =
  (works: (day: Day) => boolean | undefined) =>
  (day: Day): DayKind['kind'] => {
    const listed = works(day);
    if (listed === undefined) return isWeekend(day) ? 'weekend' : 'working';
    return listed ? 'makeUp' : 'holiday';
  };

const ofChineseDays = kindIn((day) =>
  day in packageData.workdays ? true : day in packageData.holidays ? false : undefined,
);
const ofTyme = kindIn((day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return LegalHoliday.fromYmd(year, month, date)?.isWork();
});

describe('the published table beside a second source, tyme4ts, that shares nothing with the first', () => {
  test('is the same on every day of 2004 to 2026 but for the days that a notice settled against it', () => {
    const differing = everyDay.filter((day) => calendar.kind(day).kind !== ofTyme(day));
    const settled = Object.entries(settledDays).filter(([day, { kind }]) => kind !== ofTyme(day));
    expect(differing).toEqual(settled.map(([day]) => day));
  });

  test('has both sources agree that offices work, but for three days', () => {
    const works = (kind: DayKind['kind']) => kind === 'working' || kind === 'makeUp';
    const differing = everyDay.filter((day) => works(ofChineseDays(day)) !== works(ofTyme(day)));
    expect(differing).toEqual(['2005-12-31', '2013-04-07', '2013-10-12']);
  });

  test('has no settled day on which both sources are right', () => {
    for (const [day, { kind }] of Object.entries(settledDays))
      expect(
        [ofChineseDays(day), ofTyme(day)].every((said) => said === kind),
        day,
      ).toBe(false);
  });

  test('leaves a weekend alone that a notice only joins to a day off (与周末连休)', () => {
    for (const day of ['2014-06-01', '2018-06-16', '2019-04-06', '2024-06-08'])
      expect(calendar.kind(day)).toEqual({ kind: 'weekend', confirmed: true });
    expect(calendar.kind('2015-09-05').name?.zh).toBe('抗战胜利70周年纪念日');
  });

  test('counts the working Saturday at the end of 2005', () => {
    expect(calendar.kind('2005-12-31')).toMatchObject({ kind: 'makeUp', name: { zh: '元旦' } });
    expect(calendar.addWorkingDays('2005-12-30', 1).day).toBe('2005-12-31');
    expect(calendar.workingDaysBetween('2005-12-30', '2006-01-04')).toBe(2);
  });
});
