import fc from 'fast-check';
import { entries } from './entries.ts';

/** The seed of the first part and the size of the run whose figures are recorded. */
export const recorded = { seed: 20260901, parts: 20, inputs: 1_000_000 } as const;

const allWeights = entries.reduce((sum, { weight = 1 }) => sum + weight, 0);

/** Fuzzes every entry by its weight, with as many inputs in all, rounded up; gives how many each had. Throws with the smallest input that breaks one. */
export function fuzz(seed: number, inputs: number): Map<string, number> {
  const had = new Map<string, number>();
  for (const { name, input, run, weight = 1 } of entries) {
    const numRuns = Math.ceil((inputs * weight) / allWeights);
    fc.assert(fc.property(input, run), { numRuns, seed });
    had.set(name, numRuns);
  }
  return had;
}

/** Runs the parts that are named, each with a seed of its own, and says what each came to. */
function runParts(parts: readonly number[]): void {
  for (const part of parts) {
    const seed = recorded.seed + part;
    const had = fuzz(seed, recorded.inputs / recorded.parts);
    const total = [...had.values()].reduce((sum, count) => sum + count, 0);
    console.log(JSON.stringify({ part, seed, entries: had.size, inputs: total }));
  }
}

if (process.argv[1]?.includes('recordedFuzz')) {
  const named = process.argv.slice(2).map(Number);
  runParts(named.length > 0 ? named : Array.from({ length: recorded.parts }, (_, at) => at + 1));
}
