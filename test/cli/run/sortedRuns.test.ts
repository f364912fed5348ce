import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Foremost } from '../../../src/cli/run/foremost.ts';
import { SortedRuns } from '../../../src/cli/run/sortedRuns.ts';

/** Lines, each with its texts and the run that it goes to. */
const lines = fc.array(
  fc.record({
    run: fc.nat(6),
    step: fc.integer({ min: 1, max: 2 ** 33 }),
    texts: fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 9000, maxLength: 30_000 })),
      {
        maxLength: 3,
      },
    ),
  }),
  { maxLength: 40 },
);

test('lines that were sorted into runs come out in one order, from memory and from disk alike', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(undefined, 0, 20_000), (given, limit) => {
      let last = 0;
      const numbered = given.map(({ run, step, texts }) => {
        last += step;
        return { run, line: last, texts };
      });
      const runs = new SortedRuns(limit);
      try {
        for (let run = 0; run <= 6; run += 1) {
          runs.begin();
          for (const { line, texts } of numbered.filter((one) => one.run === run))
            for (const text of texts) runs.add(line, text);
        }
        const expected = numbered.flatMap(({ texts }) => texts);
        expect([...runs.inOrder()]).toEqual(expected);
        expect([...runs.inOrder()]).toEqual(expected);
      } finally {
        runs.close();
      }
    }),
    { numRuns: 60 },
  );
});

test('of entries in any order those that stand first are kept, and all are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 9 }), (entries, most) => {
      const foremost = new Foremost<{ value: number; at: number }>(most, (a, b) => a.value - b.value);
      for (const [at, value] of entries.entries()) foremost.add({ value, at });
      const sorted = entries.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
      expect(foremost.listed).toEqual(sorted.slice(0, most));
      expect(foremost.count).toBe(entries.length);
    }),
  );
});
