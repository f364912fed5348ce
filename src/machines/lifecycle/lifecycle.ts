import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  type StateMachine,
  setup,
  transition,
} from 'xstate';
import type { Terms } from '../../deadlines/compute.js';
import { type CompiledMachine, compile } from '../../stepping/compile.js';
import { type Effect, effectTypes } from '../../vocabulary/effects.js';
import type { EventDefinition, EventOf } from '../../vocabulary/events/define.js';
import { commonEvents, matterEvents } from '../../vocabulary/events/everywhere.js';
import type { Matter } from '../../vocabulary/matter.js';
import { withoutUndefined } from '../../vocabulary/plainJson.js';
import type { RuleId } from '../../vocabulary/ruleIds.js';
import type { Schema } from '../../vocabulary/schema.js';
import type { Text } from '../../vocabulary/text.js';
import type { Action } from './actions.js';
import { answer, type Condition, type Facts } from './condition.js';
import { sharedConditions } from './conditions.js';
import { breachOfConfidence } from './confidence.js';
import type { LifecycleContext, LifecycleInput } from './context.js';
import { effectActions } from './effectActions.js';
import { commonSteps, matterSteps } from './everywhere.js';
import {
  asOpening,
  type Grammar,
  grammar,
  type Opening,
  type StateConfig,
  type StepMeta,
  type Steps,
} from './grammar.js';
import { standardTerms } from './standardTerms.js';
import type { DeclaredUnits, UnitsIn } from './units.js';

type Definitions = Readonly<Record<string, EventDefinition>>;
type Common = typeof commonEvents & typeof matterEvents;

/** The events that a lifecycle knows: its own and those that every lifecycle knows. */
export type LifecycleEvent<D extends Definitions> = EventOf<D & Common, string>;

/** The event that opens a lifecycle, and the input made of it. */
export interface Opener<T extends string, D extends Definitions, I> {
  readonly by: T;
  /** Whether the event may open a petition; one that may not only opens a lifecycle beside a matter. Phases may unless told. */
  readonly alone?: boolean;
  readonly input: (event: Extract<LifecycleEvent<D>, { readonly type: T }>, matter: Matter | undefined) => I;
}

/** How a lifecycle is written down. */
export interface LifecycleSpec<Id extends string, C, I, D extends Definitions, G extends string> {
  readonly id: Id;
  readonly rule: RuleId;
  readonly label: Text;
  /** `phase`: the matter's own course, of which one is open at a time. `beside`: goes on next to it and never stops it. */
  readonly place: 'phase' | 'beside';
  readonly events: D;
  /** The event that opens it, where an event does, and the input that the event gives; `matter` where there is one already. */
  readonly opens?: { readonly [T in keyof D & string]: Opener<T, D, I> }[keyof D & string];
  /** The schema of the whole context, to restore snapshots by. */
  readonly context: Schema<C>;
  /** Where it keeps units of its own, and what each is still to do: a policy that a petition moves to has to know them. */
  readonly units: UnitsIn<C>;
  readonly conditions: Readonly<Record<G, Condition<never, never, never>>>;
  /** Facts of the lifecycle's own at its start. */
  readonly start: (input: I, env: Terms) => Omit<C, keyof LifecycleContext>;
  /** What is done when it opens. */
  readonly opening?: (env: Terms) => readonly Action<C, Opening>[];
  /** Its states, written in the words of the grammar. */
  readonly course: (words: Grammar<C, LifecycleEvent<D>, G>) => Course<C, LifecycleEvent<D>, G>;
}

/** The states of a lifecycle, the one it starts in, and the steps that are possible in every state. */
export interface Course<C, E extends { readonly type: string }, G extends string> {
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
  readonly anywhere?: Steps<C, E, G>;
}

/** How a lifecycle ended, in its machine's output. */
export interface LifecycleOutput {
  readonly outcome: string;
  readonly handOff?: { readonly lifecycle: string; readonly input: Readonly<Record<string, unknown>> };
}

// biome-ignore lint/suspicious/noExplicitAny: XState's own generics take any for what a machine does not use
type Unused = any;

/** A lifecycle's XState machine. */
export type LifecycleMachine<C, E extends { type: string }, I> = StateMachine<
  C & Record<string, Unused>,
  E,
  Record<string, never>,
  never,
  Unused,
  Unused,
  never,
  Unused,
  string,
  I,
  LifecycleOutput,
  never,
  Unused,
  Unused,
  Unused
>;

/** A lifecycle under one policy and calendar. */
export interface BoundLifecycle<
  C = LifecycleContext,
  E extends { type: string } = { type: string },
  I = LifecycleInput,
> {
  readonly env: Terms;
  readonly machine: LifecycleMachine<C, E, I>;
  /** The same machine as a flat table, made when first asked for. */
  readonly compiled: CompiledMachine;
  /** The first snapshot and the effects of opening; pure. */
  initial(input: I): [ReturnType<AnyStateMachine['resolveState']> & { context: C }, Effect[]];
  /**
   * The next snapshot and the effects; pure. A refused event gives the same snapshot and no effects.
   * Effects come in the order exit, transition, entry, outermost first. A machine reads no schema: it keeps the event's moment as it is
   * written, so give it a `canonicalInstant`, as the engine does.
   */
  transition(
    snapshot: ReturnType<AnyStateMachine['resolveState']>,
    event: E,
  ): [ReturnType<AnyStateMachine['resolveState']> & { context: C }, Effect[]];
  /** The guards as plain predicates. */
  readonly guards: Readonly<Record<string, (facts: { context: C; event: E }, params?: unknown) => boolean>>;
}

/** A lifecycle: its description, and its machine under the regulation's base policy or any other. */
export interface Lifecycle<
  Id extends string = string,
  C = LifecycleContext,
  E extends { type: string } = { type: string },
  I = LifecycleInput,
> extends Omit<BoundLifecycle<C, E, I>, 'env' | 'compiled'> {
  readonly id: Id;
  readonly rule: RuleId;
  readonly label: Text;
  readonly place: 'phase' | 'beside';
  /** Every event type that it knows, with its definition. */
  readonly events: Definitions;
  /** The event types that are its own. */
  readonly ownEvents: ReadonlySet<string>;
  readonly opens?:
    | {
        readonly by: string;
        readonly alone?: boolean;
        readonly input: (event: never, matter: Matter | undefined) => I;
      }
    | undefined;
  readonly context: Schema<C>;
  /** Where it keeps units of its own, and what each is still to do. */
  readonly units: DeclaredUnits;
  readonly conditions: Readonly<Record<string, Condition<never, never, never>>>;
  /** The same lifecycle under another policy and calendar; made once for each. */
  under(env: Terms): BoundLifecycle<C, E, I>;
}

const effectNames: ReadonlySet<string> = new Set(effectTypes);

/** The effects among the actions of a step, as plain data in their order. */
export function effectsOf(actions: readonly { type: string; params: unknown }[]): Effect[] {
  const effects: Effect[] = [];
  for (const { type, params } of actions)
    if (effectNames.has(type)) effects.push(withoutUndefined({ type, ...(params as object) }) as Effect);
  return effects;
}

/** One step of a machine, with the effect that would breach confidence, where one would (`reg.30`). */
function step(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
  { policy }: Terms,
): { next: AnyMachineSnapshot; effects: Effect[]; breach: Effect | undefined } {
  const [next, actions] = transition(machine, snapshot, event);
  const effects = effectsOf(actions as never);
  return { next, effects, breach: breachOfConfidence(effects, next.context.matter, policy) };
}

/** Defines a lifecycle once; its XState machine is built for each policy and calendar that asks for it. */
export function defineLifecycle<
  const Id extends string,
  C extends LifecycleContext,
  I extends LifecycleInput,
  D extends Definitions,
  G extends string,
>(spec: LifecycleSpec<Id, C, I, D, G>): Lifecycle<Id, C, LifecycleEvent<D>, I> {
  type E = LifecycleEvent<D>;
  const everywhere = spec.place === 'phase' ? { ...commonEvents, ...matterEvents } : commonEvents;
  const events: Definitions = { ...spec.events, ...everywhere };
  const conditions = { ...sharedConditions, ...spec.conditions } as Record<
    string,
    Condition<never, never, never>
  >;
  const bound = new WeakMap<Terms, BoundLifecycle<C, E, I>>();

  const bind = (env: Terms): BoundLifecycle<C, E, I> => {
    const words = grammar<C, E, G>(env, events, spec.place);
    const course = spec.course(words);
    const ask =
      (condition: Condition<never, never, never>) => (facts: { context: C; event: E }, params?: unknown) =>
        answer(
          condition,
          { ...facts, event: asOpening(facts.event), env } as unknown as Facts<never, never>,
          params as never,
        ).answer === 'yes';
    const guards = Object.fromEntries(
      Object.entries(conditions).map(([name, condition]) => [name, ask(condition)]),
    );
    const logic = setup({
      types: {} as { context: C & Record<string, unknown>; events: E; input: I; output: LifecycleOutput },
      guards: guards as never,
      actions: effectActions(env) as never,
    }).createMachine({
      id: spec.id,
      description: `${spec.label.zh} · ${spec.label.en} (${spec.rule})`,
      meta: { rule: spec.rule, label: spec.label },
      context: ({ input }: { input: I }) => ({
        instance: input.instance ?? spec.id,
        matter: input.matter,
        deadlines: [...(input.carried ?? [])],
        ...spec.start(input, env),
      }),
      initial: course.initial,
      entry: words.opening(spec.rule, spec.opening?.(env) ?? []),
      states: course.states,
      on: merge(
        words.anywhere(course.anywhere ?? ({} as Steps<C, E, G>)),
        words.anywhere(commonSteps() as never),
        spec.place === 'phase' ? words.anywhere(matterSteps() as never) : {},
      ),
      output: ({ event }: { event: { output?: unknown } }) => event.output,
    } as never) as unknown as AnyStateMachine;
    refuseNegatedFacts(logic, conditions);
    let table: CompiledMachine | undefined;
    return {
      env,
      get compiled() {
        table ??= compile(logic);
        return table;
      },
      machine: logic as unknown as LifecycleMachine<C, E, I>,
      guards: guards as BoundLifecycle<C, E, I>['guards'],
      initial: (input) => {
        const [snapshot, actions] = initialTransition(logic, input);
        return [snapshot as never, effectsOf(actions as never)];
      },
      transition: (snapshot, event) => {
        const { next, effects, breach } = step(logic, snapshot as never, event, env);
        return breach ? [snapshot as never, []] : [next as never, effects];
      },
    };
  };
  const under = (env: Terms) => {
    let known = bound.get(env);
    if (!known) {
      known = bind(env);
      bound.set(env, known);
    }
    return known;
  };
  return {
    id: spec.id,
    rule: spec.rule,
    label: spec.label,
    place: spec.place,
    events,
    ownEvents: new Set(Object.keys(spec.events)),
    opens: spec.opens as Lifecycle<Id, C, E, I>['opens'],
    context: spec.context,
    units: spec.units as DeclaredUnits,
    conditions,
    under,
    get machine() {
      return under(standardTerms()).machine;
    },
    get guards() {
      return under(standardTerms()).guards;
    },
    initial: (input) => under(standardTerms()).initial(input),
    transition: (snapshot, event) => under(standardTerms()).transition(snapshot, event),
  };
}

/** A missing fact is no "no": a condition that needs facts cannot be negated. Throws a TypeError that names the guard. */
function refuseNegatedFacts(
  machine: AnyStateMachine,
  conditions: Readonly<Record<string, Condition<never, never, never>>>,
): void {
  for (const node of [machine.root, ...Object.values(machine.states)]) {
    for (const transition of [...node.transitions.values()].flat()) {
      for (const { type, not } of (transition.meta as unknown as StepMeta).when) {
        if (not && conditions[type]?.needs)
          throw new TypeError(`${node.id}: ${type} needs facts and cannot be negated`);
      }
    }
  }
}

function merge(...parts: Readonly<Record<string, readonly object[]>>[]): Record<string, object[]> {
  const merged: Record<string, object[]> = {};
  for (const part of parts) {
    for (const [type, steps] of Object.entries(part)) merged[type] = [...(merged[type] ?? []), ...steps];
  }
  return merged;
}
