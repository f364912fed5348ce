import type { Text } from '../vocabulary/text.js';
import { dayNumber } from './day.js';
import { type HolidayId, holidays } from './holidays.js';
import type { HolidayNotice } from './notice.js';
import { publishedDays } from './publishedDays.js';

/** What a notice says of one day. */
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
