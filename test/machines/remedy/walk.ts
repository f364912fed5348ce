import type { AnyStateMachine } from 'xstate';
import { addDays, dayOf, startOfDay } from '../../../src/calendar/day.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import { isOwed } from '../../../src/deadlines/deadline.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { Tried } from '../../../src/machines/lifecycle/judge.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import type { Effect } from '../../../src/vocabulary/effects.ts';
import { inXState } from '../../support/xstateAlone.ts';
import { ask } from './ask.ts';

type AnyLifecycle = Pick<Lifecycle, 'conditions' | 'under' | 'id'>;
type Snapshot = ReturnType<Lifecycle['initial']>[0];
interface SampleEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One event sent in one state, what every candidate's guards said, and what came of it. */
export interface Visit {
  readonly before: Snapshot;
  readonly event: SampleEvent & { readonly at: string };
  readonly tried: readonly Tried[];
  readonly after: Snapshot;
  readonly effects: readonly Effect[];
}

const contextOf = (snapshot: Snapshot) => snapshot.context as LifecycleContext & Record<string, unknown>;

/** What tells two snapshots apart for a walk: the state, what is owed, and the facts but for days. */
function kindOf(snapshot: Snapshot): string {
  const { deadlines, matter, instance, ...facts } = contextOf(snapshot);
  const owed = deadlines
    .filter(isOwed)
    .map(({ kind, state, extension }) => `${kind} ${state} ${extension !== undefined}`);
  const plain = Object.entries(facts).filter(
    ([, value]) => value !== undefined && !/^\d{4}-/.test(String(value)),
  );
  return JSON.stringify([snapshot.value, matter.id, instance, owed, plain]);
}

/** The moments at which events are sent: at once, on the first day on which everything owed has passed, and long after. */
function momentsAfter(at: string, snapshot: Snapshot): string[] {
  const dues = contextOf(snapshot)
    .deadlines.filter(isOwed)
    .map(({ due }) => due);
  const last = [dayOf(at), ...dues].sort().at(-1) as string;
  return [at, startOfDay(addDays(last, 1)), startOfDay(addDays(last, 100))];
}

/** What XState makes of an event that no way is free for, effects being whatever it asks for. */
function refused(
  machine: AnyStateMachine,
  before: Snapshot,
  event: SampleEvent,
): [Snapshot, readonly Effect[]] {
  const [after, actions] = inXState(machine, before as never, event);
  return [after as never, actions as never];
}

/** Every state that the samples lead to from these inputs, with every event sent in each of them. */
export function walk(
  lifecycle: AnyLifecycle,
  terms: Terms,
  samples: { readonly inputs: readonly object[]; readonly events: readonly SampleEvent[] },
  at: string,
): Visit[] {
  const bound = lifecycle.under(terms);
  const visits: Visit[] = [];
  for (const [index, input] of samples.inputs.entries()) {
    const seen = new Set<string>();
    const [first] = bound.initial({ ...input, at } as never);
    const queue = [{ snapshot: first as Snapshot, at }];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const key = `${index} ${kindOf(next.snapshot)}`;
      if (seen.has(key) || next.snapshot.status === 'done') continue;
      seen.add(key);
      const passed = contextOf(next.snapshot).deadlines.flatMap(({ id }) =>
        ['system', 'chiefOfficer'].map((role) => ({
          type: 'deadline.passed',
          by: { role, unit: 'command', id: 'timer' },
          deadline: id,
        })),
      );
      for (const moment of momentsAfter(next.at, next.snapshot)) {
        for (const sample of [...samples.events, ...passed]) {
          const event = { id: 'event-1', petition: 'petition-1', at: moment, ...sample };
          const tried = ask(lifecycle, next.snapshot, event, terms);
          const [after, effects]: readonly [Snapshot, readonly Effect[]] = tried.some(({ taken }) => taken)
            ? bound.transition(next.snapshot, event as never)
            : refused(bound.machine as never, next.snapshot, event);
          visits.push({ before: next.snapshot, event, tried, after, effects });
          if (after !== next.snapshot) queue.push({ snapshot: after, at: moment });
        }
      }
    }
  }
  return visits;
}
