import type { StoredPetition } from '../port/rows.ts';
import type { Change, Store, Wake } from '../port/store.ts';

/** Petitions whose wakes are asked for at once. */
const page = 100;
/** A petition that could not be decided on is left alone for so long, in milliseconds. */
const restMs = 60_000;

/** A timer: sends what is due, in the order in which it came due. */
export interface Timer {
  /** Sends all that is due at a moment, in milliseconds; how many events that were. */
  sendDue(now: number): Promise<number>;
}

/**
 * Makes a timer over a store. A petition that cannot be decided on is told once and does not hold up the rest; `machine` gives the machine's
 * time.
 */
export function createTimer(
  store: Store,
  decide: (stored: StoredPetition | undefined, now: number) => Change<number>,
  onFault: (error: unknown) => void,
  machine: () => number,
): Timer {
  const resting = new Map<string, number>();
  const told = new Set<string>();

  async function wake({ id }: Wake, now: number): Promise<number> {
    if ((resting.get(id) ?? 0) > machine()) return 0;
    try {
      const sent = await store.change(id, (stored) => decide(stored, now));
      resting.delete(id);
      told.delete(id);
      return sent;
    } catch (error) {
      resting.set(id, machine() + restMs);
      if (!told.has(id)) onFault(error);
      told.add(id);
      return 0;
    }
  }

  return {
    async sendDue(now) {
      let sent = 0;
      let last: Wake | undefined;
      for (;;) {
        const wakes = await store.due(now, page, last);
        // In one tick, so that a store may keep them in one transaction.
        const counts = await Promise.all(wakes.map((one) => wake(one, now)));
        sent += counts.reduce((sum, count) => sum + count, 0);
        last = wakes.at(-1);
        if (wakes.length < page) return sent;
      }
    },
  };
}
