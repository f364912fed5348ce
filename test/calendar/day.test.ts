import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysOfDateFns, differenceInCalendarDays, formatISO } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  endOfDay,
  lastMsOf,
  startOfDay,
  weekday,
} from '../../src/calendar/day.ts';
import { canonicalInstant, instantMs } from '../../src/vocabulary/instant.ts';
import { someDay } from './samples.ts';

const anyDay = someDay('1992-01-01', '2199-12-31');
const moments = fc.date({
  min: new Date('1992-01-01T00:00:00+08:00'),
  max: new Date('2199-12-31T23:59:59.999+08:00'),
  noInvalidDate: true,
});
const inShanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

test('an instant falls on the day that the time-zone data give for Shanghai', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(dayOf(moment.toISOString())).toBe(inShanghai.format(moment));
    }),
    { numRuns: 5000 },
  );
});

test('Shanghai has no other offset than +08:00 in any month that counts', () => {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });
  for (let month = 0; month < 208 * 12; month += 1) {
    expect(hour.format(Date.UTC(1992, month, 1))).toBe('08:00');
  }
});

test('a day begins at midnight in Shanghai and ends at 24:00', () => {
  expect(dayOf('2026-02-13T15:59:59.999Z')).toBe('2026-02-13');
  expect(dayOf('2026-02-13T16:00:00.000Z')).toBe('2026-02-14');
  expect(dayOf('2026-02-13T10:59:59-05:00')).toBe('2026-02-13');
  expect(dayOf('2026-02-13T11:00:00-05:00')).toBe('2026-02-14');
  expect(dayOf('2026-12-31T23:59:59.999+08:00')).toBe('2026-12-31');
  expect(dayOf('2027-01-01T00:00:00+08:00')).toBe('2027-01-01');
});

test('weekdays and day arithmetic are those of date-fns in UTC', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, count) => {
      const date = new UTCDate(`${day}T00:00:00Z`);
      const later = addDaysOfDateFns(date, count);
      expect(addDays(day, count)).toBe(formatISO(later, { representation: 'date' }));
      expect(daysBetween(day, addDays(day, count))).toBe(differenceInCalendarDays(later, date));
      expect(weekday(day)).toBe(date.getDay() === 0 ? 7 : date.getDay());
    }),
  );
});

test('the last millisecond of a day is its own, the next one is not (civil.203)', () => {
  fc.assert(
    fc.property(someDay('1992-01-01', '2199-12-30'), (day) => {
      expect(dayOf(startOfDay(day))).toBe(day);
      expect(dayOf(endOfDay(day))).toBe(day);
      expect(lastMsOf(day)).toBe(instantMs(endOfDay(day)));
      expect(instantMs(endOfDay(day)) - instantMs(startOfDay(day))).toBe(86_399_999);
      expect(dayOf(new Date(lastMsOf(day) + 1).toISOString())).toBe(addDays(day, 1));
    }),
    { examples: [['2198-12-31']] },
  );
});

test('a day comes back from its number', () => {
  fc.assert(fc.property(someDay('1900-01-01', '2299-12-31'), (day) => dayFromNumber(dayNumber(day)) === day));
});

test('the range is that of Shanghai’s days, whichever day the writer’s zone has', () => {
  expect(dayOf('1991-12-31T16:00:00Z')).toBe('1992-01-01');
  expect(dayOf('2200-01-01T05:59:59+14:00')).toBe('2199-12-31');
  expect(() => dayOf('1992-01-01T00:00:00+14:00')).toThrow('not an instant');
  expect(() => dayOf('2199-12-31T23:59:59-12:00')).toThrow('not an instant');
});

test('the first and the last instant of a day stand in the one form of instants', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(startOfDay(day)).toBe(canonicalInstant(`${day}T00:00:00.000+08:00`));
      expect(endOfDay(day)).toBe(canonicalInstant(endOfDay(day)));
    }),
  );
});

test('what is no day or no instant is refused, never counted', () => {
  expect(() => dayOf('2026-02-14')).toThrow(RangeError);
  expect(() => dayNumber('2026-02-30')).toThrow('not a day: 2026-02-30');
  expect(() => addDays('2026-02-14', 0.5)).toThrow(RangeError);
  expect(() => addDays('2299-12-31', 1)).toThrow(RangeError);
  expect(() => dayFromNumber(Number.NaN)).toThrow(RangeError);
});
