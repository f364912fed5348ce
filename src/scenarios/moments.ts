import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { addDays, dayOf, endOfDay } from '../calendar/day.ts';
import {
  canonicalInstant,
  type Day,
  type Instant,
  instantFromMs,
  instantMs,
  isDay,
  isInstant,
} from '../vocabulary/instant.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** Days to go on by, or back where the count is negative. */
interface Shift {
  readonly count: number;
  readonly working: boolean;
}

/** A moment as it was written: what it counts from, how far, and the time of day. */
export type Moment =
  | { readonly from: 'instant'; readonly instant: Instant }
  | {
      readonly from: 'day' | 'deadline' | 'before';
      /** The day, or the kind or id of the deadline whose last day is meant. */
      readonly name: string;
      readonly shift: Shift;
      /** `HH:MM` or `HH:MM:SS`. */
      readonly time: string | undefined;
    };

/** What a moment counts from. */
export interface Clock {
  /** The latest moment so far; nothing before the first step. */
  readonly last: Instant | undefined;
  /** The last day of a deadline by kind or id; nothing where there is none. */
  due(deadline: string): Day | undefined;
  /** The day that lies so many working days later, or earlier where it is negative. */
  addWorkingDays(day: Day, count: number): Day;
}

const still: Shift = { count: 0, working: false };
const shiftPattern = String.raw`([+-])\s*(\d{1,4})\s+(working\s+)?days?`;
const shaped = new RegExp(
  String.raw`^(?:(?<day>\d{4}-\d{2}-\d{2})|(?<deadline>the (?:(?<side>day after|day before) the )?last day of (?<name>[\w.#:-]+))|(?<same>same day))?\s*(?:${shiftPattern})?(?:(?:^|\s+)at\s+(?<time>\d{2}:\d{2}(?::\d{2})?))?$`,
);

/** How moments are written, for messages. */
const momentForms = text(
  '可写：2026-03-02、2026-03-02 at 14:30、+3 days、+5 working days、same day、the last day of handling.conclude',
  'write 2026-03-02, 2026-03-02 at 14:30, "+3 days", "+5 working days", "same day" or "the last day of handling.conclude"',
);

const isTime = (time: string) => isInstant(`2026-01-01T${time.length === 5 ? `${time}:00` : time}+08:00`);

function noSuchDay(day: string): Text {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (month < 1 || month > 12)
    return text(`没有 ${day} 这一天：一年有十二个月`, `${day} does not exist: a year has twelve months`);
  if (!isDay(`${day.slice(0, 8)}01`))
    return text(`${day} 不在 1900 至 2299 年之间`, `${day} is not between 1900 and 2299`);
  const days = getDaysInMonth(new UTCDateMini(year, month - 1));
  return text(
    `没有 ${day} 这一天：${year} 年 ${month} 月有 ${days} 天`,
    `${day} does not exist: that month has ${days} days`,
  );
}

/** Reads a moment; a fault says why it is none. */
export function readMoment(written: string): { moment: Moment } | { fault: Text } {
  if (isInstant(written as unknown))
    return { moment: { from: 'instant', instant: canonicalInstant(written) } };
  const found = shaped.exec(written.trim());
  if (!found || written.trim() === '')
    return {
      fault: text(`“${written}”不是时间；${momentForms.zh}`, `"${written}" is no moment; ${momentForms.en}`),
    };
  const { day, deadline, side, name = '', time } = found.groups as Record<string, string | undefined>;
  if (day !== undefined && !isDay(day)) return { fault: noSuchDay(day) };
  if (time !== undefined && !isTime(time))
    return { fault: text(`没有 ${time} 这一时刻`, `there is no time ${time}: write 00:00 to 23:59`) };
  const [, , , , , , sign, count, working] = found;
  const days = Number(count ?? 0) * (sign === '-' ? -1 : 1);
  const shift = count === undefined ? still : { count: days, working: working !== undefined };
  if (deadline === undefined)
    return { moment: { from: day === undefined ? 'before' : 'day', name: day ?? '', shift, time } };
  const beside = side === undefined ? 0 : side === 'day after' ? 1 : -1;
  if (beside !== 0 && count !== undefined)
    return {
      fault: text(
        `“${written}”数了两次；请写 the last day of ${name} + … days`,
        `"${written}" counts twice: write "the last day of ${name} + … days"`,
      ),
    };
  return {
    moment: { from: 'deadline', name, shift: beside === 0 ? shift : { count: beside, working: false }, time },
  };
}

/** Whether a text of a payload is a day in words, such as `+3 days`. */
export function isRelativeDay(written: string): boolean {
  if (!/^(?:[+-]|same day|the |\d{4}-\d{2}-\d{2} *[+-])/.test(written)) return false;
  const read = readMoment(written);
  return 'moment' in read && read.moment.from !== 'instant' && read.moment.time === undefined;
}

/** The day that a moment falls on; or why none can be told. */
export function dayAt(moment: Moment, clock: Clock): { day: Day } | { fault: Text } {
  if (moment.from === 'instant') return { day: dayOf(moment.instant) };
  const { from, name, shift } = moment;
  const base =
    from === 'day' ? name : from === 'deadline' ? clock.due(name) : clock.last && dayOf(clock.last);
  if (base === undefined)
    return from === 'deadline'
      ? { fault: text(`没有期限 ${name}`, `there is no deadline ${name} at this point`) }
      : { fault: text('第一步须写明日期', 'the first step needs a day of its own, as in 2026-03-02') };
  try {
    return {
      day: shift.working ? clock.addWorkingDays(base, shift.count) : addDays(base, shift.count),
    };
  } catch {
    return { fault: text(`${base} 之后的日期超出范围`, `that is not between 1900 and 2299`) };
  }
}

const minute = 60_000;
const morning = '09:00:00';

/** The instant that a step is dated: at its time, else in the morning, or a minute after the step before it on the same day. */
export function instantAt(moment: Moment | undefined, clock: Clock): { instant: Instant } | { fault: Text } {
  if (moment?.from === 'instant') return { instant: moment.instant };
  const found = dayAt(moment ?? { from: 'before', name: '', shift: still, time: undefined }, clock);
  if ('fault' in found) return found;
  const { day } = found;
  if (moment?.time !== undefined)
    return { instant: `${day}T${moment.time.length === 5 ? `${moment.time}:00` : moment.time}+08:00` };
  const { last } = clock;
  const opening = `${day}T${morning}+08:00`;
  if (last === undefined || dayOf(last) !== day || instantMs(last) < instantMs(opening))
    return { instant: opening };
  const next = instantFromMs(instantMs(last) + minute);
  return { instant: dayOf(next) === day ? next : endOfDay(day) };
}
