import { dayOf } from '../../calendar/day.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import { type Action, record } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/** What a request for review or re-examination says of itself. */
export interface Asking {
  readonly reasons: string;
  readonly receivedOn?: Day | undefined;
}

/**
 * The day of receipt that a request shows where nobody entered the delivery: the one that the petitioner states, or the day of
 * the request itself, on which they have the opinion in hand at the latest.
 */
export function receiptOf({ at, receivedOn }: Pick<Asking, 'receivedOn'> & { readonly at: Instant }): Day {
  return receivedOn ?? dayOf(at);
}

/** The request of one petitioner is recorded, with the day of receipt where they state one. */
export const recordRequest: Action<LifecycleContext, Asking> = record(
  'receipt',
  ({ event: { reasons, receivedOn } }) => ({
    reason: reasons,
    ...(receivedOn !== undefined && { detail: { receivedOn } }),
  }),
);
