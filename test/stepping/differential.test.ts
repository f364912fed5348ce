import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMachine } from './buildMachine.js';
import { firstDifference, newTally } from './compare.js';
import { eventsArb, inputArb, machineSpecArb } from './machineSpec.js';

const sequences = 2000;

describe('a compiled machine and XState', () => {
  it('give the same value, context, status, output and actions on random machines and events', () => {
    const tally = newTally();
    fc.assert(
      fc.property(machineSpecArb, inputArb, eventsArb, (spec, input, events) => {
        expect(firstDifference(buildMachine(spec), events, tally, input)).toBeUndefined();
      }),
      { numRuns: sequences },
    );
    // A comparison of machines that never move would prove nothing.
    expect(tally.moved).toBeGreaterThan(sequences / 2);
    expect(tally.parallel).toBeGreaterThan(sequences / 4);
    expect(tally.done).toBeGreaterThan(sequences / 20);
  });
});
