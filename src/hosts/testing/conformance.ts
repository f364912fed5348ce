import { hostCases } from './hostCases.ts';
import { hostsOver } from './hostsOver.ts';
import { outageCases } from './outageCases.ts';
import type { Case } from './storeCase.ts';
import { storeCases } from './storeCases.ts';
import type { FreshDatabase } from './testDatabase.ts';
import type { FreshHosts } from './testHosts.ts';

/** What a framework gives: vitest, jest, mocha and `node:test` all have it. */
export interface Framework {
  describe(name: string, body: () => void): unknown;
  test(name: string, body: () => Promise<void>): unknown;
}

function registered<Opened>(cases: readonly Case<Opened>[], open: Opened, { test }: Framework): void {
  for (const { name, run } of cases) test(name, () => run(open));
}

/**
 * Registers a test for every promise of the port `Store`, and for every promise of a host that the library makes over it:
 *
 *     import { describe, test } from 'node:test';
 *     storeConformance('our store', open, { describe, test });
 *
 * A test waits up to a minute for what a host does by itself: give them more time than that.
 */
export function storeConformance(name: string, open: FreshDatabase, framework: Framework): void {
  const { describe } = framework;
  describe(name, () => {
    registered(storeCases, open, framework);
    describe('with a host over it', () => {
      registered(hostCases, hostsOver(open), framework);
      registered(outageCases, open, framework);
    });
  });
}

/** Registers a test for every promise of a host that stands on no `Store`. */
export function hostConformance(name: string, open: FreshHosts, framework: Framework): void {
  framework.describe(name, () => registered(hostCases, open, framework));
}
