import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays } from '../../src/calendar/day.ts';
import {
  countPeriod,
  type ExcludedDays,
  explainPeriod,
  type Period,
  type RollOver,
  type Term,
} from '../../src/calendar/period.ts';
import type { Day } from '../../src/vocabulary/instant.ts';
import { lateNotice2026, notice2027, notice2029, someDay } from './samples.ts';

const calendar = createCalendar();
const days = (n: number): Term => ({ n, unit: 'calendarDays' });
const workingDays = (n: number): Term => ({ n, unit: 'workingDays' });
const count = (start: Day, term: Term, rollOver: RollOver = 'none', excluded: ExcludedDays[] = []) =>
  countPeriod(calendar, { start, term, rollOver, excluded });

describe('a period', () => {
  test('of 60 days from 1 October ends on 30 November (civil.201)', () => {
    expect(count('2026-10-01', days(60))).toEqual({ due: '2026-11-30', provisional: false });
  });

  test('within one day ends the day after it starts, within none on the day itself', () => {
    expect(count('2026-03-02', days(1)).due).toBe('2026-03-03');
    expect(count('2026-03-02', days(0)).due).toBe('2026-03-02');
    expect(count('2026-03-02', workingDays(0)).due).toBe('2026-03-02');
  });

  test('runs over a leap day and a year end', () => {
    expect(count('2024-02-28', days(2)).due).toBe('2024-03-01');
    expect(count('2025-12-31', days(15)).due).toBe('2026-01-15');
  });

  test('of 5 working days passes over weekends and holidays and counts make-up days (reg.23.3, holiday.make-up)', () => {
    expect(count('2026-02-11', workingDays(5))).toEqual({ due: '2026-02-25', provisional: false });
    expect(count('2026-04-30', workingDays(5)).due).toBe('2026-05-11');
  });

  test.each([[-1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('of %d days is refused', (n) => {
    expect(() => count('2026-03-02', days(n))).toThrow(RangeError);
    expect(() => count('2026-03-02', workingDays(n))).toThrow(RangeError);
    expect(() => explainPeriod(calendar, { start: '2026-03-02', term: days(n), rollOver: 'none' })).toThrow(
      RangeError,
    );
  });
});

describe('a last day (civil.203)', () => {
  test.each([
    ['a weekday', '2026-03-05', '2026-03-05', '2026-03-05'],
    ['a plain Saturday', '2026-03-07', '2026-03-09', '2026-03-07'],
    ['a plain Sunday', '2026-03-08', '2026-03-09', '2026-03-08'],
    ['a make-up Saturday (holiday.make-up)', '2026-02-14', '2026-02-14', '2026-02-14'],
    ['a make-up Sunday (holiday.make-up)', '2026-01-04', '2026-01-04', '2026-01-04'],
    ['the first day of the Spring Festival', '2026-02-15', '2026-02-24', '2026-02-24'],
    ['a Sunday inside the Spring Festival', '2026-02-22', '2026-02-24', '2026-02-24'],
    ['a holiday before a make-up Sunday', '2026-01-03', '2026-01-04', '2026-01-04'],
    ['a Friday that a weekend follows', '2026-06-19', '2026-06-22', '2026-06-22'],
  ])('on %s moves as the policy says', (_, last, anyDayOff, statutory) => {
    const start = addDays(last, -30);
    const moved = (due: Day) => ({ due, ...(due === last ? {} : { rolledFrom: last }), provisional: false });
    expect(count(start, days(30), 'none')).toEqual(moved(last));
    expect(count(start, days(30), 'any-day-off')).toEqual(moved(anyDayOff));
    expect(count(start, days(30), 'statutory-holiday')).toEqual(moved(statutory));
  });

  test('on a freed Friday before a plain weekend moves to Saturday where only freed days move it', () => {
    const freed = { ...lateNotice2026, holidays: ['2026-03-06'] };
    const period = { start: '2026-03-01', term: days(5) };
    const extended = calendar.withNotice(freed);
    expect(countPeriod(extended, { ...period, rollOver: 'statutory-holiday' }).due).toBe('2026-03-07');
    expect(countPeriod(extended, { ...period, rollOver: 'any-day-off' }).due).toBe('2026-03-09');
  });

  test('moves on once a late notice frees it', () => {
    const period: Period = { start: '2026-02-09', term: days(15), rollOver: 'any-day-off' };
    expect(countPeriod(calendar, period).due).toBe('2026-02-24');
    expect(countPeriod(calendar.withNotice(lateNotice2026), period)).toEqual({
      due: '2026-02-26',
      rolledFrom: '2026-02-24',
      provisional: false,
    });
  });
});

describe('days of a hearing (reg.36.2)', () => {
  test.each<[string, ExcludedDays[], Day]>([
    ['inside the term push its end on', [{ from: '2026-03-10', to: '2026-03-12' }], '2026-04-04'],
    ['on the last day push it on', [{ from: '2026-04-01', to: '2026-04-01' }], '2026-04-02'],
    ['on the first day push it on', [{ from: '2026-03-03', to: '2026-03-03' }], '2026-04-02'],
    [
      'before the term and on its start change nothing',
      [{ from: '2026-02-20', to: '2026-03-02' }],
      '2026-04-01',
    ],
    ['after the term change nothing', [{ from: '2026-04-02', to: '2026-04-09' }], '2026-04-01'],
    ['partly before the term push on by the rest', [{ from: '2026-02-20', to: '2026-03-04' }], '2026-04-03'],
    [
      'that overlap count once',
      [
        { from: '2026-03-11', to: '2026-03-14' },
        { from: '2026-03-10', to: '2026-03-12' },
        { from: '2026-03-11', to: '2026-03-11' },
      ],
      '2026-04-06',
    ],
    [
      'may push the end into later days of a hearing',
      [
        { from: '2026-04-03', to: '2026-04-05' },
        { from: '2026-03-10', to: '2026-03-12' },
      ],
      '2026-04-07',
    ],
  ])('%s', (_, excluded, due) => {
    expect(count('2026-03-02', days(30), 'none', excluded).due).toBe(due);
  });

  test('push a term in working days on by the working days among them', () => {
    const weekend = [{ from: '2026-03-06', to: '2026-03-08' }];
    expect(count('2026-03-02', workingDays(5)).due).toBe('2026-03-09');
    expect(count('2026-03-02', workingDays(5), 'none', weekend).due).toBe('2026-03-10');
  });

  test('are no days to which a last day moves', () => {
    const monday = [{ from: '2026-03-09', to: '2026-03-09' }];
    expect(count('2026-03-02', days(5), 'any-day-off', monday)).toEqual({
      due: '2026-03-10',
      rolledFrom: '2026-03-07',
      provisional: false,
    });
  });

  test('that end before they begin are refused', () => {
    expect(() => count('2026-03-02', days(5), 'none', [{ from: '2026-03-09', to: '2026-03-08' }])).toThrow(
      'excluded days end before they begin',
    );
  });
});

describe('an end in a year without a known notice', () => {
  test('is provisional where it rests on that year', () => {
    expect(count('2027-01-28', workingDays(6))).toEqual({ due: '2027-02-05', provisional: true });
    expect(count('2027-01-28', days(8), 'any-day-off')).toEqual({ due: '2027-02-05', provisional: true });
    expect(count('2027-01-28', days(8), 'statutory-holiday')).toEqual({
      due: '2027-02-05',
      provisional: true,
    });
    // The year before has its notice; the end alone is in doubt.
    expect(count('2026-12-20', days(15), 'any-day-off')).toEqual({ due: '2027-01-04', provisional: true });
  });

  test('never falls on New Year’s Day, which is off without a notice, and is provisional all the same', () => {
    const fromDecember2 = (rollOver: RollOver) => count('2026-12-02', days(30), rollOver);
    const moved = { rolledFrom: '2027-01-01', provisional: true };
    expect(fromDecember2('any-day-off')).toEqual({ due: '2027-01-04', ...moved });
    expect(fromDecember2('statutory-holiday')).toEqual({ due: '2027-01-02', ...moved });
    expect(count('2026-12-20', workingDays(9))).toEqual({ due: '2026-12-31', provisional: false });
    expect(count('2026-12-20', workingDays(10))).toEqual({ due: '2027-01-04', provisional: true });
  });

  test('is certain where calendar days alone are counted, or the year is not reached', () => {
    expect(count('2026-12-20', days(12), 'none')).toEqual({ due: '2027-01-01', provisional: false });
    expect(count('2026-12-20', days(11), 'any-day-off')).toEqual({ due: '2026-12-31', provisional: false });
    expect(count('2026-12-20', workingDays(9))).toEqual({ due: '2026-12-31', provisional: false });
  });

  test('is provisional where only its moving on reaches that year', () => {
    const untilSaturday: Period = { start: '2022-12-01', term: days(30), rollOver: 'any-day-off' };
    expect(countPeriod(createCalendar({ confirmedYears: [2022] }), untilSaturday)).toEqual({
      due: '2023-01-02',
      rolledFrom: '2022-12-31',
      provisional: true,
    });
    expect(countPeriod(calendar, untilSaturday)).toEqual({
      due: '2023-01-03',
      rolledFrom: '2022-12-31',
      provisional: false,
    });
  });

  test('becomes certain, and another day, once the notice is known', () => {
    const period: Period = { start: '2027-01-06', term: days(30), rollOver: 'any-day-off' };
    expect(countPeriod(calendar, period)).toEqual({ due: '2027-02-05', provisional: true });
    expect(countPeriod(calendar.withNotice(notice2027), period)).toEqual({
      due: '2027-02-12',
      rolledFrom: '2027-02-05',
      provisional: false,
    });
  });

  test('becomes certain without moving where the notice says what the law says', () => {
    const period: Period = { start: '2026-12-02', term: days(30), rollOver: 'any-day-off' };
    const { provisional, ...end } = countPeriod(calendar, period);
    expect(provisional).toBe(true);
    expect(countPeriod(calendar.withNotice(notice2027), period)).toEqual({ ...end, provisional: false });
  });
});

describe('an explanation', () => {
  const someExcluded = fc
    .tuple(someDay('2025-06-01', '2028-06-30'), fc.nat(12))
    .map(([from, length]) => ({ from, to: addDays(from, length) }));
  const periods: fc.Arbitrary<Period> = fc.record({
    start: someDay('2025-06-01', '2028-03-31'),
    term: fc.record({
      n: fc.nat(90),
      unit: fc.constantFrom('calendarDays' as const, 'workingDays' as const),
    }),
    rollOver: fc.constantFrom('any-day-off', 'statutory-holiday', 'none'),
    excluded: fc.array(someExcluded, { maxLength: 12 }),
  });
  const calendars = fc.constantFrom(
    calendar,
    createCalendar({ notices: [notice2027, lateNotice2026] }),
    createCalendar({ confirmedYears: [2025], notices: [notice2027, notice2029] }),
  );

  test('walks every day from the start to the due day and comes to what counting comes to', () => {
    fc.assert(
      fc.property(calendars, periods, (known, period) => {
        const { due, rolledFrom, provisional } = countPeriod(known, period);
        const steps = explainPeriod(known, period);
        expect(steps.map(({ day }) => day)).toEqual(steps.map((_, at) => addDays(period.start, at)));
        expect(steps.at(-1)?.day).toBe(due);
        expect(steps.some((step) => step.provisional === true)).toBe(provisional);
        const counted = steps.flatMap((step) => step.counted ?? []);
        expect(counted).toEqual(Array.from({ length: period.term.n }, (_, at) => at + 1));
        const last = period.term.n === 0 ? period.start : steps.find(({ why }) => why === 'last-day')?.day;
        expect(last).toBe(rolledFrom ?? due);
        expect(steps.filter(({ why }) => why === 'rolled').map(({ day }) => day)).toEqual(
          rolledFrom === undefined ? [] : [due],
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('says of each day why it counts or not', () => {
    const newYear = { zh: '元旦', en: "New Year's Day" };
    const period: Period = {
      start: '2025-12-30',
      term: workingDays(2),
      rollOver: 'none',
      excluded: [{ from: '2025-12-31', to: '2025-12-31' }],
    };
    expect(explainPeriod(calendar, period)).toEqual([
      { day: '2025-12-30', weekday: 2, counted: null, why: 'start-not-counted' },
      { day: '2025-12-31', weekday: 3, counted: null, why: 'excluded' },
      { day: '2026-01-01', weekday: 4, counted: null, why: 'holiday', name: newYear },
      { day: '2026-01-02', weekday: 5, counted: null, why: 'holiday', name: newYear },
      { day: '2026-01-03', weekday: 6, counted: null, why: 'holiday', name: newYear },
      { day: '2026-01-04', weekday: 7, counted: 1, why: 'counted', name: newYear },
      { day: '2026-01-05', weekday: 1, counted: 2, why: 'last-day' },
    ]);
  });

  test('shows where the last day moved, and what is provisional about it', () => {
    const period: Period = { start: '2027-01-08', term: days(1), rollOver: 'any-day-off' };
    expect(explainPeriod(calendar, period)).toEqual([
      { day: '2027-01-08', weekday: 5, counted: null, why: 'start-not-counted' },
      { day: '2027-01-09', weekday: 6, counted: 1, why: 'last-day', provisional: true },
      { day: '2027-01-10', weekday: 7, counted: null, why: 'weekend', provisional: true },
      { day: '2027-01-11', weekday: 1, counted: null, why: 'rolled', provisional: true },
    ]);
  });

  test('names the day off that needs no notice', () => {
    const name = { zh: '元旦', en: "New Year's Day" };
    const start = { day: '2026-12-31', weekday: 4, counted: null, why: 'start-not-counted' };
    const weekend = [
      { day: '2027-01-02', weekday: 6, counted: null, why: 'weekend', provisional: true },
      { day: '2027-01-03', weekday: 7, counted: null, why: 'weekend', provisional: true },
    ];
    const rolled: Period = { start: '2026-12-31', term: days(1), rollOver: 'any-day-off' };
    expect(explainPeriod(calendar, rolled)).toEqual([
      start,
      { day: '2027-01-01', weekday: 5, counted: 1, why: 'last-day', name, provisional: true },
      ...weekend,
      { day: '2027-01-04', weekday: 1, counted: null, why: 'rolled', provisional: true },
    ]);
    const skipped: Period = { start: '2026-12-31', term: workingDays(1), rollOver: 'none' };
    expect(explainPeriod(calendar, skipped)).toEqual([
      start,
      { day: '2027-01-01', weekday: 5, counted: null, why: 'holiday', name, provisional: true },
      ...weekend,
      { day: '2027-01-04', weekday: 1, counted: 1, why: 'last-day', provisional: true },
    ]);
  });
});
