import { describe, test } from 'vitest';
import { type DescribeOptions, suitesOf } from './suites.ts';

/**
 * Registers a vitest test for every scenario of the folders and files named, in a group for each file. A file that is no
 * scenario file is a failing test that says where and why; so is a folder without any.
 */
export function describeScenarios(targets: string | readonly string[], options?: DescribeOptions): void {
  for (const { name, tests } of suitesOf(targets, options))
    describe(name, () => {
      for (const one of tests) test(one.name, one.run);
    });
}
