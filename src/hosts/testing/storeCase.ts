import type { FreshDatabase, TestDatabase } from './testDatabase.ts';

/** One promise, and a run that throws an Error with a sentence where it is not kept. */
export interface Case<Opened> {
  readonly name: string;
  run(open: Opened): Promise<void>;
}

/** One promise of the port `Store`. */
export type StoreCase = Case<FreshDatabase>;

/** A case on data of its own, which is dropped after it. */
export function storeCase(name: string, run: (database: TestDatabase) => Promise<void>): StoreCase {
  return {
    name,
    run: async (open) => {
      const database = await open();
      try {
        await run(database);
      } finally {
        await database.drop();
      }
    },
  };
}
