import * as z from 'zod/mini';
import { schemaWords } from './schemaWords.ts';
import { dayPattern, instantPattern } from './written.ts';

/**
 * A date and time in ISO 8601 with seconds, at most milliseconds, and an offset or `Z`. One moment can be written in many ways;
 * what the engine keeps and gives is the one of {@link canonicalInstant}.
 */
export type Instant = string;

/** A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. */
export type Day = string;

const msPerMinute = 60_000;
const msPerDay = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
// 1992 to 2199 as Shanghai has it, however the moment is written.
const firstMs = Date.UTC(1992, 0, 1) - shanghaiMs;
const lastMs = Date.UTC(2200, 0, 1) - shanghaiMs - 1;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const daysToEpoch = 719_163;
// In place of a digit that is none: keeps the sum below 0 and, unlike NaN, whole, which engines compute faster.
const none = -1_000_000;

/**
 * An instant: a real date between 1992 and 2199 in Shanghai, no 24:00, no leap second. Read as its {@link canonicalInstant}, so
 * that nothing behind this door depends on how a moment was written.
 */
export const instantSchema = /* @__PURE__ */ z
  .string()
  .check(
    z.refine(isInstant, { error: schemaWords.instant.en, abort: true }),
    z.overwrite(inOneForm),
    z.meta({ format: 'date-time', pattern: instantPattern }),
  );

/** A day: a real date between 1900 and 2299. */
export const daySchema = /* @__PURE__ */ z
  .string()
  .check(
    z.refine(isDay, { error: schemaWords.day.en, abort: true }),
    z.meta({ format: 'date', pattern: dayPattern }),
  );

/** Tells whether a value is an {@link Instant}. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && !Number.isNaN(instantMs(value));
}

/** Tells whether a value is a {@link Day}. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && !Number.isNaN(serialOf(value));
}

/**
 * The one form of a moment: Shanghai's offset, seconds, and milliseconds only where there are some, as
 * `2026-02-14T09:30:00+08:00` and `2026-02-14T09:30:00.250+08:00`. In this form texts sort as their moments do. Throws a RangeError for what is
 * no instant.
 */
export function canonicalInstant(instant: Instant): Instant {
  if (!isInstant(instant)) throw new RangeError(`not an instant: ${instant}`);
  return inOneForm(instant);
}

/** What is known to be an instant, in its one form; what stands in it already is not read again. */
export function inOneForm(instant: Instant): Instant {
  return isCanonical(instant) ? instant : instantFromMs(instantMs(instant));
}

/** An epoch's millisecond as a canonical instant. */
export function instantFromMs(ms: number): Instant {
  return new Date(ms + shanghaiMs).toISOString().replace(/(?:\.000)?Z$/, '+08:00');
}

/** Whether an instant stands in its one form. */
function isCanonical(instant: Instant): boolean {
  return (
    instant.endsWith('+08:00') &&
    (instant.length === 25 || (instant.length === 29 && instant.slice(20, 23) !== '000'))
  );
}

/** Whether one moment is before another. In their one form their texts sort as they do; others are counted. */
export function isBefore(one: Instant, other: Instant): boolean {
  return isCanonical(one) && isCanonical(other) ? one < other : instantMs(one) < instantMs(other);
}

/** The instant that was read last: while an event is decided, its moment is asked for again and again. */
let lastRead = '';
let msOfLastRead = Number.NaN;

/** Epoch milliseconds of an instant; NaN where it is none. */
export function instantMs(instant: Instant): number {
  if (typeof instant !== 'string') return Number.NaN;
  if (instant !== lastRead) {
    msOfLastRead = msRead(instant);
    lastRead = instant;
  }
  return msOfLastRead;
}

function msRead(instant: Instant): number {
  const length = instant.length;
  const zone = instant.charCodeAt(length - 1) === 90 /* Z */ ? length - 1 : length - 6;
  const year = pair(instant, 0) * 100 + pair(instant, 2);
  const hour = pair(instant, 11);
  const minute = pair(instant, 14);
  const second = pair(instant, 17);
  if (
    year < 1991 ||
    year > 2200 ||
    hour < 0 ||
    hour > 23 ||
    minute < 0 ||
    minute > 59 ||
    second < 0 ||
    second > 59 ||
    instant.charCodeAt(10) !== 84 /* T */ ||
    instant.charCodeAt(13) !== 58 /* : */ ||
    instant.charCodeAt(16) !== 58
  ) {
    return Number.NaN;
  }
  const time = (hour * 60 + minute - offsetMinutes(instant, zone)) * msPerMinute + second * 1000;
  const ms = dateNumber(instant, year) * msPerDay + time + fractionMs(instant, zone);
  return ms >= firstMs && ms <= lastMs ? ms : Number.NaN;
}

/** Days from 1970-01-01 to a day; NaN where the value is no day. */
export function serialOf(day: Day): number {
  if (typeof day !== 'string') return Number.NaN;
  const year = pair(day, 0) * 100 + pair(day, 2);
  return day.length === 10 && year >= 1900 && year <= 2299 ? dateNumber(day, year) : Number.NaN;
}

/** Days from 1970-01-01 to the `-MM-DD` that follows the year at the head of a text, or NaN. */
function dateNumber(text: string, year: number): number {
  const month = pair(text, 5);
  const day = pair(text, 8);
  if (text.charCodeAt(4) !== 45 /* - */ || text.charCodeAt(7) !== 45 || month < 1 || month > 12) {
    return Number.NaN;
  }
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const before = daysBeforeMonth[month - 1] as number;
  const inMonth = (daysBeforeMonth[month] as number) - before + (leap && month === 2 ? 1 : 0);
  if (day < 1 || day > inMonth) return Number.NaN;
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays + before + (leap && month > 2 ? 1 : 0) + day - daysToEpoch;
}

/** Milliseconds written between the seconds and the zone: nothing, or a point and one to three digits. */
function fractionMs(text: string, zone: number): number {
  if (zone === 19) return 0;
  if (text.charCodeAt(19) !== 46 /* . */ || zone < 21 || zone > 23) return Number.NaN;
  let value = 0;
  for (let at = 20; at < 23; at += 1) value = value * 10 + (at < zone ? digit(text, at) : 0);
  return value < 0 ? Number.NaN : value;
}

/** Minutes east of UTC of a zone `Z` or `±HH:MM`, at most 14 hours either way. */
function offsetMinutes(text: string, zone: number): number {
  if (zone === text.length - 1) return 0;
  const sign = text.charCodeAt(zone);
  const hours = pair(text, zone + 1);
  const minutes = pair(text, zone + 4);
  const total = hours * 60 + minutes;
  if (
    (sign !== 43 /* + */ && sign !== 45) ||
    text.charCodeAt(zone + 3) !== 58 ||
    hours < 0 ||
    minutes < 0 ||
    minutes > 59 ||
    total > 840
  ) {
    return Number.NaN;
  }
  return sign === 43 ? total : -total;
}

/** The number of two digits; below 0 where one is no digit. */
function pair(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : none;
}
