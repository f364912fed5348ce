import type { Terms } from '../../../src/deadlines/compute.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import { judge, type Tried } from '../../../src/machines/lifecycle/judge.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';

/** Every way that an event could take in this snapshot, with all its guards asked. */
export function ask(
  lifecycle: Pick<Lifecycle, 'conditions' | 'under'>,
  snapshot: ReturnType<Lifecycle['initial']>[0],
  event: { readonly type: string },
  env: Terms,
): Tried[] {
  const { chart } = lifecycle.under(env);
  const candidates = eventsKnownIn(chart, String(snapshot.value)).get(event.type) ?? [];
  return judge(candidates, lifecycle.conditions, { context: snapshot.context, event, env });
}
