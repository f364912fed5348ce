import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import type { Walked } from '../support/walk.ts';

/** One step of each kind that the walk took, and one that it refused. */
function steps(id: string): Walked[] {
  const kinds = new Map<string, Walked>();
  for (const step of walkOf(id).steps) {
    const kind = `${step.from.value} ${step.event.type} ${step.to?.value}`;
    if (!kinds.has(kind)) kinds.set(kind, step);
  }
  return [...kinds.values()];
}

describe('a live XState actor of a lifecycle', () => {
  for (const lifecycle of walked) {
    test(`${lifecycle.id} takes the steps that the pure transition takes, and refuses the same events`, () => {
      for (const { from, event, taken, after, to, terms } of steps(lifecycle.id)) {
        const machine = lifecycle.under(terms).machine as unknown as AnyStateMachine;
        const at = machine.resolveState({ value: from.value, context: from.context });
        const actor = createActor(machine, { snapshot: at });
        actor.start();
        expect(actor.getSnapshot().can(event)).toBe(taken !== undefined);
        actor.send(event);
        const { value, context, status } = actor.getSnapshot();
        actor.stop();
        expect({ value, status }).toEqual({ value: to?.value ?? from.value, status: to?.status ?? 'active' });
        expect(context).toEqual(after);
      }
    });
  }
});
