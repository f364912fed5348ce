import type { Terms } from '../deadlines/compute.ts';
import type { AnyLifecycle } from '../engine/lifecycles.ts';
import type { Diagram } from './diagram.ts';
import { draw } from './draw.ts';
import { outlineOfChart } from './outlineOfChart.ts';

/** A lifecycle as a diagram, its guards with their labels; under the standard terms unless told. */
export function diagramOfLifecycle(lifecycle: AnyLifecycle, terms?: Terms): Diagram {
  const { chart } = terms === undefined ? lifecycle : lifecycle.under(terms);
  return draw(outlineOfChart(chart), (name) =>
    Object.hasOwn(lifecycle.conditions, name) ? lifecycle.conditions[name]?.label : undefined,
  );
}
