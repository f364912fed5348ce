import type { AnyStateMachine } from 'xstate';
import type { AnyLifecycle } from '../../../engine/lifecycles.js';
import { eventsKnownIn } from '../../../machines/lifecycle/machineData.js';
import type { RoleId } from '../../../vocabulary/roles.js';

/** The parts that may send an event somewhere in a lifecycle. */
export function sendersOf({ machine }: AnyLifecycle, type: string): RoleId[] {
  const chart = machine as unknown as AnyStateMachine;
  const steps = Object.keys(chart.states).flatMap((state) => eventsKnownIn(chart, state).get(type) ?? []);
  return [...new Set(steps.flatMap(({ meta }) => meta.by as readonly RoleId[]))];
}
