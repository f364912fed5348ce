import { addDays, dayOf } from '../calendar/day.ts';
import type { HolidayNotice } from '../calendar/notice.ts';
import { type DeadlineKind, deadlineKinds } from '../policy/deadlineKinds.ts';
import type { Term } from '../rules/rule.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import { computeDue, type Terms, type TermsOfTime, withDue } from './compute.ts';
import { type Deadline, type DeadlineOwner, isKept, isOwed } from './deadline.ts';
import { isWithin, stateAt } from './guards.ts';

/** What starting a deadline needs; `until` names the last day where an event did, `term` a length other than that of the kind. */
export interface StartInput {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly owner: DeadlineOwner;
  readonly on: Day;
  readonly until?: Day | undefined;
  readonly term?: Term | undefined;
}

/** Starts a deadline on a day that is itself not counted (`civil.201`), under the policy's term for its kind. */
export function startDeadline(input: StartInput, terms: TermsOfTime): Deadline {
  const { id, kind, owner, on, until } = input;
  const { rule } = deadlineKinds[kind];
  const state = 'running';
  if (until !== undefined) return withDue({ id, kind, rule, owner, start: on, until, state }, terms);
  const { term = terms.policy.terms[kind].term } = input;
  const { due, provisional } = computeDue({ kind, start: on, term }, terms);
  // Written out, which is faster than a copy with more: every step on the way to a reply starts one.
  return { id, kind, rule, owner, start: on, term, state, due, provisional };
}

/** Settles a deadline at the moment when the duty was done, on its day: met on the last day or before, else missed. */
export function settleDeadline(deadline: Deadline, at: Instant, on: Day = dayOf(at)): Deadline {
  const inTime = deadline.state !== 'missed' && (deadline.state === 'suspended' || on <= deadline.due);
  return { ...deadline, state: inTime ? 'met' : 'missed', settledAt: at };
}

/** Marks a deadline that has passed with the duty still owed. */
export function missDeadline(deadline: Deadline): Deadline {
  return { ...deadline, state: 'missed' };
}

/** Ends a deadline whose duty fell away (a withdrawal, a merger); a duty that was missed stays missed, a right lapses. */
export function dischargeDeadline(deadline: Deadline, at: Instant): Deadline {
  return stateAt(deadline, at) === 'missed'
    ? { ...deadline, state: 'missed', settledAt: at, fellAway: true }
    : { ...deadline, state: 'discharged', settledAt: at };
}

/**
 * Extends a deadline once, while it runs; the days are counted from the end of the first term (`reg.34`). One that was
 * extended before, has passed, or whose last day an event named stays as it is.
 */
export function extendDeadline(
  deadline: Deadline,
  extension: { days: number; by: string; on: Day },
  terms: Terms,
): Deadline {
  const { due, term, state } = deadline;
  if (deadline.extension || !term || state !== 'running' || extension.on > due) return deadline;
  return withDue({ ...deadline, extension }, terms);
}

/** Stops the clock for a hearing from the day of `at` on (`reg.36.2` only); one that has run out cannot be stopped. */
export function suspendDeadline(deadline: Deadline, at: Instant): Deadline {
  if (stateAt(deadline, at) !== 'running') return deadline;
  const excluded = [...(deadline.excluded ?? []), { from: dayOf(at) }];
  return { ...deadline, excluded, state: 'suspended' };
}

/**
 * Starts a stopped clock again; the days of the hearing, first and last included, do not count, but for those after its
 * own last day, where one is named.
 */
export function resumeDeadline(deadline: Deadline, at: Instant, terms: Terms, last?: Day): Deadline {
  if (deadline.state !== 'suspended') return deadline;
  const to = last !== undefined && last < dayOf(at) ? last : dayOf(at);
  const excluded = (deadline.excluded ?? []).map((span) => (span.to ? span : { ...span, to }));
  return withDue({ ...deadline, excluded, state: 'running' }, terms);
}

/**
 * Computes the day anew after a holiday notice, and keeps a record where it moved. A notice counts from its issue, whenever
 * it arrives: what was over before the issue stays over, and a duty that was taken for missed because nobody had the
 * notice yet is owed again until its new last day.
 */
export function recomputeDeadline(
  deadline: Deadline,
  notice: Pick<HolidayNotice, 'id' | 'issued'>,
  at: Instant,
  terms: Terms,
): Deadline {
  if (!isOwed(deadline)) return deadline;
  if (deadline.state !== 'suspended' && deadline.due < notice.issued) return deadline;
  const counted = withDue(deadline, terms);
  const { provisional } = counted;
  const due = isKept(deadline) ? betterFor(deadline, counted.due) : counted.due;
  if (due === deadline.due) return { ...deadline, provisional };
  const state = deadline.state === 'missed' && isWithin({ due }, at) ? 'running' : deadline.state;
  const record = { notice: notice.id, on: dayOf(at), from: deadline.due, to: due };
  return { ...deadline, due, provisional, state, moved: [...(deadline.moved ?? []), record] };
}

/** Whichever day is better for the petitioner: the earlier one of a duty, the later one of a right. */
export function betterFor({ kind, due }: Pick<Deadline, 'kind' | 'due'>, other: Day): Day {
  const isLater = other > due;
  return isLater === (deadlineKinds[kind].favours === 'petitioner') ? other : due;
}

/** The days on which the owner is reminded, earliest first. */
export function reminderDays(deadline: Pick<Deadline, 'kind' | 'start' | 'due'>, terms: TermsOfTime): Day[] {
  const before = terms.policy.terms[deadline.kind].remindDaysBefore;
  return [...new Set(before.map((days) => addDays(deadline.due, -days)))]
    .filter((day) => day > deadline.start)
    .sort();
}
