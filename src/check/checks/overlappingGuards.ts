import { text } from '../../vocabulary/text.ts';
import type { CheckedChart, Edge } from '../chart.ts';
import type { Check, Found } from '../finding.ts';
import { groups } from '../groups.ts';
import { covered } from '../guardNames.ts';

function overlaps(edges: readonly Edge[]): Found[] {
  return groups(edges, ({ event }) => event).flatMap(([, steps]) =>
    steps
      .filter(({ meta }, index) =>
        covered(
          meta,
          steps.slice(0, index).map((step) => step.meta),
        ),
      )
      .map(({ place }) => ({
        place,
        reason: text(
          '凡其条件成立之处，在先的步骤已被采用，它永不会被采用',
          'wherever its guards hold an earlier step is taken, so it never is',
        ),
      })),
  );
}

const ofChart = ({ everywhere, places }: CheckedChart) => [
  ...overlaps(everywhere),
  ...[...places.values()].flatMap(({ own }) => overlaps(own)),
];

/** A step that can never be taken, for steps before it are open wherever it is. */
export const overlappingGuards: Check = {
  id: 'PF105',
  name: 'overlapping-guards',
  severity: 'error',
  category: 'structure',
  title: text('条件被在先步骤覆盖', 'overlapping guards'),
  fix: text(
    '删去该步骤，或将较窄的步骤移前，或使条件互斥',
    'take the step away, put the narrower one first, or let their guards exclude each other',
  ),
  find: ({ charts }) => charts.flatMap(ofChart),
};
