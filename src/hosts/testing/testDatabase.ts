import type { Store } from '../port/store.ts';

/** Data of its own for one case, with as many stores on it as are asked for. */
export interface TestDatabase {
  /** Another store on this data, as another process has one. */
  store(): Promise<Store>;
  /**
   * Ends a store as `kill -9` ends its process: at once, with nothing closed and nothing finished that it has begun. What it had answered is
   * to be there for the next one.
   */
  crash(store: Store): Promise<void>;
  /** Closes the stores that are open and removes the data. */
  drop(): Promise<void>;
}

/** Gives empty data, apart from all that was given before. */
export type FreshDatabase = () => Promise<TestDatabase>;
