import { type Calendar, createCalendar } from '../../src/calendar/calendar.ts';
import { addDays, dayOf } from '../../src/calendar/day.ts';
import type { RollOver, Term } from '../../src/calendar/period.ts';
import { startDeadline } from '../../src/deadlines/change.ts';
import type { Terms } from '../../src/deadlines/compute.ts';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import type { DeadlineKind } from '../../src/policy/deadlineKinds.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import type { Policy, PolicyTerm } from '../../src/policy/schema.ts';
import type { Day, Instant } from '../../src/vocabulary/instant.ts';

/** The packs that ship. */
export const packs = [fireRescueBureau, housingBureau];
export const published: Calendar = createCalendar();
export const rollOvers: readonly RollOver[] = ['none', 'any-day-off', 'statutory-holiday'];
/** Minutes east of UTC in which moments are written. */
export const offsets = [480, 0, -660, 840, 345];

export const plain: Terms = { policy: fireRescueBureau, calendar: published };

/** The policy with another term for one kind; what the regulation says to it is not asked. */
export function withTerm(policy: Policy, kind: DeadlineKind, own: Partial<PolicyTerm>): Policy {
  return { ...policy, terms: { ...policy.terms, [kind]: { ...policy.terms[kind], ...own } } };
}

/** A running deadline of a kind. */
export function begun(kind: DeadlineKind, on: Day, terms: Terms = plain, until?: Day): Deadline {
  return startDeadline({ id: `course.${kind}`, kind, owner: { role: 'superiorOrgan' }, on, until }, terms);
}

/** The moment so many epoch milliseconds on, written so many minutes east of UTC. */
export function written(ms: number, minutesEast: number): Instant {
  const local = new Date(ms + minutesEast * 60_000).toISOString().slice(0, -1);
  if (minutesEast === 0) return `${local}Z`;
  const size = Math.abs(minutesEast);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${minutesEast < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Noon of a day in Shanghai. */
export const noon = (day: Day): Instant => `${day}T12:00:00+08:00`;

/** Whether a last day may not stay on a day, by the words of civil.203 alone. */
function moves(calendar: Calendar, rollOver: RollOver, day: Day): boolean {
  const { kind } = calendar.kind(day);
  if (rollOver === 'any-day-off') return kind === 'holiday' || kind === 'weekend';
  return rollOver === 'statutory-holiday' && kind === 'holiday';
}

/** The last day, found by walking from day to day: shares nothing with the counting under test. */
export function walkedDue(
  calendar: Calendar,
  start: Day,
  term: Term,
  rollOver: RollOver,
  isExcluded: (day: Day) => boolean = () => false,
): Day {
  let day = start;
  for (let left = term.n; left > 0; ) {
    day = addDays(day, 1);
    const counts = term.unit === 'calendarDays' || ['working', 'makeUp'].includes(calendar.kind(day).kind);
    if (counts && !isExcluded(day)) left -= 1;
  }
  if (!moves(calendar, rollOver, day)) return day;
  while (moves(calendar, rollOver, day) || isExcluded(day)) day = addDays(day, 1);
  return day;
}

/** The days from one moment's day to another's, both included, as a predicate. */
export const between = (from: Instant, to: Instant) => (day: Day) => dayOf(from) <= day && day <= dayOf(to);
