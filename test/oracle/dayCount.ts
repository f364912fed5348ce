import { LegalHoliday } from 'tyme4ts';

const dayMs = 86_400_000;
/** The last year whose holidays are announced. */
const lastAnnounced = 2026;
/** Off in every year by the State Council's rules, announced or not. */
const offByRule = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
const known = new Map<string, boolean>();

/** A length in days and what its last day does on a day off, as a policy states it. */
export interface Span {
  readonly term: { readonly n: number; readonly unit: 'calendarDays' | 'workingDays' };
  readonly rollOver: 'none' | 'any-day-off' | 'statutory-holiday';
}

/** The day in Shanghai, eight hours ahead of UTC all the year, on which a moment falls. */
export function dayAt(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The day so many calendar days after another. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** How many calendar days lie from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Whether offices work on a day (`holiday.make-up`). */
function isWorkingDay(day: string): boolean {
  let works = known.get(day);
  if (works !== undefined) return works;
  const weekday = new Date(day).getUTCDay();
  const isWeekday = weekday !== 0 && weekday !== 6;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  works =
    year <= lastAnnounced
      ? (LegalHoliday.fromYmd(year, month, date)?.isWork() ?? isWeekday)
      : isWeekday && !offByRule.has(day.slice(5));
  known.set(day, works);
  return works;
}

/** The last day of a period: the day of its start is not counted (`civil.201`), a right moves off days off (`civil.203`). */
export function lastDay(start: string, { term, rollOver }: Span): string {
  let day = start;
  if (term.unit === 'calendarDays') day = daysAfter(start, term.n);
  else
    for (let left = term.n; left > 0; ) {
      day = daysAfter(day, 1);
      if (isWorkingDay(day)) left -= 1;
    }
  if (rollOver === 'any-day-off') while (!isWorkingDay(day)) day = daysAfter(day, 1);
  return day;
}
