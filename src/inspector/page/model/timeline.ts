import type { Calendar, DayKind } from '../../../calendar/calendar.ts';
import { addDays, dayOf, daysBetween } from '../../../calendar/day.ts';
import type { DeadlineView } from '../../../engine/deadlineViews.ts';
import type { Day, Instant } from '../../../vocabulary/instant.ts';

/** A run of days on which offices do not work, or work though it is a weekend; places are days from the first. */
export interface Shade {
  readonly from: number;
  readonly length: number;
  readonly kind: Exclude<DayKind['kind'], 'working'>;
  readonly name?: DayKind['name'];
}

/** One deadline as a bar; places are days from the first day of the picture. */
export interface Bar {
  readonly view: DeadlineView;
  /** Day of the start; it is not counted itself. */
  readonly start: number;
  /** The last day, whole. */
  readonly due: number;
  /** The day on which it was settled. */
  readonly settled?: number;
}

/** Deadlines on a line of days. */
export interface Timeline {
  readonly first: Day;
  readonly days: number;
  readonly today: number;
  readonly bars: readonly Bar[];
  readonly shades: readonly Shade[];
  /** The first days of the months in the picture. */
  readonly months: readonly { readonly at: number; readonly day: Day }[];
}

/** Days that are drawn before the first start and after the last day. */
const margin = 3;

/** The part of the line that the first month needs for its name. */
const leastMonth = 0.12;

/** Most days in a picture: a deadline that an event named years ahead is cut off at the edge. */
const mostDays = 400;

/** Lays deadlines out on a line of days, with the days off between them. Nothing where there are none. */
export function timelineOf(
  views: readonly DeadlineView[],
  at: Instant,
  calendar: Calendar,
): Timeline | undefined {
  if (views.length === 0) return undefined;
  const today = dayOf(at);
  const settledOn = (view: DeadlineView) => (view.settledAt ? dayOf(view.settledAt) : undefined);
  const marked = [
    today,
    ...views.flatMap((view) => [view.start, view.due, settledOn(view) ?? view.due]),
  ].sort();
  const last = marked.at(-1) as Day;
  const begin = marked[0] as Day;
  const cut = daysBetween(begin, last) > mostDays ? addDays(last, -mostDays) : begin;
  const first = addDays(cut, -margin);
  const place = (day: Day) => daysBetween(first, day);
  const days = place(last) + margin + 1;
  return {
    first,
    days,
    today: place(today),
    bars: views.map((view) => {
      const settled = settledOn(view);
      return {
        view,
        start: place(view.start),
        due: place(view.due),
        ...(settled === undefined ? {} : { settled: place(settled) }),
      };
    }),
    shades: shadesOf(first, days, calendar),
    months: monthsOf(first, days),
  };
}

function shadesOf(first: Day, days: number, calendar: Calendar): Shade[] {
  const shades: Shade[] = [];
  for (let at = 0; at < days; at += 1) {
    const { kind, name } = calendar.kind(addDays(first, at));
    if (kind === 'working') continue;
    const last = shades.at(-1);
    if (last && last.kind === kind && last.name?.en === name?.en && last.from + last.length === at)
      shades[shades.length - 1] = { ...last, length: last.length + 1 };
    else shades.push({ from: at, length: 1, kind, ...(name ? { name } : {}) });
  }
  return shades;
}

function monthsOf(first: Day, days: number): { at: number; day: Day }[] {
  const months: { at: number; day: Day }[] = [];
  for (let at = 0; at < days; at += 1) {
    const day = addDays(first, at);
    if (at === 0 || day.endsWith('-01')) months.push({ at, day });
  }
  // The name of a month that is nearly over would lie under the next one's.
  const next = months[1]?.at ?? days;
  return next < days * leastMonth ? months.slice(1) : months;
}
