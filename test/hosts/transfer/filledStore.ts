import { createHost } from '../../../src/hosts/host/createHost.ts';
import { all } from '../../../src/hosts/port/all.ts';
import type { Store } from '../../../src/hosts/port/store.ts';
import { memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import { handClock } from '../support/handClock.ts';
import { registerEngine, registerEvents } from '../support/registerHost.ts';

/** The events of the shipped register, with some that are refused, in a store; timers ran in between, and a part is delivered. */
async function fill(): Promise<Store> {
  const store = memoryStore();
  const clock = handClock('2026-01-01T00:00:00+08:00');
  const host = await createHost({
    store: { ...store, close: async () => undefined },
    engine: registerEngine,
    clock,
    timers: false,
    relay: false,
    deliver: async () => undefined,
  });
  for (const [n, event] of registerEvents().entries()) {
    clock.set(event.at as string);
    if (n % 50 === 0) await host.due();
    await host.take(event);
  }
  clock.set('2026-12-31T23:59:59+08:00');
  await host.due();
  await host.close();
  for (const claimed of await store.claim(0, 1, Number.MAX_SAFE_INTEGER, 40))
    await store.progress(claimed, { sent: claimed.rows[0]?.place ?? 0, attempts: 0 });
  return store;
}

let filled: Promise<Store> | undefined;

/** A store that is only read: filled once. */
export function filledStore(): Promise<Store> {
  filled ??= fill();
  return filled;
}

/** How many petitions it holds, and how many refused events. */
export async function countsOfFilled(): Promise<{ readonly petitions: number; readonly refused: number }> {
  const from = await filledStore();
  return { petitions: (await all(from.whole())).length, refused: (await all(from.refused())).length };
}

/** A copy of it that a test may change. */
export async function copyOfFilled(): Promise<Store> {
  const from = await filledStore();
  const store = memoryStore();
  await store.put(await all(from.whole()), await all(from.refused()));
  return store;
}

export { registerEngine };
