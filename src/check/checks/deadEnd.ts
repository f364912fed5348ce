import { text } from '../../vocabulary/text.ts';
import type { CheckedChart } from '../chart.ts';
import { chartedWhole } from '../everySection.ts';
import type { Check, Found } from '../finding.ts';
import { reachedFrom } from '../graph.ts';

function deadEnds(chart: CheckedChart): Found[] {
  const { lifecycle, places } = chart;
  return [...places.values()].flatMap(({ name, kind, edges }): Found[] => {
    if (kind === 'final') return [];
    const place = { lifecycle: lifecycle.id, state: name };
    if (edges.every(({ to }) => to === undefined || to === name))
      return [{ place, reason: text('没有离开它的步骤', 'no step leads out of it') }];
    const ends = [...reachedFrom(chart, name)].some((state) => places.get(state)?.kind === 'final');
    return ends
      ? []
      : [{ place, reason: text('由此到不了任何终结状态', 'no final state can be reached from it') }];
  });
}

/** A state in which a petition would stay for ever. */
export const deadEnd: Check = {
  id: 'PF102',
  name: 'dead-end',
  severity: 'error',
  category: 'structure',
  title: text('状态无出路', 'dead end'),
  fix: text('补上通向终结状态的步骤', 'add a step that leads on to an end'),
  find: (library) => chartedWhole(library).flatMap(deadEnds),
};
