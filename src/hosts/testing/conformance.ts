import type { Case } from './storeCase.ts';
import { storeCases } from './storeCases.ts';
import type { FreshDatabase } from './testDatabase.ts';

/** What a framework gives: vitest, jest, mocha and `node:test` all have it. */
export interface Framework {
  describe(name: string, body: () => void): unknown;
  test(name: string, body: () => Promise<void>): unknown;
}

/** Registers a group of tests, one for each case. */
export function registered<Opened>(
  name: string,
  cases: readonly Case<Opened>[],
  open: Opened,
  { describe, test }: Framework,
): void {
  describe(name, () => {
    for (const one of cases) test(one.name, () => one.run(open));
  });
}

/**
 * Registers a test for every promise of the port `Store`:
 *
 *     import { describe, test } from 'vitest';
 *     storeConformance('our store', fresh, { describe, test });
 */
export function storeConformance(name: string, open: FreshDatabase, framework: Framework): void {
  registered(name, storeCases, open, framework);
}
