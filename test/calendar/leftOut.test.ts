import { describe, expect, test } from 'vitest';
import { createCalendar, publishedYears } from '../../src/calendar/calendar.ts';
import { addDays, dayFromNumber, dayOf } from '../../src/calendar/day.ts';
import { countPeriod } from '../../src/calendar/period.ts';
import { publishedVersion } from '../../src/calendar/publishedDays.ts';
import { notice2027, notice2029 } from './samples.ts';

describe('a calendar that relies on no year of the table', () => {
  const bare = createCalendar({ confirmedYears: [] });

  test('knows the statutory days of fixed date by the rules in force in each year', () => {
    const labour = (year: number) =>
      ['05-01', '05-02', '05-03', '05-04'].filter((day) => bare.isStatutoryHoliday(`${year}-${day}`));
    expect(labour(2007)).toEqual(['05-01', '05-02', '05-03']);
    expect(labour(2008)).toEqual(['05-01']);
    expect(labour(2024)).toEqual(['05-01']);
    expect(labour(2025)).toEqual(['05-01', '05-02']);
    for (const year of [Math.min(...publishedYears), 2015, Math.max(...publishedYears) + 5])
      for (const day of ['01-01', '10-01', '10-02', '10-03'])
        expect([year, day, bare.isStatutoryHoliday(`${year}-${day}`)]).toEqual([year, day, true]);
  });

  test('names those days', () => {
    const { kind } = createCalendar({ confirmedYears: [] });
    expect(kind('2030-01-01').name?.zh).toBe('元旦');
    expect(kind('2030-05-01').name?.zh).toBe('劳动节');
    expect(kind('2030-10-02').name?.zh).toBe('国庆节');
  });

  test('has no day off in lieu, and takes Monday to Friday for working days', () => {
    expect(bare.isWorkingDay('2026-10-05')).toBe(true);
    expect(bare.isStatutoryHoliday('2026-10-05')).toBe(false);
    expect(bare.isWorkingDay('2026-10-10')).toBe(false);
  });

  test('is sure of nothing', () => {
    expect(bare.confirmedYears).toEqual([]);
    expect(bare.addWorkingDays('2026-03-02', 1).provisional).toBe(true);
  });
});

describe('the years that a calendar relies on', () => {
  test('stand in their order, whatever the order in which their notices came', () => {
    const notice2028 = { ...notice2029, id: 'sample-2028', year: 2028, issued: '2028-11-06' };
    const { confirmedYears } = createCalendar({ notices: [notice2029, notice2027, notice2028] });
    expect(confirmedYears).toEqual([...publishedYears, 2027, 2028, 2029]);
  });

  test('make a count over New Year certain where both are known, and only then', () => {
    const both = createCalendar({ confirmedYears: [2025, 2026] });
    expect(both.addWorkingDays('2025-12-25', 10)).toMatchObject({ provisional: false });
    expect(both.addWorkingDays('2026-01-08', -10)).toMatchObject({ provisional: false });
    const apart = createCalendar({ confirmedYears: [2024, 2026] });
    expect(apart.addWorkingDays('2024-12-25', 10).provisional).toBe(true);
    expect(apart.addWorkingDays('2025-12-25', 10).provisional).toBe(true);
    expect(apart.addWorkingDays('2026-03-02', 10).provisional).toBe(false);
  });

  test('are part of its version: leaving one out makes another, and leaving another out a third', () => {
    const versions = [
      {},
      { confirmedYears: [2026] },
      { confirmedYears: [2025] },
      { confirmedYears: [2025, 2026] },
    ].map((options) => createCalendar(options).version);
    expect(new Set(versions).size).toBe(4);
    expect(createCalendar({ confirmedYears: [...publishedYears] }).version).toBe(createCalendar().version);
  });
});

describe('the version of a calendar with a notice', () => {
  const versionOf = (changes: object) => createCalendar({ notices: [{ ...notice2027, ...changes }] }).version;

  test('is another where a name of a day is another, in either language', () => {
    const named = (zh: string, en: string) => versionOf({ names: { '2027-01-01': { zh, en } } });
    const versions = [named('元旦', 'New Year'), named('新年', 'New Year'), named('元旦', 'First day')];
    expect(new Set([...versions, versionOf({ names: undefined })]).size).toBe(4);
  });

  test('is the same where only the order of days and names is another', () => {
    const names = { '2027-01-01': { zh: '元旦', en: 'New Year' }, '2027-02-05': { zh: '除夕', en: 'Eve' } };
    const turned = Object.fromEntries(Object.entries(names).reverse());
    expect(versionOf({ names: turned, holidays: notice2027.holidays.toReversed() })).toBe(
      versionOf({ names }),
    );
  });
});

describe('what is no answer says so', () => {
  const calendar = createCalendar();

  test.each([
    [
      'a fraction of a working day',
      () => calendar.addWorkingDays('2026-03-02', 0.5),
      'not a whole number of working days: 0.5',
    ],
    ['a text that is no instant', () => dayOf('yesterday'), 'not an instant: yesterday'],
    [
      'a day beyond the table of days',
      () => dayFromNumber(1e6),
      'no day between 1900 and 2299 has the number 1000000',
    ],
    ['a part of a day', () => dayFromNumber(1.5), 'no day between 1900 and 2299 has the number 1.5'],
    ['a day after the last', () => addDays('2299-12-31', 1), 'no day between 1900 and 2299'],
    ['a day before the first', () => addDays('1900-01-01', -1), 'no day between 1900 and 2299'],
    [
      'a term of half a day',
      () =>
        countPeriod(calendar, {
          start: '2026-03-02',
          term: { n: 0.5, unit: 'calendarDays' },
          rollOver: 'none',
        }),
      'not a whole number of days from 0 up: 0.5',
    ],
  ])('%s', (_, ask, message) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });
});

test('the version of the table alone is its source', () => {
  expect(createCalendar().version).toBe(publishedVersion);
});
