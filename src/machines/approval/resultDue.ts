import type { Terms } from '../../deadlines/compute.ts';
import { lastDayOf } from '../../deadlines/counted.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { termsOfClass } from '../lifecycle/classTerms.ts';
import { type LifecycleContext, owedDeadline } from '../lifecycle/context.ts';
import { owedTerm } from '../term.ts';

/**
 * The last day on which a unit that gets the matter on a day may report its result: the prescribed time
 * (`plan.3.2.2`), or the day on which the term toward the petitioner (`reg.34`, `reg.29`) ends or a superior organ has the
 * result (`reg.22`), where that is earlier; whether the superior named its day or it is the body's own term. A day that is over
 * binds nobody who gets the matter after it: whoever had the matter then missed it.
 */
export function resultDue(context: LifecycleContext, on: Day, env: Terms): Day {
  const prescribed = lastDayOf('handling.report', on, termsOfClass(env, context.matter));
  const { referral } = context.matter;
  const outer = [owedTerm(context)?.due, owedDeadline(context, 'referral.report')?.due, referral?.dueOn];
  const binding = outer.filter((day): day is Day => day !== undefined && day >= on);
  return [prescribed, ...binding].sort()[0] as Day;
}

/** The day on which the term toward the petitioner ended, where it is over when a unit gets the matter. */
export function termEndedBefore(context: LifecycleContext, on: Day): Day | undefined {
  const due = owedTerm(context)?.due;
  return due !== undefined && due < on ? due : undefined;
}
