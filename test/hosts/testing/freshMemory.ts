import type { Store } from '../../../src/hosts/port/store.ts';
import { memoryData, memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import type { FreshDatabase } from '../../../src/hosts/testing/testDatabase.ts';

/** Data in memory for each case; what a store of it is made into is for the caller to say. */
export const freshMemory =
  (made: (store: Store) => Store = (store) => store): FreshDatabase =>
  async () => {
    const data = memoryData();
    const stores: Store[] = [];
    return {
      store: async () => {
        const store = memoryStore(data);
        stores.push(store);
        return made(store);
      },
      // Nothing of it goes on by itself.
      crash: async () => undefined,
      drop: async () => {
        for (const store of stores) await store.close();
      },
    };
  };
