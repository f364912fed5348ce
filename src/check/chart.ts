import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import type { Terms } from '../deadlines/compute.js';
import type { AnyLifecycle } from '../engine/lifecycles.js';
import type { StateMeta, StepMeta } from '../machines/lifecycle/grammar.js';
import type { FindingPlace } from './finding.js';
import { unknownFacts } from './symbolic/params.js';

/** A step of a lifecycle: for an event, or a way out of a choice. */
export interface Edge {
  readonly place: FindingPlace;
  /** The event type; nothing for a way out of a choice. */
  readonly event: string | undefined;
  /** The state that it leads to; nothing where the state stays. */
  readonly to: string | undefined;
  readonly meta: StepMeta;
  readonly actions: readonly object[];
}

/** A state of a lifecycle with its steps, its own before those of every state. */
export interface Place {
  readonly name: string;
  readonly meta: StateMeta;
  /** `choice`: left at once. `unopened`: no matter yet, only its own steps count. */
  readonly kind: 'waiting' | 'choice' | 'unopened' | 'final';
  /** Whether a final state hands on to another lifecycle. */
  readonly handsOff: boolean;
  readonly own: readonly Edge[];
  readonly edges: readonly Edge[];
}

/** A lifecycle under one policy, as what it is made of. */
export interface Chart {
  readonly lifecycle: AnyLifecycle;
  readonly initial: string;
  /** What is done when it opens. */
  readonly opening: readonly object[];
  readonly places: ReadonlyMap<string, Place>;
  /** The steps that are possible in every state. */
  readonly everywhere: readonly Edge[];
  /** Every step once. */
  readonly edges: readonly Edge[];
}

const orderedSteps = (
  transitions: readonly AnyTransitionDefinition[],
  place: FindingPlace,
  event: string | undefined,
): Edge[] =>
  transitions.map(({ target, meta, actions }, index) => ({
    place: { ...place, event, step: transitions.length > 1 ? index + 1 : undefined },
    event,
    to: target?.[0]?.key,
    meta: meta as unknown as StepMeta,
    actions: actions as readonly object[],
  }));

/** Whether a final state's output names a lifecycle that goes on. */
function handsOff(output: unknown): boolean {
  const read = output as (facts: object) => { readonly handOff?: unknown };
  return read(unknownFacts('')).handOff !== undefined;
}

/** Reads a lifecycle as a chart under these terms. */
export function chartOf(lifecycle: AnyLifecycle, env: Terms): Chart {
  const machine = lifecycle.under(env).machine as unknown as AnyStateMachine;
  const { id } = lifecycle;
  const stepsOf = (node: typeof machine.root, place: FindingPlace): Edge[] =>
    [...node.transitions].flatMap(([event, transitions]) => orderedSteps(transitions, place, event));
  const everywhere = stepsOf(machine.root, { lifecycle: id });
  const places = Object.values(machine.states as Record<string, typeof machine.root>).map((node): Place => {
    const place = { lifecycle: id, state: node.key };
    const ways = orderedSteps(node.always ?? [], place, undefined);
    const own = [...ways, ...stepsOf(node, place)];
    const final = node.type === 'final';
    const kind = final
      ? 'final'
      : ways.length > 0
        ? 'choice'
        : node.tags.includes('unopened')
          ? 'unopened'
          : 'waiting';
    return {
      name: node.key,
      meta: node.meta as unknown as StateMeta,
      kind,
      handsOff: final && handsOff(node.output),
      own,
      edges: kind === 'waiting' ? [...own, ...everywhere] : own,
    };
  });
  return {
    lifecycle,
    initial: String(machine.config.initial),
    opening: machine.root.entry as readonly object[],
    places: new Map(places.map((place) => [place.name, place])),
    everywhere,
    edges: [...everywhere, ...places.flatMap(({ own }) => own)],
  };
}
