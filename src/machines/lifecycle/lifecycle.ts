import { type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { Terms } from '../../deadlines/compute.ts';
import type { Policy } from '../../policy/schema.ts';
import { type Effect, effectTypes } from '../../vocabulary/effects.ts';
import type { EventDefinition, EventOf } from '../../vocabulary/events/define.ts';
import { commonEvents, matterEvents } from '../../vocabulary/events/everywhere.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { withoutUndefined } from '../../vocabulary/plainJson.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Schema } from '../../vocabulary/schema.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { Action } from './actions.ts';
import { type Chart, type ChartStep, stepsOf, together } from './chart.ts';
import { answer, type Conditions, type Facts } from './condition.ts';
import { sharedConditions } from './conditions.ts';
import { breachOfConfidence } from './confidence.ts';
import type { LifecycleContext, LifecycleInput } from './context.ts';
import { commonSteps, matterSteps } from './everywhere.ts';
import {
  type Grammar,
  type GuardName,
  type GuardsOf,
  grammar,
  type Layout,
  type NamelessState,
  type Opening,
  type Steps,
} from './grammar.ts';
import { type LifecycleMachine, machineOf } from './machine.ts';
import { isForNobody } from './perform.ts';
import { standardTerms, widestTerms } from './standardTerms.ts';
import { type ChartStepper, chartStepper } from './stepper.ts';
import type { DeclaredUnits, UnitsIn } from './units.ts';

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
export interface LifecycleSpec<Id extends string, C, I, D extends Definitions, Known extends Conditions, S> {
  readonly id: Id;
  readonly rule: RuleId;
  readonly label: Text;
  /** `phase`: the matter's own course, of which one is open at a time. `beside`: goes on next to it and never stops it. */
  readonly place: 'phase' | 'beside';
  /** The events of its ordinary course: what usually comes next where it stands. All others are exceptions. */
  readonly course: readonly (keyof D & string)[];
  readonly events: D;
  /** The event that opens it, where an event does, and the input that the event gives; `matter` where there is one already. */
  readonly opens?: { readonly [T in keyof D & string]: Opener<T, D, I> }[keyof D & string];
  /** The schema of the whole context, to restore snapshots by. */
  readonly context: Schema<C>;
  /** Where it keeps units of its own, and what each is still to do: a policy that a petition moves to has to know them. */
  readonly units: UnitsIn<C>;
  readonly conditions: Known;
  /** Facts of the lifecycle's own at its start. */
  readonly start: (input: I, env: Terms) => Omit<C, keyof LifecycleContext>;
  /** What is done when it opens. */
  readonly opening?: (env: Terms) => readonly Action<C, Opening>[];
  /** Its states and steps, written in the words of the grammar. */
  readonly chart: (
    words: Grammar<C, LifecycleEvent<D>, GuardsOf<Known>>,
  ) => Layout<C, LifecycleEvent<D>, GuardsOf<Known>, S>;
}

/** A lifecycle under one policy and calendar. */
export interface BoundLifecycle<
  C = LifecycleContext,
  E extends { type: string } = { type: string },
  I = LifecycleInput,
> {
  readonly env: Terms;
  /** What it is: its states and steps, as data. */
  readonly chart: Chart;
  /** Steps it on the chart. */
  readonly stepper: ChartStepper;
  /** The facts that it starts with. */
  start(input: I): object;
  /** The XState machine of the chart, made when first asked for. */
  readonly machine: LifecycleMachine<C, E, I>;
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
> extends Omit<BoundLifecycle<C, E, I>, 'env' | 'stepper' | 'start'> {
  readonly id: Id;
  readonly rule: RuleId;
  readonly label: Text;
  readonly place: 'phase' | 'beside';
  /** The event types of its ordinary course. */
  readonly course: ReadonlySet<string>;
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
  readonly conditions: Conditions;
  /** Every state that it has under some policy; its chart has those of the plan. */
  readonly allStates: BoundLifecycle<C, E, I>['chart']['states'];
  /** The same lifecycle under another policy and calendar; made once for each. */
  under(env: Terms): BoundLifecycle<C, E, I>;
}

const effectNames: ReadonlySet<string> = new Set(effectTypes);

/** The effects among the actions of a step, as plain data in their order. */
export function effectsOf(
  actions: readonly { type: string; params: unknown }[],
  policy: Pick<Policy, 'parts'> = {},
): Effect[] {
  const effects: Effect[] = [];
  for (const { type, params } of actions)
    if (effectNames.has(type) && !isForNobody(params as object, policy))
      effects.push(withoutUndefined({ type, ...(params as object) }) as Effect);
  return effects;
}

/** Defines a lifecycle once; its XState machine is built for each policy and calendar that asks for it. */
export function defineLifecycle<
  const Id extends string,
  C extends LifecycleContext,
  I extends LifecycleInput,
  D extends Definitions,
  const Known extends Conditions,
  S,
>(spec: LifecycleSpec<Id, C, I, D, Known, S>): Lifecycle<Id, C, LifecycleEvent<D>, I> {
  type E = LifecycleEvent<D>;
  const everywhere = spec.place === 'phase' ? { ...commonEvents, ...matterEvents } : commonEvents;
  const events: Definitions = { ...spec.events, ...everywhere };
  const conditions = { ...sharedConditions, ...spec.conditions } as Conditions;
  const bound = new WeakMap<Terms, BoundLifecycle<C, E, I>>();

  const bind = (env: Terms): BoundLifecycle<C, E, I> => {
    const chart = chartUnder<C, E>(spec as never, { events, conditions }, env);
    checkGuards(chart, conditions);
    const start = (input: I) => ({
      instance: input.instance ?? spec.id,
      matter: input.matter,
      deadlines: [...(input.carried ?? [])],
      ...spec.start(input, env),
    });
    let machine: AnyStateMachine | undefined;
    const machineMade = () => {
      machine ??= machineOf(chart, { conditions, env, start: start as never });
      return machine;
    };
    return {
      env,
      chart,
      stepper: chartStepper(chart, conditions, env),
      start,
      get machine() {
        return machineMade() as unknown as LifecycleMachine<C, E, I>;
      },
      guards: predicates(conditions, env) as BoundLifecycle<C, E, I>['guards'],
      initial: (input) => {
        const [snapshot, actions] = initialTransition(machineMade(), input);
        return [snapshot as never, effectsOf(actions as never, env.policy)];
      },
      transition: (snapshot, event) => {
        const [next, actions] = transition(machineMade(), snapshot as never, event);
        const effects = effectsOf(actions as never, env.policy);
        const { matter } = next.context as LifecycleContext;
        return breachOfConfidence(effects, matter, env.policy)
          ? [snapshot as never, []]
          : [next as never, effects];
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
    course: new Set(spec.course),
    events,
    ownEvents: new Set(Object.keys(spec.events)),
    opens: spec.opens as Lifecycle<Id, C, E, I>['opens'],
    context: spec.context,
    units: spec.units as DeclaredUnits,
    conditions,
    under,
    get allStates() {
      return under(widestTerms()).chart.states;
    },
    get chart() {
      return under(standardTerms()).chart;
    },
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

/** The chart that a lifecycle's file writes, under these terms, with the steps that every lifecycle has. */
function chartUnder<C extends LifecycleContext, E extends { readonly type: string }>(
  spec: LifecycleSpec<string, C, never, Definitions, Conditions, Readonly<Record<string, NamelessState>>>,
  { events, conditions }: { readonly events: Definitions; readonly conditions: Conditions },
  env: Terms,
): Chart {
  const words = grammar<C, E, GuardName>(env, events, spec.place, conditions);
  const { initial, states, anywhere = {} } = spec.chart(words as never);
  const everywhere = together(
    words.anywhere(anywhere as Steps<C, E, GuardName>),
    words.anywhere(commonSteps() as never),
    spec.place === 'phase' ? words.anywhere(matterSteps(env.policy) as never) : {},
  );
  const named = Object.entries(states).map(([name, state]) => {
    const inState = (step: ChartStep): ChartStep => ({ ...step, from: name });
    const on = Object.entries(state.on).map(([type, steps]) => [type, steps.map(inState)]);
    return [name, { ...state, name, on: Object.fromEntries(on), ways: state.ways.map(inState) }] as const;
  });
  return {
    id: spec.id,
    meta: { rule: spec.rule, label: spec.label },
    initial,
    opening: words.opening(spec.rule, spec.opening?.(env) ?? []),
    states: Object.fromEntries(named),
    everywhere,
  };
}

/** The guards as plain predicates. */
function predicates(conditions: Conditions, env: Terms) {
  return Object.fromEntries(
    Object.entries(conditions).map(([name, condition]) => [
      name,
      (facts: object, params?: unknown) =>
        answer(condition, { ...facts, env } as Facts<never, never>, params as never).answer === 'yes',
    ]),
  );
}

/**
 * Looks at every guard of a chart once: one that nobody wrote is a RangeError. Since a missing fact is no "no", a condition that needs
 * facts cannot be negated, and one that is written for some events looks at no other: each is a TypeError. All name the guard.
 */
function checkGuards(chart: Chart, conditions: Conditions): void {
  for (const { from, event, meta } of stepsOf(chart)) {
    const place = from === undefined ? chart.id : `${chart.id}.${from}`;
    for (const { type, not } of meta.when) {
      const condition = Object.hasOwn(conditions, type) ? conditions[type] : undefined;
      if (!condition) throw new RangeError(`${place}: the guard ${type} is not among the conditions`);
      if (condition.on !== undefined && (event === undefined || ![condition.on].flat().includes(event)))
        throw new TypeError(`${place}: ${type} is not written for ${event ?? 'a choice'}`);
      if (not && condition.needs) throw new TypeError(`${place}: ${type} needs facts and cannot be negated`);
    }
  }
}
