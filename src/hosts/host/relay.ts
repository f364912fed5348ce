import type { Deliver, Delivery } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import type { Delivered, OutboxRow } from '../port/rows.ts';
import type { Claimed, Store } from '../port/store.ts';

/** How a relay works; all in milliseconds. */
export interface RelayTimes {
  /** How long a claimed petition is left alone by others; longer than a delivery may take. */
  readonly leaseMs: number;
  /** The pause after the first failure; it doubles with each. */
  readonly retryMs: number;
  /** The longest pause. */
  readonly longestMs: number;
}

/** Petitions that one round takes in hand. */
const atOnce = 50;

/** The pause after so many attempts in a row that failed. */
export const pauseAfter = (attempts: number, { retryMs, longestMs }: RelayTimes) =>
  Math.min(retryMs * 2 ** Math.min(attempts, 30), longestMs);

/** A relay: carries out what waits in a store's outbox, petition by petition in order, at least once. */
export interface Relay {
  /** Delivers what is ready; whether there may be more. */
  round(): Promise<boolean>;
  /** Whether the receiver has said that it is gone. */
  readonly receiverGone: boolean;
}

/** Makes a relay. `machine` gives the machine's time, in milliseconds, which leases and pauses are counted by. */
export function createRelay(
  store: Store,
  deliver: Deliver,
  times: RelayTimes,
  onFault: (error: unknown) => void,
  machine: () => number,
): Relay {
  let gone = false;

  /** Delivers a petition's rows one after the other; progress is kept for each, so a long list comes through whatever fails in between. */
  async function send(claimed: Claimed): Promise<void> {
    let { sent } = claimed;
    try {
      for (const row of claimed.rows) {
        // Whoever claims it after this lease goes on from what is written down.
        if (gone || machine() >= claimed.until) break;
        await deliver(deliveryOf(row));
        sent = row.place;
      }
    } catch (error) {
      if (error instanceof HostFault && error.code === 'receiver-gone') {
        if (!gone) onFault(error);
        gone = true;
      } else {
        const attempts = sent > claimed.sent ? 1 : claimed.attempts + 1;
        const retryAt = machine() + pauseAfter(attempts - 1, times);
        return store.progress(claimed, { sent, attempts, retryAt });
      }
    }
    return store.progress(claimed, { sent, attempts: 0 });
  }

  return {
    get receiverGone() {
      return gone;
    },
    async round() {
      if (gone) return false;
      const now = machine();
      const { leaseMs, longestMs } = times;
      const claimed = await store.claim(now, now + leaseMs, now + leaseMs + longestMs, atOnce);
      const ended = await Promise.allSettled(claimed.map(send));
      for (const end of ended) if (end.status === 'rejected') throw end.reason;
      return claimed.length > 0;
    },
  };
}

function deliveryOf({ key, petition, seq, effect }: OutboxRow): Delivery {
  return { key, petition, seq, effect: JSON.parse(effect) as Delivered };
}
