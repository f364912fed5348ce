import type { CheckedChart } from '../../../src/check/chart.ts';
import { libraryOf } from '../../../src/check/library.ts';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';

/** The shipped lifecycles under the bureau's plan, as the pages show them. */
export const library = libraryOf({ lifecycles, policy: fireRescueBureau });

/** The chart of a lifecycle. Throws a RangeError where there is none. */
export function chartFor(id: string): CheckedChart {
  const chart = library.charts.find(({ lifecycle }) => lifecycle.id === id);
  if (!chart) throw new RangeError(`there is no lifecycle ${id}`);
  return chart;
}

/** The lifecycles that may go on from a final state. */
export function handedTo({ places }: CheckedChart, state: string): readonly string[] {
  return places.get(state)?.end?.handOff?.lifecycles ?? [];
}
