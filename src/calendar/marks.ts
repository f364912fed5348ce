import type { Text } from '../vocabulary/text.ts';
import { dayNumber } from './day.ts';
import { type HolidayId, holidays } from './holidays.ts';
import type { HolidayNotice } from './notice.ts';
import { publishedDays } from './publishedDays.ts';

/** What the law or a notice says of one day. */
export interface Mark {
  readonly off: boolean;
  readonly statutory: boolean;
  readonly name?: Text | undefined;
}

/** Marked days by day number. */
export type Marks = Map<number, Mark>;

const readYears = new Map<number, Marks>();

/** The marks that the published table has for a year, read once (`holiday.make-up`). */
export function publishedMarks(year: number): Marks {
  const known = readYears.get(year);
  if (known !== undefined) return known;
  const marks: Marks = new Map();
  for (const line of publishedDays[year] ?? []) {
    const [id, ...ranges] = line.split(' ');
    const name = holidays[id as HolidayId];
    for (const range of ranges) {
      const statutory = range.startsWith('*');
      const working = range.startsWith('+');
      const mark = { off: !working, statutory, name };
      const [first, last] = ends(year, statutory || working ? range.slice(1) : range);
      for (let day = first; day <= last; day += 1) marks.set(day, mark);
    }
  }
  readYears.set(year, marks);
  return marks;
}

/** The statutory days of fixed date, MMDD, by the national holiday rules in force in a year from 2004 on. */
function fixedDays(year: number): (readonly [HolidayId, readonly string[]])[] {
  const labourDays = year < 2008 ? 3 : year < 2025 ? 1 : 2;
  return [
    ['newYear', ['0101']],
    ['labourDay', ['0501', '0502', '0503'].slice(0, labourDays)],
    ['nationalDay', ['1001', '1002', '1003']],
  ];
}

/** Marks what is known of a year without any notice: the statutory days of fixed date, off by law (`civil.203`). */
export function markFixedDays(marks: Marks, year: number): void {
  for (const [id, days] of fixedDays(year)) {
    const mark = { off: true, statutory: true, name: holidays[id] };
    for (const day of days) marks.set(numberOf(year, day), mark);
  }
}

/** Lays a notice over what is marked already: the days that it names change, all others stay (`holiday.make-up`). */
export function markNotice(marks: Marks, notice: HolidayNotice): void {
  const statutory = new Set(notice.statutory ?? notice.holidays);
  for (const day of notice.holidays) {
    marks.set(dayNumber(day), { off: true, statutory: statutory.has(day), name: notice.names?.[day] });
  }
  for (const day of notice.workingDays) {
    marks.set(dayNumber(day), { off: false, statutory: false, name: notice.names?.[day] });
  }
}

/** Day numbers of the ends of a range `MMDD-MMDD`, or of a day `MMDD`. */
function ends(year: number, range: string): [number, number] {
  const first = numberOf(year, range.slice(0, 4));
  return [first, range.length === 4 ? first : numberOf(year, range.slice(5))];
}

function numberOf(year: number, monthDay: string): number {
  return dayNumber(`${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`);
}
