import type { ObjectContext } from '@restatedev/restate-sdk';
import { deliverWithin } from '../host/deliverWithin.ts';
import type { Deliver, Delivery } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import type { Delivered, OutboxRow } from '../port/rows.ts';
import type { DeliverAsked } from './messages.ts';
import type { Sdk } from './sdk.ts';
import { outboxService, sentKey, text } from './state.ts';

/** What the outbox works with. */
export interface OutboxParts {
  readonly deliver: Deliver;
  /** The pause after the first failure, in milliseconds; it doubles with each. */
  readonly retryMs: number;
  /** The longest pause, in milliseconds. */
  readonly longestMs: number;
  readonly onFault: (error: unknown) => void;
}

const deliveryOf = ({ key, petition, seq, effect }: OutboxRow): Delivery => ({
  key,
  petition,
  seq,
  effect: JSON.parse(effect) as Delivered,
});

/** A delivery may take so many milliseconds. */
const patienceMs = 30_000;

/**
 * What a petition asks for, delivered one after the other in order, each at least once. Restate tries again what fails, with pauses that
 * double; each row that came through is remembered, so a long list comes through whatever fails in between. When the receiver says that it is
 * gone, Restate is told to pause what waits, and says so itself, until a host is started anew.
 */
export function outboxObject(sdk: Sdk, { deliver, retryMs, longestMs, onFault }: OutboxParts) {
  let gone: HostFault | undefined;

  async function carryOut(row: OutboxRow): Promise<void> {
    if (gone) throw new sdk.PauseError(gone.message);
    try {
      await deliverWithin(deliver, deliveryOf(row), patienceMs);
    } catch (error) {
      if (!(error instanceof HostFault) || error.code !== 'receiver-gone') throw error;
      if (!gone) onFault(error);
      gone = error;
      throw new sdk.PauseError(error.message);
    }
  }

  return sdk.object({
    name: outboxService,
    description: 'Delivers what a petition asks for, in order.',
    handlers: {
      deliver: async (ctx: ObjectContext, { rows }: DeliverAsked): Promise<void> => {
        for (const row of rows) {
          await ctx.run(row.key, () => carryOut(row), {
            initialRetryInterval: retryMs,
            maxRetryInterval: longestMs,
            retryIntervalFactor: 2,
          });
          ctx.set(sentKey, String(row.place), text);
        }
      },
      /** What was delivered before the petition came here. */
      begin: async (ctx: ObjectContext, sent: number): Promise<void> => {
        ctx.set(sentKey, String(sent), text);
      },
    },
    options: { enableLazyState: true, ingressPrivate: true, journalRetention: 0, idempotencyRetention: 0 },
  });
}
