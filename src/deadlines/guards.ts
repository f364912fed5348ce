import { checkedDay, dayOf, daysBetween, endOfDay } from '../calendar/day.ts';
import { deadlineKinds } from '../policy/deadlineKinds.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Deadline, DeadlineState } from './deadline.ts';

/**
 * Whether a moment is still in time: the last day counts whole, to its end in Shanghai (`civil.203`). Throws a RangeError for
 * what is no day or no instant, as all questions below do.
 */
export function isWithin(deadline: Pick<Deadline, 'due'>, at: Instant): boolean {
  return dayOf(at) <= checkedDay(deadline.due);
}

/** Whether the last day is over at this moment; a clock that a hearing stopped does not pass. */
export function hasPassed(deadline: Pick<Deadline, 'due' | 'state'>, at: Instant): boolean {
  return deadline.state !== 'suspended' && !isWithin(deadline, at);
}

/** Calendar days from the day of `at` to the last day: 0 on the last day, negative after it. */
export function daysLeft(deadline: Pick<Deadline, 'due'>, at: Instant): number {
  return daysBetween(dayOf(at), deadline.due);
}

/** Whether the owner is to be reminded: running, and a reminder's day has come. */
export function needsReminder(
  deadline: Pick<Deadline, 'due' | 'state'>,
  at: Instant,
  remindDaysBefore: readonly number[],
): boolean {
  if (deadline.state !== 'running') return false;
  const left = daysLeft(deadline, at);
  return left >= 0 && left <= Math.max(-1, ...remindDaysBefore);
}

/**
 * The state that counts at this moment, whether or not anybody noticed that the last day is over. A duty is then missed; a right
 * that was not used has only lapsed (`discharged`).
 */
export function stateAt(deadline: Deadline, at: Instant): DeadlineState {
  if (deadline.state !== 'running' || !hasPassed(deadline, at)) return deadline.state;
  return deadlineKinds[deadline.kind].nature === 'duty' ? 'missed' : 'discharged';
}

/** The last moment that is in time, to the millisecond. */
export function lastMoment(deadline: Pick<Deadline, 'due'>): Instant {
  return endOfDay(deadline.due);
}
