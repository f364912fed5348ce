import { type AnyMachineSnapshot, type AnyStateMachine, getNextTransitions, type StateNode } from 'xstate';
import type { StateMeta, StepMeta } from './grammar.js';
import type { Candidate } from './judge.js';

/** Event types of a state with their candidates, in the order in which the machine looks at them. */
export type KnownEvents = ReadonlyMap<string, readonly Candidate[]>;

const known = new WeakMap<AnyStateMachine, Map<string, KnownEvents>>();

/** The same for a machine and the name of a state; worked out once. */
export function eventsKnownIn(machine: AnyStateMachine, value: string): KnownEvents {
  let states = known.get(machine);
  if (!states) {
    states = new Map();
    known.set(machine, states);
  }
  let found = states.get(value);
  if (!found) {
    found = candidatesIn(machine.resolveState({ value, context: {} }));
    states.set(value, found);
  }
  return found;
}

/** The candidates for every event type that a machine knows in a state, in the order in which it looks at them. */
function candidatesIn(snapshot: AnyMachineSnapshot): KnownEvents {
  const found = new Map<string, Candidate[]>();
  for (const transition of getNextTransitions(snapshot)) {
    const type = String(transition.eventType);
    if (type === '') continue;
    const candidate: Candidate = {
      source: transition.source.id,
      target: (transition.target ?? []).map((node: StateNode) => node.key),
      meta: transition.meta as unknown as StepMeta,
    };
    found.set(type, [...(found.get(type) ?? []), candidate]);
  }
  return found;
}

/** What the innermost active state says of itself. */
export function stateMeta(machine: AnyStateMachine, value: string): StateMeta {
  return (machine.states[value]?.meta ?? machine.root.meta) as unknown as StateMeta;
}
