import type { Day } from '../vocabulary/instant.ts';
import type { Text } from '../vocabulary/text.ts';
import { byIssue, calendarVersion, noticeText } from './calendarVersion.ts';
import { dayFromNumber, dayNumber } from './day.ts';
import { type Marks, markFixedDays, markNotice, publishedMarks } from './marks.ts';
import { checkedNotice, type HolidayNotice } from './notice.ts';
import { publishedDays } from './publishedDays.ts';
import { said } from './said.ts';
import { indexWorkingDays, isWeekday, type WorkingDayIndex } from './workingDayIndex.ts';

/** What a day is to an office (`holiday.make-up`). */
export interface DayKind {
  /** `weekend` is a plain one; the weekend days of a holiday are `holiday`, a working weekend day is `makeUp`. */
  readonly kind: 'working' | 'weekend' | 'holiday' | 'makeUp';
  /** The holiday that frees the day, or for which it is made up. */
  readonly name?: Text;
  /** False while no notice for the day's year is known. */
  readonly confirmed: boolean;
}

/** A day that was counted out. */
export interface CountedDay {
  readonly day: Day;
  /** True while the answer rests on a year for which no notice is known. */
  readonly provisional: boolean;
}

/** Working days as the State Council's notices have them. Immutable. Days that are no {@link Day} throw a RangeError. */
export interface Calendar {
  /** Names the data behind every answer; the same notices in any order give the same version. */
  readonly version: string;
  /** Years whose notice is known, ascending. */
  readonly confirmedYears: readonly number[];
  /** The notices beyond the published table, in the order of their issue. */
  readonly notices: readonly HolidayNotice[];
  /**
   * Whether offices work: a weekday that neither the law nor a notice frees, or a weekend day that a notice names
   * (`holiday.make-up`).
   */
  isWorkingDay(day: Day): boolean;
  /** What the day is, and what it is called where the law or a notice speaks of it (`holiday.make-up`). */
  kind(day: Day): DayKind;
  /** Whether the day is one of the statutory days themselves (法定节假日), not merely one of the days off around them. */
  isStatutoryHoliday(day: Day): boolean;
  /** Whether the notice for a year is known. Throws a RangeError for what is no whole number. */
  isConfirmed(year: number): boolean;
  /**
   * The working day that lies `count` working days after `day`, which is not counted itself (`civil.201`), or
   * before it where `count` is negative; `day` itself for 0. Throws a RangeError for a fraction.
   */
  addWorkingDays(day: Day, count: number): CountedDay;
  /** Working days after `from` up to and including `to`; negative where `to` is the earlier one (`civil.201`). */
  workingDaysBetween(from: Day, to: Day): number;
  /** The day itself when it works, else the first working day after it (`civil.203`). */
  nextWorkingDay(day: Day): CountedDay;
  /**
   * A calendar that knows one notice more; this one, where it knows the notice already. Throws a RangeError for what is no
   * notice, or another one with an id that it knows.
   */
  withNotice(notice: HolidayNotice): Calendar;
}

/** What a calendar is made of. */
export interface CalendarOptions {
  /** Notices beyond the published table, as `holidayNoticeSchema` has them; the later issue wins on a day that two name. */
  readonly notices?: readonly HolidayNotice[] | undefined;
  /**
   * Years of the published table to rely on; all of them unless told. Of the others only the statutory days of fixed
   * date are known.
   */
  readonly confirmedYears?: readonly number[] | undefined;
}

/** Years that the published table covers. */
export const publishedYears: readonly number[] = Object.keys(publishedDays).map(Number);

/** Years after the last known notice in which the statutory days of fixed date are off: no term of the regulation reaches further. */
const yearsAhead = 5;

/**
 * Makes a calendar of the published table and the notices given (`holiday.make-up`). A year is confirmed by the table or by a
 * notice of its own, never by a stray date. In other years answers are provisional: Monday to Friday work, but for the
 * statutory days of fixed date, which are off by law from the first year of the table to five years after the last
 * known notice, in a year of the table that is left out too. A notice lies over them: it changes the days that it names.
 * Throws a RangeError for what is no notice, for two notices of one id, and for a confirmed year that the table does not cover.
 */
export function createCalendar(options: CalendarOptions = {}): Calendar {
  refuseStrange(options);
  const notices = Object.freeze(byIssue((options.notices ?? []).map(checkedNotice)));
  const tableYears = publishedYears.filter((year) => options.confirmedYears?.includes(year) ?? true);
  const stray = options.confirmedYears?.find((year) => !publishedYears.includes(year));
  if (stray !== undefined)
    throw new RangeError(`the published table does not cover ${said(stray)}: add its notice`);
  const texts = new Map(notices.map((notice) => [notice.id, noticeText(notice)]));
  if (texts.size < notices.length) throw new RangeError('two holiday notices have the same id');

  const confirmed = new Set([...tableYears, ...notices.map((notice) => notice.year)]);
  const confirmedYears = Object.freeze([...confirmed].sort((a, b) => a - b));
  const spans = confirmedSpans(confirmedYears);

  let built: { marks: Marks; index: WorkingDayIndex } | undefined;
  // The index is built when a day is first asked for: loading the library costs nothing.
  const data = () => {
    if (built === undefined) {
      const marks: Marks = new Map();
      const lastFixed = Math.max(...publishedYears, ...confirmed) + yearsAhead;
      for (let year = Math.min(...publishedYears); year <= lastFixed; year += 1) markFixedDays(marks, year);
      for (const year of tableYears) {
        for (const [day, mark] of publishedMarks(year)) marks.set(day, mark);
      }
      for (const notice of notices) markNotice(marks, notice);
      built = { marks, index: indexWorkingDays(marks) };
    }
    return built;
  };
  const provisional = (from: number, to: number) =>
    !spans.some((span) => span.first <= from && to <= span.last);

  const calendar: Calendar = {
    version: calendarVersion(
      publishedYears.filter((year) => !tableYears.includes(year)),
      notices,
    ),
    confirmedYears,
    notices,
    isWorkingDay(day) {
      const serial = dayNumber(day);
      const { index } = data();
      return index.rank(serial) > index.rank(serial - 1);
    },
    kind(day) {
      const serial = dayNumber(day);
      const mark = data().marks.get(serial);
      const kind = mark?.off ? 'holiday' : isWeekday(serial) ? 'working' : mark ? 'makeUp' : 'weekend';
      const confirmed = !provisional(serial, serial);
      return mark?.name === undefined ? { kind, confirmed } : { kind, name: mark.name, confirmed };
    },
    isStatutoryHoliday(day) {
      return data().marks.get(dayNumber(day))?.statutory ?? false;
    },
    isConfirmed(year) {
      if (!Number.isInteger(year)) throw new RangeError(`not a year: ${said(year)}`);
      return confirmed.has(year);
    },
    addWorkingDays(day, count) {
      if (!Number.isInteger(count))
        throw new RangeError(`not a whole number of working days: ${said(count)}`);
      const start = dayNumber(day);
      if (count === 0) return { day, provisional: false };
      const { index } = data();
      if (count > 0) {
        const end = index.at(index.rank(start) + count);
        return { day: dayFromNumber(end), provisional: provisional(start + 1, end) };
      }
      const end = index.at(index.rank(start - 1) + count + 1);
      return { day: dayFromNumber(end), provisional: provisional(end, start - 1) };
    },
    workingDaysBetween(from, to) {
      const { index } = data();
      return index.rank(dayNumber(to)) - index.rank(dayNumber(from));
    },
    nextWorkingDay(day) {
      const { index } = data();
      const start = dayNumber(day);
      const end = index.at(index.rank(start - 1) + 1);
      return { day: dayFromNumber(end), provisional: provisional(start, end) };
    },
    withNotice(notice) {
      if (texts.get(checkedNotice(notice).id) === noticeText(notice)) return calendar;
      return createCalendar({ ...options, notices: [...notices, notice] });
    },
  };
  return Object.freeze(calendar);
}

/** Throws a RangeError for options that are none: callers without types give anything. */
function refuseStrange(options: CalendarOptions): void {
  if (typeof options !== 'object' || options === null)
    throw new RangeError(`no options of a calendar: ${said(options)}`);
  for (const key of ['notices', 'confirmedYears'] as const) {
    const list: unknown = options[key];
    if (list !== undefined && !Array.isArray(list)) throw new RangeError(`${key} is no list: ${said(list)}`);
  }
}

/** First and last day numbers of unbroken rows of confirmed years. */
function confirmedSpans(years: readonly number[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const year of years) {
    const first = dayNumber(`${year}-01-01`);
    const span = spans.at(-1);
    const last = dayNumber(`${year}-12-31`);
    if (span !== undefined && span.last === first - 1) span.last = last;
    else spans.push({ first, last });
  }
  return spans;
}
