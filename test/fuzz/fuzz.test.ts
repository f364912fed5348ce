import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries } from './entries.ts';

/** Inputs in one run for each unit of weight; the recorded run has many more. */
const each = 250;

describe('whatever comes in at a public entry is answered or refused, in the words that are promised', () => {
  for (const { name, input, run, weight = 1 } of entries)
    test(name, () => {
      fc.assert(fc.property(input, run), { numRuns: each * weight });
    });

  test('every entry is named once', () => {
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });
});
