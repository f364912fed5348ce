import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { ActionArgs, ActionName } from './actions.ts';
import type { DeclaredPatch } from './patch.ts';

/** A guard of a step as data, for explanations, drawings and the machine. */
export interface GuardData {
  readonly type: string;
  readonly params?: object;
  /** Present where the guard must not hold. */
  readonly not?: true;
}

/** A guard of a chart: with the facts, by their names, on which alone its answer rests. */
export interface AskedGuard extends GuardData {
  readonly reads: readonly string[];
}

/** What a step does as data. */
export interface DoneData {
  readonly type: string;
  readonly what?: string;
  /** The facts, by their names, that it writes; an effect writes none. */
  readonly writes?: readonly string[];
  /** The facts from which alone a patch is worked out; of an effect or a deadline it is not declared. */
  readonly reads?: readonly string[];
}

/** What a state or a step says of itself. */
export interface StateMeta {
  readonly rule: RuleId;
  readonly label: Text;
}
export interface StepMeta extends StateMeta {
  readonly by: readonly RoleId[];
  /** The guards, in the order in which they are asked. */
  readonly when: readonly AskedGuard[];
  readonly does: readonly DoneData[];
}

/** What is known where a step does something. */
export type Known = Pick<ActionArgs<never, never>, 'context' | 'event'>;

/** One thing that a step does, under the terms of its chart. */
export interface Doing extends DoneData {
  readonly type: ActionName;
  /** The rule of the step; the action may name another. */
  readonly rule: RuleId;
  /** What the action itself gives; a patch where it is `set`. */
  readonly give: (args: ActionArgs<never, never>) => object;
  /** What it is done with: the rule and the kind with what it gives; the patch itself where it is `set`. */
  readonly params: (known: Known) => object;
  /** Writes what `give` gives, where it is a patch. */
  readonly write?: DeclaredPatch['write'];
}

/** A step of a lifecycle: for an event, or a way out of a choice. */
export interface ChartStep {
  /** The state that it is written in; nothing where it is possible in every state. */
  readonly from: string | undefined;
  /** The event type; nothing for a way out of a choice. */
  readonly event: string | undefined;
  /** The state that it leads to; nothing where the state stays. */
  readonly to: string | undefined;
  readonly meta: StepMeta;
  readonly actions: readonly Doing[];
}

/** How a lifecycle ends in a state, and the lifecycle that goes on from there. */
export interface End {
  readonly outcome: string;
  readonly handOff?: HandOff;
}

/** Where a matter goes on. */
export interface HandOff {
  /** The lifecycles that it can be. */
  readonly lifecycles: readonly [string, ...string[]];
  /** Which of them it is; the only one where it is left out. */
  readonly choose?: (context: never) => string;
  /** What it is opened with, beside what every lifecycle is. */
  readonly input: (context: never) => object;
}

/** `choice`: left at once. `unopened`: before the event that opens the lifecycle, so no matter yet. */
export type StateKind = 'waiting' | 'unopened' | 'choice' | 'final';

/** A state of a lifecycle. */
export interface ChartState {
  readonly name: string;
  readonly kind: StateKind;
  readonly meta: StateMeta;
  /** What is done on entry. */
  readonly entry: readonly Doing[];
  /** Its own steps by event, each in the order in which they are looked at. */
  readonly on: Readonly<Record<string, readonly ChartStep[]>>;
  /** The ways out of a choice, in their order. */
  readonly ways: readonly ChartStep[];
  readonly end?: End;
}

/** A lifecycle under one policy: the one source of its machine, its steps, checks, drawings and documents. */
export interface Chart {
  readonly id: string;
  readonly meta: StateMeta;
  readonly initial: string;
  /** What is done when it opens. */
  readonly opening: readonly Doing[];
  readonly states: Readonly<Record<string, ChartState>>;
  /** The steps that are possible in every state, by event. */
  readonly everywhere: Readonly<Record<string, readonly ChartStep[]>>;
}

/** Event types with the steps that are looked at for each, in their order. */
export type KnownEvents = ReadonlyMap<string, readonly ChartStep[]>;

const known = new WeakMap<Chart, Map<string, KnownEvents>>();

/** The events that a chart knows in a state: its own steps before those of every state; worked out once. */
export function eventsKnownIn(chart: Chart, name: string): KnownEvents {
  let states = known.get(chart);
  if (!states) {
    states = new Map();
    known.set(chart, states);
  }
  let found = states.get(name);
  if (!found) {
    found = new Map(Object.entries(together(chart.states[name]?.on ?? {}, chart.everywhere)));
    states.set(name, found);
  }
  return found;
}

/** Steps by event from several places, those of the first looked at first. */
export function together(...parts: readonly Chart['everywhere'][]): Chart['everywhere'] {
  const all: Record<string, readonly ChartStep[]> = {};
  for (const part of parts)
    for (const [type, steps] of Object.entries(part)) all[type] = [...(all[type] ?? []), ...steps];
  return all;
}

/** Every step of a chart once: those of every state, then each state's own and its ways out. */
export function stepsOf({ states, everywhere }: Chart): readonly ChartStep[] {
  return [
    ...Object.values(everywhere).flat(),
    ...Object.values(states).flatMap(({ on, ways }) => [...Object.values(on).flat(), ...ways]),
  ];
}

/** The state of a name. Throws a RangeError for one that there is not. */
export function stateNamed({ id, states }: Chart, name: string): ChartState {
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (!state) throw new RangeError(`${id} has no state ${name}`);
  return state;
}

/** What a state says of itself. Throws a RangeError for one that there is not. */
export function stateMeta(chart: Chart, name: string): StateMeta {
  return stateNamed(chart, name).meta;
}
