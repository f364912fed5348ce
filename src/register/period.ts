import { addDays, startOfDay } from '../calendar/day.ts';
import { canonicalInstant, type Day, type Instant, isDay, isInstant } from '../vocabulary/instant.ts';

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What is asked over a period. */
export interface OverPeriod extends Period {
  /** The moment of the question: when the last day is over unless told. For a period that is not over it has to be told, or what can still be done in time counts as missed. */
  readonly at?: Instant;
}

/** The period, and the moment of the question in the one form. Throws a RangeError for days that are none, or in the wrong order. */
export function readPeriod({ from, to, at }: OverPeriod): Period & { readonly at: Instant } {
  for (const day of [from, to]) if (!isDay(day)) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  if (to < from) throw new RangeError(`the period ends on ${to}, before it begins on ${from}`);
  if (at !== undefined && !isInstant(at)) throw new RangeError(`not an instant: ${JSON.stringify(at)}`);
  return { from, to, at: canonicalInstant(at ?? startOfDay(addDays(to, 1))) };
}

/** Whether a day is in a period. */
export const isIn = ({ from, to }: Period, day: Day): boolean => from <= day && day <= to;

/** A calendar year. Throws a RangeError for what is none. */
export function yearPeriod(year: number): Period {
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  if (!isDay(period.from)) throw new RangeError(`not a year: ${JSON.stringify(year)}`);
  return period;
}
