import { countPeriod } from '../../calendar/period.js';
import type { Terms } from '../../deadlines/compute.js';
import type { Day } from '../../vocabulary/instant.js';
import type { LifecycleContext } from '../lifecycle/context.js';
import { owedTerm } from '../term.js';

/**
 * The last day on which a unit that gets the matter on a day may report its result: the prescribed time
 * (`plan.3.2.2`), or the day on which the term toward the petitioner (`reg.34`, `reg.29`) or the superior's day (`reg.22`) ends, where
 * that is earlier.
 */
export function resultDue(context: LifecycleContext, on: Day, { policy, calendar }: Terms): Day {
  const days = [countPeriod(calendar, { start: on, ...policy.terms['handling.report'] }).due];
  const term = owedTerm(context);
  if (term) days.push(term.due);
  const { referral } = context.matter;
  if (referral?.dueOn) days.push(referral.dueOn);
  return days.sort()[0] as Day;
}
