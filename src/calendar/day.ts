import { type Day, type Instant, instantMs, serialOf } from '../vocabulary/instant.ts';
import { said } from './said.ts';

/** A day of the week as ISO 8601 numbers them: 1 for Monday to 7 for Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const msPerDay = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
const firstNumber = serialOf('1900-01-01');
const lastNumber = serialOf('2299-12-31');
const written = new Map<number, Day>();

/**
 * The day in Asia/Shanghai on which an instant falls, whatever the host's zone: +08:00 has held there without
 * change since September 1991. A day ends at 24:00 (`civil.203`). Throws a RangeError for what is no instant.
 */
export function dayOf(instant: Instant): Day {
  const ms = instantMs(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${said(instant)}`);
  return dayFromNumber(Math.floor((ms + shanghaiMs) / msPerDay));
}

/** Days from 1970-01-01 to a day; earlier days are negative. Throws a RangeError for what is no day. */
export function dayNumber(day: Day): number {
  const serial = serialOf(day);
  if (Number.isNaN(serial)) throw new RangeError(`not a day: ${said(day)}`);
  return serial;
}

/** The day that lies so many days after 1970-01-01. Throws a RangeError outside 1900 to 2299. */
export function dayFromNumber(serial: number): Day {
  const known = written.get(serial);
  if (known !== undefined) return known;
  if (!(Number.isInteger(serial) && serial >= firstNumber && serial <= lastNumber)) {
    throw new RangeError(`no day between 1900 and 2299 has the number ${said(serial)}`);
  }
  const day = new Date(serial * msPerDay).toISOString().slice(0, 10);
  written.set(serial, day);
  return day;
}

/**
 * The day `count` calendar days later, or earlier where `count` is negative. Throws a RangeError for what is no day, for a
 * fraction and outside 1900 to 2299.
 */
export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${said(count)}`);
  return dayFromNumber(dayNumber(day) + count);
}

/** Calendar days from `from` to `to`; negative where `to` is the earlier one. Throws a RangeError for what is no day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week. Throws a RangeError for what is no day. */
export function weekday(day: Day): Weekday {
  // 1970-01-01 was a Thursday. What is left of a division has the sign of what is divided.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The day itself. Throws a RangeError for what is none. */
export function checkedDay(day: Day): Day {
  dayNumber(day);
  return day;
}

/** The first instant of a day in Asia/Shanghai. Throws a RangeError for what is no day. */
export function startOfDay(day: Day): Instant {
  return `${checkedDay(day)}T00:00:00+08:00`;
}

/** The last instant of a day in Asia/Shanghai: what comes later is the next day's (`civil.203`). Throws as {@link startOfDay} does. */
export function endOfDay(day: Day): Instant {
  return `${checkedDay(day)}T23:59:59.999+08:00`;
}

/** Epoch milliseconds of the last instant of a day in Asia/Shanghai (`civil.203`). Throws as {@link startOfDay} does. */
export function lastMsOf(day: Day): number {
  return (dayNumber(day) + 1) * msPerDay - shanghaiMs - 1;
}
