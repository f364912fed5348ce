import type { Terms } from '../../../src/deadlines/compute.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { type Incident, morning, type Sample, type Standing } from '../incident/steps.ts';

/** A lifecycle as another one opens it: with an input and no event. */
export function begun(
  lifecycle: Incident,
  input: { readonly matter: Matter; readonly [field: string]: unknown },
  terms: Terms = standardTerms(),
): Standing {
  const [snapshot, effects] = lifecycle
    .under(terms)
    .initial({ instance: `${lifecycle.id}-1`, at: morning, ...input });
  const { value, context, output } = snapshot;
  return { lifecycle, terms, snapshot, value: String(value), context, output, effects, taken: true };
}

/** The timer's event for the deadline that runs here, for the day after its last one. */
export function passing({
  context,
}: Pick<Standing, 'context'>): { sample: Sample; moment: string } | undefined {
  const running = context.deadlines.find(({ state }) => state === 'running');
  if (!running) return undefined;
  return {
    sample: { type: 'deadline.passed', by: { role: 'system', id: 'timer' }, deadline: running.id },
    moment: new Date(Date.parse(`${running.due}T16:00:01Z`)).toISOString(),
  };
}
