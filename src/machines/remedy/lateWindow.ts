import { startDeadline } from '../../deadlines/change.js';
import type { Terms } from '../../deadlines/compute.js';
import type { Deadline } from '../../deadlines/deadline.js';
import type { Remedy, RemedyContext } from './remedy.js';

type Kinds = Remedy<RemedyContext>['kinds'];

/** The petitioner's window for a request without more, open or over; it runs from the lifecycle's opening on. */
export function firstWindow({ request }: Kinds, context: RemedyContext): Deadline {
  return context.deadlines.findLast(({ kind }) => kind === request) as Deadline;
}

/** The same window as it runs again after a request is withdrawn: from the same day, and so to the same last day. */
export function windowAnew({ request: kind }: Kinds, context: RemedyContext, env: Terms): Deadline {
  return startDeadline({ id: kind, kind, owner: { role: 'petitioner' }, on: context.deliveredOn }, env);
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
