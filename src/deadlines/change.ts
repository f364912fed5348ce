import { addDays, dayOf } from '../calendar/day.js';
import { type DeadlineKind, deadlineKinds } from '../policy/deadlineKinds.js';
import type { Day, Instant } from '../vocabulary/instant.js';
import { type Terms, withDue } from './compute.js';
import type { Deadline, DeadlineOwner } from './deadline.js';
import { isWithin, stateAt } from './guards.js';

/** What starting a deadline needs; `until` names the last day where an event did. */
export interface StartInput {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly owner: DeadlineOwner;
  readonly on: Day;
  readonly until?: Day | undefined;
}

/** Starts a deadline on a day that is itself not counted (`civil.201`), under the policy's term for its kind. */
export function startDeadline(input: StartInput, terms: Terms): Deadline {
  const { id, kind, owner, on, until } = input;
  const length = until === undefined ? { term: terms.policy.terms[kind].term } : { until };
  return withDue(
    { id, kind, rule: deadlineKinds[kind].rule, owner, start: on, ...length, state: 'running' },
    terms,
  );
}

/** Settles a deadline at the moment when the duty was done: met on the last day or before, else missed. */
export function settleDeadline(deadline: Deadline, at: Instant): Deadline {
  const inTime = deadline.state !== 'missed' && (deadline.state === 'suspended' || isWithin(deadline, at));
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

/** Computes the day anew after a holiday notice, and keeps a record where it moved. */
export function recomputeDeadline(deadline: Deadline, notice: string, at: Instant, terms: Terms): Deadline {
  // What has passed has passed: a notice that comes after the last day does not reach back.
  const state = stateAt(deadline, at);
  if (state !== 'running' && state !== 'suspended') return deadline;
  const next = withDue(deadline, terms);
  if (next.due === deadline.due) return next;
  const record = { notice, on: dayOf(at), from: deadline.due, to: next.due };
  return { ...next, moved: [...(deadline.moved ?? []), record] };
}

/** The days on which the owner is reminded, earliest first. */
export function reminderDays(deadline: Deadline, terms: Terms): Day[] {
  const before = terms.policy.terms[deadline.kind].remindDaysBefore;
  return [...new Set(before.map((days) => addDays(deadline.due, -days)))]
    .filter((day) => day > deadline.start)
    .sort();
}
