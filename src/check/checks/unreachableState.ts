import { text } from '../../vocabulary/text.ts';
import { chartedWhole } from '../everySection.ts';
import type { Check } from '../finding.ts';
import { reachedFrom } from '../graph.ts';

/** A state that no step leads to, whatever happens. */
export const unreachableState: Check = {
  id: 'PF101',
  name: 'unreachable-state',
  severity: 'error',
  category: 'structure',
  title: text('状态不可达', 'unreachable state'),
  fix: text('补上通向它的步骤，或删去该状态', 'add the step that leads there, or take the state away'),
  find: (library) =>
    chartedWhole(library).flatMap((chart) => {
      const reached = reachedFrom(chart, chart.initial);
      return [...chart.places.keys()]
        .filter((state) => !reached.has(state))
        .map((state) => ({
          place: { lifecycle: chart.lifecycle.id, state },
          reason: text(
            `从初始状态“${chart.initial}”出发没有任何步骤通向它`,
            `no path of steps leads to it from the initial state ${chart.initial}`,
          ),
        }));
    }),
};
