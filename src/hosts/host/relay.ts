import type { Deliver, Delivery } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import type { Delivered, OutboxRow } from '../port/rows.ts';
import type { Claimed, Store } from '../port/store.ts';
import { deliverWithin } from './deliverWithin.ts';

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
const pauseAfter = (attempts: number, { retryMs, longestMs }: RelayTimes) =>
  Math.min(retryMs * 2 ** Math.min(attempts, 30), longestMs);

/** A relay: carries out what waits in a store's outbox, petition by petition in order, at least once. */
export interface Relay {
  /** Begins to deliver what is ready; whether there may be more. Waits only where it has its hands full. */
  round(): Promise<boolean>;
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>;
  /** Whether the receiver has said that it is gone. */
  readonly receiverGone: boolean;
}

/** What a relay is made of. */
export interface RelayParts {
  readonly store: Store;
  readonly deliver: Deliver;
  readonly times: RelayTimes;
  readonly onFault: (error: unknown) => void;
  /** The machine's time, in milliseconds, which leases and pauses are counted by. */
  readonly machine: () => number;
  /** Told when a petition is out of hand: there may be more of it. */
  readonly onDone: () => void;
}

/** Makes a relay. */
export function createRelay({ store, deliver, times, onFault, machine, onDone }: RelayParts): Relay {
  let gone = false;
  const inHand = new Set<Promise<void>>();

  /** Delivers a petition's rows one after the other; progress is kept for each, so a long list comes through whatever fails in between. */
  async function send(claimed: Claimed): Promise<void> {
    let { sent } = claimed;
    try {
      for (const row of claimed.rows) {
        // Whoever claims it after this lease goes on from what is written down.
        if (gone || machine() >= claimed.until) break;
        await deliverWithin(deliver, deliveryOf(row), Math.max(1, claimed.until - machine()));
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
      if (inHand.size >= atOnce) {
        await Promise.race(inHand);
        return true;
      }
      const now = machine();
      const { leaseMs, longestMs } = times;
      const free = atOnce - inHand.size;
      const claimed = await store.claim(now, now + leaseMs, now + leaseMs + longestMs, free);
      for (const one of claimed) {
        const sending = send(one).catch(onFault);
        inHand.add(sending);
        sending.then(() => {
          inHand.delete(sending);
          onDone();
        });
      }
      return claimed.length > 0;
    },
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}

function deliveryOf({ key, petition, seq, effect }: OutboxRow): Delivery {
  return { key, petition, seq, effect: JSON.parse(effect) as Delivered };
}
