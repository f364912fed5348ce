import type { Calendar } from '../calendar/calendar.ts';
import { countPeriod, type Period } from '../calendar/period.ts';
import type { Policy } from '../policy/schema.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { Deadline } from './deadline.ts';

/** What a deadline is computed under. */
export interface Terms {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** What of the terms says how long a deadline is. */
export interface TermsOfTime extends Pick<Terms, 'calendar'> {
  readonly policy: Pick<Policy, 'terms'>;
}

type Counting = Pick<Deadline, 'kind' | 'start' | 'term' | 'until' | 'extension' | 'excluded'>;

/** The counts that lead to the last day: the term, then its one extension. Empty where an event named the day. */
export function periodsOf(deadline: Counting, terms: TermsOfTime): Period[] {
  if (!deadline.term) return [];
  const rollOver = terms.policy.terms[deadline.kind].rollOver;
  const excluded = (deadline.excluded ?? []).flatMap(({ from, to }) => (to ? [{ from, to }] : []));
  const first: Period = { start: deadline.start, term: deadline.term, rollOver, excluded };
  if (!deadline.extension) return [first];
  // The extension is counted from the end of the term itself, before any roll-over (reg.34, inferred).
  const base = countPeriod(terms.calendar, { ...first, rollOver: 'none' }).due;
  const term = { n: deadline.extension.days, unit: 'calendarDays' as const };
  return [
    { ...first, rollOver: 'none' },
    { start: base, term, rollOver, excluded },
  ];
}

/** The last day of a deadline, and whether it may still change with a notice to come. */
export function computeDue(deadline: Counting, terms: TermsOfTime): { due: Day; provisional: boolean } {
  // Without a term it is the event's day, as `deadlineSchema` has it.
  let due = deadline.until as Day;
  let provisional = false;
  for (const period of periodsOf(deadline, terms)) {
    const counted = countPeriod(terms.calendar, period);
    due = counted.due;
    provisional ||= counted.provisional;
  }
  return { due, provisional };
}

/** The deadline with its day computed anew. */
export function withDue(deadline: Omit<Deadline, 'due' | 'provisional'>, terms: TermsOfTime): Deadline {
  const { due, provisional } = computeDue(deadline, terms);
  return { ...deadline, due, provisional };
}
