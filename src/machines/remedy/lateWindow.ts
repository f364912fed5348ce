import { startDeadline } from '../../deadlines/change.js';
import type { Terms } from '../../deadlines/compute.js';
import type { Deadline } from '../../deadlines/deadline.js';
import type { Remedy, RemedyContext } from './remedy.js';

type Kinds = Remedy<RemedyContext>['kinds'];

/** The petitioner's window for a request without more, open or over; it runs from the lifecycle's opening on. */
export function firstWindow({ request }: Kinds, context: RemedyContext): Deadline {
  return context.deadlines.findLast(({ kind }) => kind === request) as Deadline;
}

/**
 * The window for late requests with a good reason, as it follows from the policy: it starts on the last day of the first
 * window, whenever somebody notices that this one is over. Nothing where the body hears nobody late.
 */
export function lateWindow(kinds: Kinds, context: RemedyContext, env: Terms): Deadline | undefined {
  if (!env.policy.choices.goodReasonReopensWindow) return undefined;
  const { late: kind } = kinds;
  const on = firstWindow(kinds, context).due;
  return startDeadline({ id: kind, kind, owner: { role: 'petitioner' }, on }, env);
}
