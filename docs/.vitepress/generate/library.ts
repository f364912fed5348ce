import type { AnyStateMachine } from 'xstate';
import type { Chart } from '../../../src/check/chart.js';
import { libraryOf } from '../../../src/check/library.js';
import { unknownFacts } from '../../../src/check/symbolic/params.js';
import { lifecycles } from '../../../src/engine/lifecycles.js';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.js';

/** The shipped lifecycles under the bureau's plan, as the pages show them. */
export const library = libraryOf({ lifecycles, policy: fireRescueBureau });

/** The chart of a lifecycle. Throws a RangeError where there is none. */
export function chartFor(id: string): Chart {
  const chart = library.charts.find(({ lifecycle }) => lifecycle.id === id);
  if (!chart) throw new RangeError(`there is no lifecycle ${id}`);
  return chart;
}

/** The lifecycle that goes on from a final state, as far as the state alone tells. */
export function handedTo({ lifecycle }: Chart, state: string): string | undefined {
  const machine = lifecycle.machine as unknown as AnyStateMachine;
  const read = machine.states[state]?.output as ((facts: object) => unknown) | undefined;
  const output = read?.(unknownFacts('')) as
    | { readonly handOff?: { readonly lifecycle?: unknown } }
    | undefined;
  const next = output?.handOff?.lifecycle;
  return typeof next === 'string' ? next : undefined;
}
