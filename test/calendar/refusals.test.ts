import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import * as everything from '../../src/calendar/index.ts';
import { daysLeft, isWithin, lastMoment } from '../../src/deadlines/guards.ts';
import { isDay, isInstant } from '../../src/vocabulary/instant.ts';
import { notice2027 } from './samples.ts';

const {
  addDays,
  countPeriod,
  createCalendar,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  endOfDay,
  explainPeriod,
  lastMsOf,
  startOfDay,
  weekday,
} = everything;
const calendar = createCalendar();
const day = '2026-05-06';
const term = { n: 3, unit: 'workingDays' } as const;

const nobodysWords = Object.assign(Object.create(null), { due: day });
/** Whatever a caller without types may give: nothing in it may make a message fail either. */
const anything = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(Symbol('day'), new Date(), nobodysWords, ['2026-05-06'], 10n, () => day),
  fc.string(),
);
const noDay = fc.oneof(
  anything.filter((value) => !isDay(value)),
  fc.constantFrom('2026-02-30', '2026-13-01', '2026-2-3', '2026-02-03 ', '1899-12-31', '２０２６-02-03'),
);
const noWhole = fc.oneof(
  anything.filter((value) => !Number.isInteger(value)),
  fc.constantFrom<unknown>('3', 1.5, Number.NaN, Number.POSITIVE_INFINITY, null, true, [2], ''),
);

/** Every public question that is asked with a day, each with a place for it. */
const askedWithADay: Record<string, (value: never) => unknown> = {
  addDays: (value) => addDays(value, 1),
  dayNumber,
  'daysBetween from': (value) => daysBetween(value, day),
  'daysBetween to': (value) => daysBetween(day, value),
  endOfDay,
  lastMsOf,
  startOfDay,
  weekday,
  'countPeriod start': (start) => countPeriod(calendar, { start, term, rollOver: 'none' }),
  'countPeriod excluded from': (from) =>
    countPeriod(calendar, { start: day, term, rollOver: 'none', excluded: [{ from, to: day }] }),
  'countPeriod excluded to': (to) =>
    countPeriod(calendar, { start: day, term, rollOver: 'none', excluded: [{ from: day, to }] }),
  'explainPeriod start': (start) => explainPeriod(calendar, { start, term, rollOver: 'none' }),
  'explainPeriod excluded to': (to) =>
    explainPeriod(calendar, { start: day, term, rollOver: 'none', excluded: [{ from: day, to }] }),
  isWorkingDay: (value) => calendar.isWorkingDay(value),
  kind: (value) => calendar.kind(value),
  isStatutoryHoliday: (value) => calendar.isStatutoryHoliday(value),
  addWorkingDays: (value) => calendar.addWorkingDays(value, 0),
  'workingDaysBetween from': (value) => calendar.workingDaysBetween(value, day),
  'workingDaysBetween to': (value) => calendar.workingDaysBetween(day, value),
  nextWorkingDay: (value) => calendar.nextWorkingDay(value),
  isWithin: (due) => isWithin({ due }, `${day}T09:00:00+08:00`),
  daysLeft: (due) => daysLeft({ due }, `${day}T09:00:00+08:00`),
  lastMoment: (due) => lastMoment({ due }),
};

const askedWithACount: Record<string, (value: never) => unknown> = {
  addDays: (value) => addDays(day, value),
  dayFromNumber,
  addWorkingDays: (value) => calendar.addWorkingDays(day, value),
  isConfirmed: (value) => calendar.isConfirmed(value),
  'countPeriod n': (n) =>
    countPeriod(calendar, { start: day, term: { n, unit: 'calendarDays' }, rollOver: 'none' }),
  'explainPeriod n': (n) =>
    explainPeriod(calendar, { start: day, term: { n, unit: 'workingDays' }, rollOver: 'none' }),
};

test('every public calendar function stands in one of these lists, or is asked below', () => {
  const functions = Object.entries(everything)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
  const methods = Object.entries(calendar)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
  const asked = [...Object.keys(askedWithADay), ...Object.keys(askedWithACount)].map(
    (name) => name.split(' ')[0],
  );
  const below = ['createCalendar', 'dayOf', 'withNotice'];
  expect([...functions, ...methods].filter((name) => ![...asked, ...below].includes(name))).toEqual([]);
});

describe('what is no day is refused with a RangeError, never taken for another day:', () => {
  test.each(Object.entries(askedWithADay))('%s', (_, ask) => {
    expect(() => ask(day as never)).not.toThrow();
    fc.assert(
      fc.property(noDay, (value) => {
        expect(() => ask(value as never)).toThrow(RangeError);
        expect(() => ask(value as never)).toThrow(/not a day/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is no whole number is refused with a RangeError, never counted:', () => {
  test.each(Object.entries(askedWithACount))('%s', (_, ask) => {
    expect(() => ask(7 as never)).not.toThrow();
    fc.assert(
      fc.property(noWhole, (value) => {
        expect(() => ask(value as never)).toThrow(RangeError);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a period that cannot be counted is refused with a RangeError:', () => {
  const both = (period: unknown) => {
    for (const ask of [countPeriod, explainPeriod])
      expect(() => ask(calendar, period as never)).toThrow(RangeError);
  };

  test('a unit that there is not', () => {
    const known = ['calendarDays', 'workingDays'];
    for (const unit of [
      'workdays',
      'working-days',
      'WorkingDays',
      'toString',
      '工作日',
      '',
      undefined,
      null,
      1,
    ])
      both({ start: day, term: { n: 5, unit }, rollOver: 'none' });
    fc.assert(
      fc.property(anything, (unit) => {
        fc.pre(!known.includes(unit as string));
        both({ start: day, term: { n: 5, unit }, rollOver: 'any-day-off' });
      }),
    );
    expect(() =>
      countPeriod(calendar, { start: day, term: { n: 5, unit: 'days' as never }, rollOver: 'none' }),
    ).toThrow('not a unit of days: days; known: calendarDays, workingDays');
  });

  test('a roll-over that there is not', () => {
    for (const rollOver of ['None', 'any-day', 'statutory', '', undefined, null, false])
      both({ start: day, term, rollOver });
    fc.assert(
      fc.property(anything, (rollOver) => {
        fc.pre(!['none', 'any-day-off', 'statutory-holiday'].includes(rollOver as string));
        both({ start: day, term, rollOver });
      }),
    );
  });

  test('no period, no term, and excluded days that are no list', () => {
    for (const period of [
      undefined,
      null,
      5,
      'x',
      [],
      {},
      { start: day },
      { start: day, term: null, rollOver: 'none' },
    ])
      both(period);
    for (const excluded of [5, 'x', {}, [null], [undefined], [{}], [day]])
      both({ start: day, term, rollOver: 'none', excluded });
  });
});

test('what is no instant falls on no day', () => {
  fc.assert(
    fc.property(anything, (value) => {
      fc.pre(!isInstant(value));
      expect(() => dayOf(value as never)).toThrow(RangeError);
    }),
  );
});

describe('a calendar is not made of', () => {
  const refused = (options: unknown) => expect(() => createCalendar(options as never)).toThrow(RangeError);

  test('options that are none', () => {
    for (const options of [null, 5, 'x', { notices: notice2027 }, { notices: 'x' }, { confirmedYears: 2026 }])
      refused(options);
    for (const confirmedYears of [['2026'], [2026.5], [null], [Symbol('year')], [2003]])
      refused({ confirmedYears });
  });

  test('notices that are none, given at once or later', () => {
    const broken = [
      null,
      undefined,
      5,
      {},
      { ...notice2027, year: '2027' },
      { ...notice2027, holidays: ['2027-02-29'] },
    ];
    for (const notice of broken) {
      refused({ notices: [notice] });
      expect(() => calendar.withNotice(notice as never)).toThrow(/not a holiday notice/);
    }
    const { holidays: _, ...without } = notice2027;
    refused({ notices: [without] });
    expect((calendar as Calendar).withNotice(notice2027).isConfirmed(2027)).toBe(true);
  });
});
