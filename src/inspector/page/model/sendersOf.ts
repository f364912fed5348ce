import type { AnyLifecycle } from '../../../engine/lifecycles.js';
import { eventsKnownIn } from '../../../machines/lifecycle/chart.js';
import type { RoleId } from '../../../vocabulary/roles.js';

/** The parts that may send an event somewhere in a lifecycle. */
export function sendersOf({ chart }: AnyLifecycle, type: string): RoleId[] {
  const steps = Object.keys(chart.states).flatMap((state) => eventsKnownIn(chart, state).get(type) ?? []);
  return [...new Set(steps.flatMap(({ meta }) => meta.by))];
}
