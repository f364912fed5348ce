import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau, housingBureau, type Petition } from '../../src/index.ts';
import type { Case } from '../../src/simulation/case.ts';
import { Random } from '../../src/simulation/random.ts';
import { Resting } from '../../src/simulation/resting.ts';
import { type SimulationOptions, simulate } from '../../src/simulation/simulate.ts';
import { SimulationError } from '../../src/simulation/simulationError.ts';
import { MapCabinet } from './support/mapCabinet.ts';

/** The register and the summary, as they are written. */
function written(options: SimulationOptions): { register: string; summary: string } {
  const lines: string[] = [];
  const run = simulate(options);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { register: lines.join('\n'), summary: JSON.stringify(step.value) };
    lines.push(JSON.stringify(step.value.event));
  }
}

/** Petitions as the last of some events left them. */
function petitions(): Petition[] {
  const known = new Map<string, Petition>();
  for (const { decision } of simulate({ petitions: 12, seed: 'rest', policy: fireRescueBureau, days: 40 }))
    if (decision.accepted) known.set(decision.petition.id, decision.petition);
  return [...known.values()];
}

describe('a register', () => {
  test('is the same to the byte, and so is its summary, wherever petitions lie between two turns', () => {
    const asked = fc.record({
      petitions: fc.integer({ min: 1, max: 25 }),
      days: fc.integer({ min: 1, max: 200 }),
      seed: fc.nat(),
      policy: fc.constantFrom(fireRescueBureau, housingBureau),
    });
    fc.assert(
      fc.property(asked, fc.nat(8), (options, atHand) => {
        const cabinet = new MapCabinet();
        expect(written({ ...options, cabinet, atHand })).toEqual(written(options));
        expect(cabinet.texts.size).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  test('lies in the cabinet but for what is at hand, and as a whole where nothing is', () => {
    const options = { petitions: 25, seed: 'where', policy: fireRescueBureau, days: 120 };
    const [some, all] = [new MapCabinet(), new MapCabinet()];
    written({ ...options, cabinet: some, atHand: 5 });
    written({ ...options, cabinet: all, atHand: 0 });
    expect(some.most).toBeGreaterThan(0);
    expect(all.most - some.most).toBe(5);
  });

  test('goes no further where a cabinet gives back another petition than the one that was put away', () => {
    const changed = new MapCabinet();
    const cabinet = {
      put: (name: string, text: string) => changed.put(name, text.replace(/"seq":\d+/, '"seq":1000')),
      take: (name: string) => changed.take(name),
    };
    const options = { petitions: 3, seed: 4, policy: fireRescueBureau, cabinet, atHand: 0 };
    expect(() => written(options)).toThrow(SimulationError);
    expect(() => written(options)).toThrow('did not come back as it was put away');
  });
});

describe('cases at rest', () => {
  const known = petitions();

  test('are put away last turn first, and each is as it was when its turn comes', () => {
    const turns = fc.array(fc.integer({ min: 0, max: 6 * 1440 }), {
      minLength: known.length,
      maxLength: known.length,
    });
    fc.assert(
      fc.property(turns, fc.nat(known.length), (minutes, most) => {
        const cabinet = new MapCabinet();
        const resting = new Resting(createEngine<string>(fireRescueBureau), cabinet, most);
        const cases = known.map((petition, at) => {
          const last = { id: `E${at}`, petition: petition.id, type: 'x', at: '', by: { role: 'r', id: 'i' } };
          return {
            id: petition.id,
            random: new Random('rest'),
            petition,
            last,
            isAway: false,
            careful: false,
          };
        }) satisfies Case[];
        const before = JSON.stringify(cases);
        for (const [at, one] of cases.entries()) resting.lay(one, minutes[at] as number);
        const days = minutes.map((minute) => Math.floor(minute / 1440)).sort((a, b) => a - b);
        const daysOf = (isAway: boolean) =>
          cases.flatMap((one, at) =>
            one.isAway === isAway ? [Math.floor((minutes[at] as number) / 1440)] : [],
          );
        expect(daysOf(false).sort((a, b) => a - b)).toEqual(days.slice(0, most));
        expect(cabinet.texts.size).toBe(Math.max(0, cases.length - most));
        expect(cases.every(({ isAway, petition }) => isAway === (petition === undefined))).toBe(true);
        for (const [at, one] of cases.entries()) resting.takeUp(one, minutes[at] as number);
        expect(JSON.stringify(cases)).toBe(before);
        // Nobody is at hand any more: there is room for as many as before.
        for (const [at, one] of cases.slice(0, most).entries()) resting.lay(one, minutes[at] as number);
        expect(cabinet.texts.size).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
