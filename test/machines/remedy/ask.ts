import { getNextTransitions } from 'xstate';
import type { Terms } from '../../../src/deadlines/compute.js';
import type { StepMeta } from '../../../src/machines/lifecycle/chart.js';
import { judge, type Tried } from '../../../src/machines/lifecycle/judge.js';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.js';

/** Every way that an event could take in this snapshot, with all its guards asked. */
export function ask(
  lifecycle: Pick<Lifecycle, 'conditions'>,
  snapshot: ReturnType<Lifecycle['initial']>[0],
  event: { readonly type: string },
  env: Terms,
): Tried[] {
  const candidates = getNextTransitions(snapshot)
    .filter(({ eventType }) => eventType === event.type)
    .map(({ source, target, meta }) => ({
      source: source.id,
      target: (target ?? []).map(({ key }) => key),
      meta: meta as unknown as StepMeta,
    }));
  return judge(candidates, lifecycle.conditions, { context: snapshot.context, event, env });
}
