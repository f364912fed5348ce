import { countPeriod } from '../../calendar/period.js';
import type { Terms } from '../../deadlines/compute.js';
import type { DeadlineKind } from '../../policy/deadlineKinds.js';
import type { Day } from '../../vocabulary/instant.js';
import type { Matter } from '../../vocabulary/matter.js';

/**
 * The last day on which a unit that gets the matter on a day may report its result: the prescribed time
 * (`plan.3.2.2`), or the day of conclusion (`reg.34`) or answer (`reg.29`) or the superior's day (`reg.22`) where that is earlier.
 */
export function resultDue(matter: Matter, on: Day, { policy, calendar }: Terms): Day {
  const last = (kind: DeadlineKind, start: Day) =>
    countPeriod(calendar, { start, ...policy.terms[kind] }).due;
  const days = [last('handling.report', on)];
  const term = matter.kind === 'claim' ? 'handling.conclude' : 'handling.answer';
  if (matter.acceptedOn) days.push(last(term, matter.acceptedOn));
  if (matter.referral?.dueOn) days.push(matter.referral.dueOn);
  return days.sort()[0] as Day;
}
