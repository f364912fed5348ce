import fc from 'fast-check';
import { buildMachine } from './buildMachine.js';
import { firstDifference, newTally, type Tally } from './compare.js';
import { eventsArb, inputArb, machineSpecArb } from './machineSpec.js';

/** The seed and size of the run whose figures are recorded. */
export const recorded = { seed: 20260701, sequences: 60_000 } as const;

/** Compares compiled stepping and XState on many random machines; throws with the smallest machine that differs. */
export function recordedRun({ seed, sequences }: { seed: number; sequences: number } = recorded): Tally {
  const tally = newTally();
  fc.assert(
    fc.property(machineSpecArb, inputArb, eventsArb, (spec, input, events) => {
      const difference = firstDifference(buildMachine(spec), events, tally, input);
      if (difference)
        throw new Error(`XState and the compiled machine differ: ${JSON.stringify(difference, null, 1)}`);
    }),
    { numRuns: sequences, seed },
  );
  return tally;
}

if (process.argv[1]?.includes('recordedRun')) console.log(recordedRun());
