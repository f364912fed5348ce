import type { Terms } from '../deadlines/compute.js';
import type { AnyLifecycle } from '../engine/lifecycles.js';
import type { Diagram } from './diagram.js';
import { draw } from './draw.js';
import { outlineOfChart } from './outlineOfChart.js';

/** A lifecycle as a diagram, its guards with their labels; under the standard terms unless told. */
export function diagramOfLifecycle(lifecycle: AnyLifecycle, terms?: Terms): Diagram {
  const { chart } = terms === undefined ? lifecycle : lifecycle.under(terms);
  return draw(outlineOfChart(chart), (name) =>
    Object.hasOwn(lifecycle.conditions, name) ? lifecycle.conditions[name]?.label : undefined,
  );
}
