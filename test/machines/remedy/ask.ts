import { getNextTransitions } from 'xstate';
import type { Terms } from '../../../src/deadlines/compute.js';
import type { StepMeta } from '../../../src/machines/lifecycle/grammar.js';
import { type Candidate, judge, type Tried } from '../../../src/machines/lifecycle/judge.js';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.js';

type Snapshot = ReturnType<Lifecycle['initial']>[0];
type Ways = ReadonlyMap<string, readonly Candidate[]>;

/** The ways out of each snapshot by event: a walk asks one snapshot hundreds of times. */
const known = new WeakMap<Snapshot, Ways>();

function waysOf(snapshot: Snapshot): Ways {
  const before = known.get(snapshot);
  if (before) return before;
  const ways = new Map<string, Candidate[]>();
  for (const { eventType, source, target, meta } of getNextTransitions(snapshot)) {
    const way = {
      source: source.id,
      target: (target ?? []).map(({ key }) => key),
      meta: meta as unknown as StepMeta,
    };
    ways.set(eventType, [...(ways.get(eventType) ?? []), way]);
  }
  known.set(snapshot, ways);
  return ways;
}

/** Every way that an event could take in this snapshot, with all its guards asked. */
export function ask(
  lifecycle: Pick<Lifecycle, 'conditions'>,
  snapshot: Snapshot,
  event: { readonly type: string },
  env: Terms,
): Tried[] {
  return judge(waysOf(snapshot).get(event.type) ?? [], lifecycle.conditions, {
    context: snapshot.context,
    event,
    env,
  });
}
