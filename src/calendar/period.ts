import type { Day } from '../vocabulary/instant.ts';
import type { Text } from '../vocabulary/text.ts';
import type { Calendar, CountedDay } from './calendar.ts';
import { addDays, dayNumber, daysBetween, type Weekday, weekday } from './day.ts';
import { said } from './said.ts';

/**
 * What moves a last day on (`civil.203`; which one holds is policy data). `any-day-off`: a last day on which offices
 * do not work moves to the next working day. `statutory-holiday`: a last day that a notice frees (法定休假日) moves to
 * the first day that none frees, a plain weekend day too. `none`: it stays. A make-up working day never moves
 * (`holiday.make-up`).
 */
export type RollOver = 'any-day-off' | 'statutory-holiday' | 'none';

/** Length of a period: `n` calendar days (日) or working days (工作日), the last of them included. */
export interface Term {
  readonly n: number;
  readonly unit: 'calendarDays' | 'workingDays';
}

/** Days that are not counted, both ends included (`reg.36.2`). */
export interface ExcludedDays {
  readonly from: Day;
  readonly to: Day;
}

/** A period to count. */
export interface Period {
  /** The day on which the period starts; it is not counted (`civil.201`). */
  readonly start: Day;
  readonly term: Term;
  readonly rollOver: RollOver;
  readonly excluded?: readonly ExcludedDays[] | undefined;
}

/** How a period ends. */
export interface PeriodEnd {
  /** The last day that counts, until 24:00 (`civil.203`). */
  readonly due: Day;
  /** The last day before it moved on, where it did. */
  readonly rolledFrom?: Day;
  /** True while the answer rests on a year for which no notice is known. */
  readonly provisional: boolean;
}

/** One day of an explanation. */
export interface PeriodStep {
  readonly day: Day;
  /** Day of the week, 1 for Monday to 7 for Sunday. */
  readonly weekday: Weekday;
  /** Which day of the term this is; null where it is none. */
  readonly counted: number | null;
  /** `last-day` is the last of the term; `rolled` the day to which that moved. */
  readonly why: 'start-not-counted' | 'counted' | 'weekend' | 'holiday' | 'excluded' | 'last-day' | 'rolled';
  /** The holiday that frees the day, or for which it is made up. */
  readonly name?: Text;
  /** Present where the count rests on the day's kind and the day's year has no known notice. */
  readonly provisional?: true;
}

/**
 * Counts a period: the day of the start is not counted (`civil.201`), the last day is within the term, excluded days
 * do not count and push the end on (`reg.36.2`), and the last day moves as `rollOver` says (`civil.203`), to a day
 * that is not excluded either. Throws a RangeError for a term that is no whole number of days from 0 up, for a unit, a
 * roll-over or a day that there is not, and for excluded days that end before they begin.
 */
export function countPeriod(calendar: Calendar, period: Period): PeriodEnd {
  refuseStrange(period);
  const excluded = excludedAfter(period.start, period.excluded ?? []);
  const last = lastDay(calendar, period, excluded);
  const due = rolledTo(calendar, period.rollOver, last.day, excluded);
  const provisional =
    last.provisional || (period.rollOver !== 'none' && !areConfirmed(calendar, last.day, due));
  return due === last.day ? { due, provisional } : { due, rolledFrom: last.day, provisional };
}

/**
 * How {@link countPeriod} comes to its answer, from the day of the start to the due day; throws as it does. The days
 * are walked one by one, so that the two check each other.
 */
export function explainPeriod(calendar: Calendar, period: Period): PeriodStep[] {
  refuseStrange(period);
  const { start, rollOver } = period;
  const { n, unit } = period.term;
  const excluded = excludedAfter(start, period.excluded ?? []);
  const steps: PeriodStep[] = [];
  const step = (day: Day, counted: number | null, why: PeriodStep['why'], asked: boolean) => {
    const { name, confirmed } = calendar.kind(day);
    const doubt = asked && !confirmed ? ({ provisional: true } as const) : {};
    steps.push({
      day,
      weekday: weekday(day),
      counted,
      why,
      ...(name === undefined ? {} : { name }),
      ...doubt,
    });
  };
  const whyNotCounted = (day: Day) =>
    isExcluded(excluded, day)
      ? 'excluded'
      : unit === 'workingDays'
        ? whyOff(calendar, 'any-day-off', day)
        : undefined;

  step(start, null, 'start-not-counted', n === 0 && rollOver !== 'none');
  let day = start;
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1);
    const why = whyNotCounted(day);
    if (why === undefined) counted += 1;
    const isLast = why === undefined && counted === n;
    const asked = unit === 'workingDays' || (isLast && rollOver !== 'none');
    step(day, why === undefined ? counted : null, why ?? (isLast ? 'last-day' : 'counted'), asked);
  }
  for (let off: PeriodStep['why'] | undefined = whyOff(calendar, rollOver, day); off !== undefined; ) {
    day = addDays(day, 1);
    off = isExcluded(excluded, day) ? 'excluded' : whyOff(calendar, rollOver, day);
    step(day, null, off ?? 'rolled', true);
  }
  return steps;
}

/** The last day of the term itself, before any roll-over. */
function lastDay(calendar: Calendar, { start, term }: Period, excluded: readonly ExcludedDays[]): CountedDay {
  const { n, unit } = term;
  const daysAfterStart = (count: number) =>
    unit === 'workingDays'
      ? calendar.addWorkingDays(start, count)
      : { day: addDays(start, count), provisional: false };
  let count = n;
  let last = daysAfterStart(count);
  for (const { from, to } of excluded) {
    if (from > last.day) break;
    const before = addDays(from, -1);
    count += unit === 'workingDays' ? calendar.workingDaysBetween(before, to) : daysBetween(before, to);
    last = daysAfterStart(count);
  }
  return last;
}

/** The day to which a last day moves; the same day where it does not move. */
function rolledTo(calendar: Calendar, rollOver: RollOver, last: Day, excluded: readonly ExcludedDays[]): Day {
  let day = last;
  if (whyOff(calendar, rollOver, day) === undefined) return day;
  while (isExcluded(excluded, day) || whyOff(calendar, rollOver, day) !== undefined) day = addDays(day, 1);
  return day;
}

/** Why a last day may not stay on a day, as `rollOver` has it; undefined where it may. */
function whyOff(calendar: Calendar, rollOver: RollOver, day: Day): 'weekend' | 'holiday' | undefined {
  if (rollOver === 'none' || calendar.isWorkingDay(day)) return undefined;
  const { kind } = calendar.kind(day);
  return kind === 'holiday' || (kind === 'weekend' && rollOver === 'any-day-off') ? kind : undefined;
}

/** Excluded days after the start, in order and without overlap. */
function excludedAfter(start: Day, ranges: readonly ExcludedDays[]): ExcludedDays[] {
  const merged: ExcludedDays[] = [];
  let past = start;
  for (const { from, to } of [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to < from) throw new RangeError(`excluded days end before they begin: ${from} to ${to}`);
    if (to <= past) continue;
    merged.push({ from: from > past ? from : addDays(past, 1), to });
    past = to;
  }
  return merged;
}

function isExcluded(excluded: readonly ExcludedDays[], day: Day): boolean {
  return excluded.some(({ from, to }) => from <= day && day <= to);
}

/** Whether the years from one day to another all have a known notice. */
function areConfirmed(calendar: Calendar, from: Day, to: Day): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!calendar.isConfirmed(year)) return false;
  }
  return true;
}

const units: readonly unknown[] = ['calendarDays', 'workingDays'] satisfies Term['unit'][];
const rollOvers: readonly unknown[] = ['any-day-off', 'statutory-holiday', 'none'] satisfies RollOver[];

/** Throws a RangeError for a period that cannot be counted: callers without types, and policies read from JSON, give anything. */
function refuseStrange(period: Period): void {
  const { start, term, rollOver, excluded = [] } = (period ?? {}) as Partial<Period>;
  const { n, unit } = (term ?? {}) as Partial<Term>;
  dayNumber(start as Day);
  if (!(Number.isInteger(n) && (n as number) >= 0))
    throw new RangeError(`not a whole number of days from 0 up: ${said(n)}`);
  if (!units.includes(unit))
    throw new RangeError(`not a unit of days: ${said(unit)}; known: ${units.join(', ')}`);
  if (!rollOvers.includes(rollOver))
    throw new RangeError(`not a roll-over: ${said(rollOver)}; known: ${rollOvers.join(', ')}`);
  if (!Array.isArray(excluded)) throw new RangeError(`not a list of excluded days: ${said(excluded)}`);
  for (const range of excluded as readonly (ExcludedDays | undefined | null)[]) {
    dayNumber(range?.from as Day);
    dayNumber(range?.to as Day);
  }
}
