import { createHost } from '../host/createHost.ts';
import type { Host } from '../port/host.ts';
import type { Store } from '../port/store.ts';
import type { FreshDatabase } from './testDatabase.ts';
import type { FreshHosts } from './testHosts.ts';

/** A store whose calls go through nothing once it is cut. */
function cuttable(store: Store): { readonly store: Store; cut(): void } {
  let isCut = false;
  const gone = () => {
    if (isCut) throw new Error('the process of this store was killed');
  };
  return {
    cut() {
      isCut = true;
    },
    store: new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          gone();
          return value.apply(target, given);
        };
      },
    }),
  };
}

/** Hosts that the library makes over a store. */
export const hostsOver =
  (open: FreshDatabase): FreshHosts =>
  async () => {
    const database = await open();
    const running = new Map<Host, () => Promise<void>>();
    return {
      async start({ engine, clock, deliver }) {
        const own = await database.store();
        const { store, cut } = cuttable(own);
        let isKilled = false;
        const host = await createHost({
          store,
          engine,
          clock,
          deliver: async (delivery, signal) => {
            if (isKilled) throw new Error('the process of this host was killed');
            await deliver(delivery, signal);
          },
          retryMs: 10,
          longestMs: 200,
          leaseMs: 1_000,
          pauseMs: 10,
        });
        running.set(host, async () => {
          isKilled = true;
          cut();
          await database.crash(own);
          // Its loops end; whatever else it would do is cut off.
          await host.close().catch(() => undefined);
        });
        return host;
      },
      async crash(host) {
        const kill = running.get(host);
        running.delete(host);
        await kill?.();
      },
      async drop() {
        await Promise.allSettled([...running.keys()].map((host) => host.close()));
        await database.drop();
      },
    };
  };
