import type { CheckedChart, Edge } from '../check/chart.ts';
import { covered, guardName } from '../check/guardNames.ts';
import type { Library } from '../check/library.ts';
import { standingsIn } from '../check/standings.ts';
import { guardAnswer } from '../check/symbolic/guardAnswer.ts';
import type { StepMeta } from '../machines/lifecycle/chart.ts';

const passed = 'deadline.passed';

/**
 * Tells of the steps for a deadline that has passed whether one can run that leads to them; of every other step it says yes.
 * Only of a lifecycle beside the matter: a phase may have deadlines that the one before it left owed, so nothing is told.
 */
export function passing(library: Library, chart: CheckedChart): ((edge: Edge) => boolean) | undefined {
  if (chart.lifecycle.place !== 'beside') return undefined;
  const possible = new Set<Edge>();
  for (const { place, owed } of standingsIn(library, chart))
    for (const { kind, state } of owed) {
      if (state !== 'running') continue;
      const known = { env: library.env, deadlines: owed, deadline: kind };
      const answers = ({ when }: StepMeta) =>
        new Map(
          when.map((guard) => [guardName(guard), guardAnswer(guard, chart.lifecycle.conditions, known)]),
        );
      const open: StepMeta[] = [];
      for (const edge of place.edges.filter(({ event }) => event === passed)) {
        const { meta } = edge;
        if ([...answers(meta).values()].includes(false)) continue;
        if (covered(meta, open, (step, guard) => answers(step).get(guard) === true)) continue;
        open.push(meta);
        possible.add(edge);
      }
    }
  return (edge) => edge.event !== passed || possible.has(edge);
}
