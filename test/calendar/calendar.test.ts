import { UTCDate } from '@date-fns/utc';
import { addBusinessDays, formatISO, isWeekend } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar, publishedYears } from '../../src/calendar/calendar.ts';
import { addDays, daysBetween } from '../../src/calendar/day.ts';
import type { HolidayNotice } from '../../src/calendar/notice.ts';
import type { Day } from '../../src/vocabulary/instant.ts';
import { daysFrom, fixedDays, lateNotice2026, notice2027, notice2029, someDay } from './samples.ts';

const published = createCalendar();
const withNotices = createCalendar({ notices: [notice2027, notice2029, lateNotice2026] });
const bare = createCalendar({ confirmedYears: [] });
const calendars = fc.constantFrom(
  published,
  withNotices,
  bare,
  createCalendar({ confirmedYears: [2010, 2026] }),
);
const anyDay = someDay('2003-06-01', '2030-06-30');
const yearOf = (day: Day) => Number(day.slice(0, 4));
const utc = (day: Day) => new UTCDate(`${day}T00:00:00Z`);
/** The weekdays that the law frees without any notice, in the years of the table and five more. */
const freedWeekdays = Array.from({ length: 28 }, (_, at) => 2004 + at)
  .flatMap(fixedDays)
  .filter((day) => !isWeekend(utc(day)));

/** Counts working days one by one. */
function walk(calendar: Calendar, day: Day, count: number): { day: Day; provisional: boolean } {
  const step = Math.sign(count);
  let provisional = false;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    provisional ||= !calendar.isConfirmed(yearOf(at));
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return { day: at, provisional };
}

/** Counts by date-fns, which knows weekends alone, and once more for every freed weekday that was passed. */
function byDateFns(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left !== 0; ) {
    const from = at;
    at = formatISO(addBusinessDays(utc(from), left), { representation: 'date' });
    const passed = (freed: Day) => (count > 0 ? from < freed && freed <= at : at <= freed && freed < from);
    left = Math.sign(count) * freedWeekdays.filter(passed).length;
  }
  return at;
}

describe('counting working days', () => {
  test('comes to what walking from day to day comes to, forwards and backwards', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.integer({ min: -300, max: 300 }), (calendar, day, count) => {
        expect(calendar.addWorkingDays(day, count)).toEqual(walk(calendar, day, count));
      }),
      { numRuns: 500 },
    );
  });

  test('from one day to another counts the working days after the first up to the second (civil.201)', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.integer({ min: 0, max: 300 }), (calendar, from, length) => {
        const to = addDays(from, length);
        const days = Array.from({ length }, (_, at) => addDays(from, at + 1));
        const count = days.filter((day) => calendar.isWorkingDay(day)).length;
        expect(calendar.workingDaysBetween(from, to)).toBe(count);
        expect(calendar.workingDaysBetween(to, from) + count).toBe(0);
      }),
    );
  });

  test('there and back agree: as many days lie between as were added', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.integer({ min: 0, max: 3000 }), (calendar, day, count) => {
        expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, count).day)).toBe(count);
      }),
    );
  });

  test('without any notice is that of date-fns over two centuries, less the weekdays that the law frees', () => {
    const farDay = fc.oneof(someDay('1992-01-01', '2199-12-31'), someDay('2000-01-01', '2035-12-31'));
    fc.assert(
      fc.property(farDay, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        expect(bare.addWorkingDays(day, count).day).toBe(byDateFns(day, count));
      }),
    );
  });

  test('the next working day is the day itself when it works, else the first that does (civil.203)', () => {
    fc.assert(
      fc.property(calendars, anyDay, (calendar, day) => {
        const next = calendar.nextWorkingDay(day);
        expect(next).toEqual(
          calendar.isWorkingDay(day)
            ? { day, provisional: !calendar.isConfirmed(yearOf(day)) }
            : { ...walk(calendar, day, 1), provisional: next.provisional },
        );
        const doubtful = !calendar.isConfirmed(yearOf(day)) || !calendar.isConfirmed(yearOf(next.day));
        expect(next.provisional).toBe(doubtful);
      }),
    );
  });

  test('no days at all ends on the day itself, weekend or not', () => {
    expect(published.addWorkingDays('2026-03-07', 0)).toEqual({ day: '2026-03-07', provisional: false });
  });

  test('part of a day, or what is no day, is refused', () => {
    expect(() => published.addWorkingDays('2026-03-02', 1.5)).toThrow(RangeError);
    expect(() => published.addWorkingDays('2026-02-30', 1)).toThrow('not a day: 2026-02-30');
    expect(() => published.kind('tomorrow')).toThrow(RangeError);
  });
});

describe('make-up working days (holiday.make-up)', () => {
  test.each([
    ['2025', ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']],
    ['2026', ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']],
  ])('of %s are those notified', (year, notified) => {
    const first = `${year}-01-01`;
    const all = Array.from({ length: 365 }, (_, at) => addDays(first, at));
    expect(all.filter((day) => published.kind(day).kind === 'makeUp')).toEqual(notified);
  });

  test('count as working days', () => {
    expect(published.addWorkingDays('2026-02-13', 1).day).toBe('2026-02-14');
    expect(published.addWorkingDays('2026-02-14', 1).day).toBe('2026-02-24');
    // The last day that any published notice names.
    expect(published.addWorkingDays('2026-10-09', 1).day).toBe('2026-10-10');
    expect(published.addWorkingDays('2026-10-12', -1).day).toBe('2026-10-10');
  });
});

describe('a year without a known notice', () => {
  test('has Monday to Friday working but for the fixed days, and is not confirmed', () => {
    for (const day of daysFrom('2027-01-01', '2031-12-31')) {
      const isFixed = fixedDays(yearOf(day)).includes(day);
      const { kind, confirmed } = published.kind(day);
      expect({ day, kind }).toEqual({
        day,
        kind: isFixed ? 'holiday' : isWeekend(utc(day)) ? 'weekend' : 'working',
      });
      expect(confirmed).toBe(false);
      expect(published.isStatutoryHoliday(day)).toBe(isFixed);
    }
    expect(published.isConfirmed(2027)).toBe(false);
    expect(published.isConfirmed(2003)).toBe(false);
  });

  test('makes an answer provisional from its first day on', () => {
    expect(published.addWorkingDays('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false });
    expect(published.addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: true });
    expect(published.nextWorkingDay('2027-01-01')).toEqual({ day: '2027-01-04', provisional: true });
    expect(published.addWorkingDays('2027-01-01', -1)).toEqual({ day: '2026-12-31', provisional: false });
    expect(published.addWorkingDays('2004-01-02', -1)).toEqual({ day: '2003-12-31', provisional: true });
  });

  test('is confirmed by its notice, which changes the answer', () => {
    const calendar = published.withNotice(notice2027);
    expect(calendar.isConfirmed(2027)).toBe(true);
    expect(published.addWorkingDays('2027-02-04', 1)).toEqual({ day: '2027-02-05', provisional: true });
    expect(calendar.addWorkingDays('2027-02-04', 1)).toEqual({ day: '2027-02-12', provisional: false });
    expect(calendar.addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: false });
    expect(calendar.kind('2027-01-01')).toEqual({
      kind: 'holiday',
      name: { zh: '元旦', en: "New Year's Day" },
      confirmed: true,
    });
    expect(calendar.kind('2027-02-13')).toEqual({ kind: 'makeUp', confirmed: true });
    expect(published.isConfirmed(2027)).toBe(false);
  });

  test('is not confirmed by the notice of the year after, though that names some of its days', () => {
    const calendar = createCalendar({ notices: [notice2029] });
    expect(calendar.confirmedYears.slice(-2)).toEqual([2026, 2029]);
    expect(calendar.kind('2028-12-30')).toEqual({ kind: 'holiday', confirmed: false });
    expect(calendar.addWorkingDays('2028-12-29', 1)).toEqual({ day: '2029-01-02', provisional: true });
    expect(calendar.addWorkingDays('2029-01-02', 1)).toEqual({ day: '2029-01-03', provisional: false });
  });

  test('may lie before the published table, and have its notice too', () => {
    const early = { ...notice2027, id: 'early', year: 1999, issued: '1998-12-01', names: {}, statutory: [] };
    const calendar = published.withNotice({
      ...early,
      holidays: ['1999-10-01', '1999-01-01'],
      workingDays: ['1999-10-09'],
    });
    expect(calendar.addWorkingDays('1998-12-31', 1)).toEqual({ day: '1999-01-04', provisional: false });
    expect(calendar.addWorkingDays('1999-09-30', 6)).toEqual({ day: '1999-10-09', provisional: false });
    expect(calendar.isConfirmed(2000)).toBe(false);
    expect(calendar.workingDaysBetween('1998-01-01', '2027-12-31')).toBe(
      published.workingDaysBetween('1998-01-01', '2027-12-31') - 1,
    );
  });

  test('of the published table stays open where the table is not relied on for it', () => {
    const calendar = createCalendar({ confirmedYears: [2024, 2025] });
    expect(calendar.confirmedYears).toEqual([2024, 2025]);
    expect(published.kind('2026-01-02').kind).toBe('holiday');
    expect(calendar.kind('2026-01-02')).toEqual({ kind: 'working', confirmed: false });
    expect(calendar.kind('2026-02-28')).toEqual({ kind: 'weekend', confirmed: false });
    expect(() => createCalendar({ confirmedYears: [2026, 2027] })).toThrow('does not cover 2027');
  });
});

describe('the statutory days of fixed date', () => {
  const names: Readonly<Record<string, string>> = { '01': '元旦', '05': '劳动节', '10': '国庆节' };

  test.each([2027, 2028, 2029, 2030, 2031])(
    'of %d are off and named without its notice, not confirmed',
    (year) => {
      const days = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(
        (monthDay) => `${year}-${monthDay}`,
      );
      for (const day of days) {
        const name = expect.objectContaining({ zh: names[day.slice(5, 7)] });
        expect(published.kind(day)).toEqual({ kind: 'holiday', name, confirmed: false });
        expect(published.isStatutoryHoliday(day)).toBe(true);
        expect(published.isWorkingDay(day)).toBe(false);
      }
    },
  );

  test('of a year of the table that is left out are off too, as the rules of that year had them', () => {
    for (const year of publishedYears) {
      const all = daysFrom(`${year}-01-01`, `${year}-12-31`);
      const known = all.filter((day) => bare.kind(day).kind === 'holiday');
      expect(known).toEqual(fixedDays(year));
      expect(known.filter((day) => !published.isStatutoryHoliday(day))).toEqual([]);
      expect(known.filter((day) => !bare.isStatutoryHoliday(day) || bare.kind(day).confirmed)).toEqual([]);
    }
  });

  test('are known for five years after the last notice, and for none before the table', () => {
    expect(published.kind('2031-10-01').kind).toBe('holiday');
    expect(published.kind('2032-01-01').kind).toBe('working');
    const calendar = published.withNotice(notice2029);
    expect(calendar.kind('2034-10-02').kind).toBe('holiday');
    expect(calendar.kind('2035-01-01').kind).toBe('working');
    expect(published.kind('2003-10-01')).toEqual({ kind: 'working', confirmed: false });
  });

  test('stay off under a notice of their year that does not speak of them', () => {
    const calendar = published.withNotice(notice2027);
    expect(calendar.kind('2027-10-01')).toEqual({
      kind: 'holiday',
      name: expect.objectContaining({ zh: '国庆节' }),
      confirmed: true,
    });
  });

  test('change as a notice says that speaks of them', () => {
    const back = {
      ...notice2027,
      id: 'back',
      holidays: [],
      statutory: [],
      names: {},
      workingDays: ['2027-10-01'],
    };
    const calendar = createCalendar({ notices: [back] });
    expect(calendar.kind('2027-10-01')).toEqual({ kind: 'working', confirmed: true });
    expect(calendar.isStatutoryHoliday('2027-10-01')).toBe(false);
    // A Saturday that works is made up for, whatever it was before.
    const saturday = createCalendar({ notices: [{ ...back, workingDays: ['2027-05-01'] }] });
    expect(saturday.kind('2027-05-01')).toEqual({ kind: 'makeUp', confirmed: true });
  });

  test('change as a stray notice of the year before says, and stay provisional', () => {
    const stray = { ...lateNotice2026, id: 'stray', issued: '2026-11-05', holidays: [], statutory: [] };
    const working = published.withNotice({ ...stray, workingDays: ['2027-01-01'] });
    expect(working.kind('2027-01-01')).toEqual({ kind: 'working', confirmed: false });
    expect(working.addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-01', provisional: true });
    const off = published.withNotice({ ...stray, holidays: ['2026-12-31', '2027-01-01'] });
    expect(off.kind('2027-01-01')).toEqual({ kind: 'holiday', confirmed: false });
    expect(off.addWorkingDays('2026-12-30', 1)).toEqual({ day: '2027-01-04', provisional: true });
    for (const calendar of [working, off]) {
      expect(calendar.isConfirmed(2027)).toBe(false);
      expect(calendar.kind('2027-10-01')).toEqual(published.kind('2027-10-01'));
    }
  });
});

describe('a late notice', () => {
  test('changes the days that it names and no other', () => {
    const calendar = published.withNotice(lateNotice2026);
    const named = new Set(lateNotice2026.holidays);
    for (let day = '2025-12-01'; daysBetween(day, '2027-01-31') > 0; day = addDays(day, 1)) {
      if (named.has(day)) expect(calendar.kind(day).kind).toBe('holiday');
      else expect(calendar.kind(day)).toEqual(published.kind(day));
    }
  });

  test('moves a working-day count that runs across it', () => {
    expect(published.addWorkingDays('2026-02-14', 5).day).toBe('2026-02-28');
    expect(published.withNotice(lateNotice2026).addWorkingDays('2026-02-14', 5).day).toBe('2026-03-04');
  });

  test('says which of its days are statutory; one that is silent means all of them', () => {
    expect(published.withNotice(lateNotice2026).isStatutoryHoliday('2026-02-24')).toBe(false);
    expect(published.withNotice(notice2029).isStatutoryHoliday('2028-12-30')).toBe(true);
    expect(published.withNotice(notice2027).isStatutoryHoliday('2027-02-11')).toBe(false);
    expect(published.isStatutoryHoliday('2026-02-16')).toBe(true);
    expect(published.isStatutoryHoliday('2026-02-20')).toBe(false);
  });

  test('that sends offices back to work on a freed weekday is heard', () => {
    const back = {
      ...lateNotice2026,
      id: 'back',
      issued: '2026-04-30',
      holidays: [],
      workingDays: ['2026-05-04'],
    };
    expect(published.withNotice(back).kind('2026-05-04').kind).toBe('working');
  });

  test.each([[true], [false]])(
    'counts over an earlier one on a day that both name (given first: %s)',
    (laterFirst) => {
      const later = {
        ...lateNotice2026,
        id: 'a-later',
        issued: '2026-02-20',
        holidays: [],
        workingDays: ['2026-02-25'],
      };
      const notices = laterFirst ? [later, lateNotice2026] : [lateNotice2026, later];
      expect(createCalendar({ notices }).isWorkingDay('2026-02-25')).toBe(true);
      expect(createCalendar({ notices }).isWorkingDay('2026-02-24')).toBe(false);
    },
  );
});

describe('the version', () => {
  test('names the package where nothing is added', () => {
    expect(published.version).toMatch(/^chinese-days \d+\.\d+\.\d+ settled [0-9a-f]{16}$/);
  });

  test('is the same for the same notices in any order, of notices, days and keys', () => {
    const turned = {
      ...(Object.fromEntries(Object.entries(notice2027).reverse()) as unknown as HolidayNotice),
      holidays: notice2027.holidays.toReversed(),
    };
    const one = createCalendar({ notices: [notice2027, notice2029, lateNotice2026] });
    const other = createCalendar({ notices: [lateNotice2026, turned] }).withNotice(notice2029);
    expect(other.version).toBe(one.version);
    expect(one.version).toMatch(/^chinese-days \d+\.\d+\.\d+ settled [0-9a-f]{16}\+[0-9a-f]{16}$/);
  });

  test('differs as soon as the data do', () => {
    const versions = [
      published,
      bare,
      published.withNotice(notice2027),
      published.withNotice(notice2029),
      published.withNotice({ ...notice2027, workingDays: ['2027-02-13'] }),
      published.withNotice({ ...notice2027, statutory: [] }),
      published.withNotice({ ...notice2027, names: {} }),
    ].map((calendar) => calendar.version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('does not change when a notice comes a second time', () => {
    const calendar = published.withNotice(notice2027);
    expect(calendar.withNotice({ ...notice2027 })).toBe(calendar);
    expect(() => calendar.withNotice({ ...notice2027, source: 'another' })).toThrow('same id');
  });
});
