import { sharedConditions } from '../../machines/lifecycle/conditions.ts';
import { text } from '../../vocabulary/text.ts';
import type { CheckedChart } from '../chart.ts';
import { otherwiseCharted } from '../everySection.ts';
import type { Check, Found } from '../finding.ts';
import { partsLeftOut } from '../partsLeftOut.ts';

const usedIn = (charts: readonly CheckedChart[]) =>
  new Set(charts.flatMap(({ edges }) => edges.flatMap(({ meta }) => meta.when.map(({ type }) => type))));

const found = (lifecycle: string | undefined, condition: string): Found => ({
  place: { lifecycle, condition },
  reason: text('没有任何步骤使用它', 'no step asks for it'),
});

/** A condition that is written down and asked by no step: of the lifecycle's own, or of those that all share. */
export const conditionNeverUsed: Check = {
  id: 'PF107',
  name: 'condition-never-used',
  severity: 'warning',
  category: 'structure',
  title: text('条件从未使用', 'condition never used'),
  fix: text('在应受其约束的步骤中使用，或删去', 'ask it in the step that it was meant for, or take it away'),
  find: (library) => {
    const { charts, policy } = library;
    // What a section that this body has not would ask, or has not for having one, is not asked in vain.
    const others = otherwiseCharted(library);
    const shared = new Set(Object.keys(sharedConditions));
    const anywhere = usedIn([...charts, ...others.flat()]);
    const leftOut = partsLeftOut(policy);
    return [
      ...[...shared]
        .filter((name) => !anywhere.has(name) && !leftOut.has(name))
        .map((name) => found(undefined, name)),
      ...charts.flatMap((chart, at) => {
        const used = usedIn([chart, ...others.flatMap((one) => one[at] ?? [])]);
        return Object.keys(chart.lifecycle.conditions)
          .filter((name) => !shared.has(name) && !used.has(name))
          .map((name) => found(chart.lifecycle.id, name));
      }),
    ];
  },
};
