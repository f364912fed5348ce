import { describe, expect, test } from 'vitest';
import type { CompiledMachine } from '../../src/stepping/compile.js';
import { walked, walkOf } from '../support/lifecycleWalks.js';
import type { Walked } from '../support/walk.js';
import { differenceFrom } from './compare.js';

/** Refused steps in which every guard answered the same are one; those that were taken all count, each state for itself. */
function distinct(steps: readonly Walked[]): Walked[] {
  const refused = new Map<string, Walked>();
  const taken: Walked[] = [];
  for (const step of steps) {
    const { from, event, tried, terms } = step;
    if (step.taken) taken.push(step);
    else {
      const answers = tried.map(({ asked }) => asked.map(({ holds }) => (holds ? 1 : 0)).join(''));
      refused.set(`${terms.policy.id} ${from.value} ${event.type} ${answers}`, step);
    }
  }
  return [...taken, ...refused.values()];
}

const moment = '2026-03-02T09:00:00+08:00';

describe('the table and XState agree on', () => {
  for (const lifecycle of walked) {
    const compiledUnder = (terms: Parameters<typeof lifecycle.under>[0]) =>
      lifecycle.under(terms).compiled as unknown as CompiledMachine;

    test(`${lifecycle.id}: every state reached, every event that it knows, allowed or not, under both policies`, () => {
      const steps = distinct(walkOf(lifecycle.id).steps);
      let moved = 0;
      for (const { from, event, tried, terms } of steps) {
        const chosen = tried.findIndex(({ taken }) => taken);
        const choice = chosen === -1 ? undefined : chosen;
        const difference = differenceFrom(compiledUnder(terms), from, event, choice);
        if (difference) expect.fail(`${from.value} ${JSON.stringify(event)}: ${JSON.stringify(difference)}`);
        if (choice !== undefined) moved += 1;
      }
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(steps.length);
    });

    test(`${lifecycle.id}: events that a state does not know`, () => {
      const { states, steps } = walkOf(lifecycle.id);
      const terms = new Set(steps.map((step) => step.terms));
      const byValue = new Map(
        states.filter(({ status }) => status === 'active').map((one) => [one.value, one]),
      );
      let unknown = 0;
      for (const compiled of [...terms].map(compiledUnder))
        for (const from of byValue.values())
          for (const type of [...Object.keys(lifecycle.events), 'no.such', 'xstate.done.state.x']) {
            if (compiled.candidates(from.value, type).length > 0) continue;
            unknown += 1;
            const event = {
              type,
              id: 'e-1',
              petition: 'P1',
              at: moment,
              by: { role: 'system', id: 'timer' },
            };
            expect(differenceFrom(compiled, from, event)).toBeUndefined();
          }
      expect(unknown).toBeGreaterThan(0);
    });
  }

  test('all the lifecycles that there are', () => {
    expect(walked.map(({ id }) => id)).toHaveLength(14);
  });
});
