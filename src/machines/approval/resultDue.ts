import { countPeriod } from '../../calendar/period.js';
import type { Terms } from '../../deadlines/compute.js';
import type { Day } from '../../vocabulary/instant.js';
import { type LifecycleContext, owedDeadline } from '../lifecycle/context.js';
import { owedTerm } from '../term.js';

/**
 * The last day on which a unit that gets the matter on a day may report its result: the prescribed time
 * (`plan.3.2.2`), or the day on which the term toward the petitioner (`reg.34`, `reg.29`) ends or a superior organ has the
 * result (`reg.22`), where that is earlier; whether the superior named its day or it is the body's own term.
 */
export function resultDue(context: LifecycleContext, on: Day, { policy, calendar }: Terms): Day {
  const days = [countPeriod(calendar, { start: on, ...policy.terms['handling.report'] }).due];
  const term = owedTerm(context);
  if (term) days.push(term.due);
  const report = owedDeadline(context, 'referral.report');
  if (report) days.push(report.due);
  const { referral } = context.matter;
  if (referral?.dueOn) days.push(referral.dueOn);
  return days.sort()[0] as Day;
}
