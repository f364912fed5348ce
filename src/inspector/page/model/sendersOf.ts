import type { AnyLifecycle } from '../../../engine/lifecycles.ts';
import { eventsKnownIn } from '../../../machines/lifecycle/chart.ts';
import type { RoleId } from '../../../vocabulary/roles.ts';

/** The parts that may send an event somewhere in a lifecycle. */
export function sendersOf({ chart }: AnyLifecycle, type: string): RoleId[] {
  const steps = Object.keys(chart.states).flatMap((state) => eventsKnownIn(chart, state).get(type) ?? []);
  return [...new Set(steps.flatMap(({ meta }) => meta.by))];
}
