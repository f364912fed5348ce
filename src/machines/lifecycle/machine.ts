import { type AnyStateMachine, and, assign, enqueueActions, not, type StateMachine, setup } from 'xstate';
import type { Terms } from '../../deadlines/compute.ts';
import { effectTypes } from '../../vocabulary/effects.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { ActionName } from './actions.ts';
import type { Chart, ChartState, ChartStep, Doing, GuardData, StateMeta } from './chart.ts';
import { answer, type Conditions } from './condition.ts';
import type { LifecycleContext } from './context.ts';
import { endOf, type LifecycleOutput } from './end.ts';
import { performed, performing, StepDraft } from './perform.ts';
import { openingType } from './stepper.ts';

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

type Happening = { readonly type: string; readonly at: Instant };
type Scope = { readonly context: never; readonly event: never };

/** XState's first event carries the input; what is seen of it is its moment. */
const seen = (event: object): Happening => {
  const { type, input } = event as { type: string; input?: { at: Instant } };
  return type === 'xstate.init' && input ? { type: openingType, at: input.at } : (event as Happening);
};

const known = ({ context, event }: Scope) => ({ context, event: seen(event) as never });

const actionOf = ({ type, params }: Doing): object => ({
  type,
  params: (scope: Scope) => params(known(scope)),
});

const describe = ({ rule, label }: StateMeta) => `${label.zh} · ${label.en} (${rule})`;

function guardOf(when: readonly GuardData[]): object {
  const guards = when.map(({ type, params, not: negated }) => {
    const call = params === undefined ? { type } : { type, params };
    return negated ? not(call as never) : call;
  });
  if (guards.length === 0) return {};
  return { guard: guards.length === 1 ? guards[0] : and(guards as never) };
}

/** For a step of every state, a state is one below the machine; for any other, one beside its own. */
const targetOf = ({ from, to }: ChartStep) => (from === undefined ? `.${to}` : to);

const transitionOf = (step: ChartStep) => {
  const { to, meta, actions } = step;
  return {
    ...guardOf(meta.when),
    ...(to === undefined ? {} : { target: targetOf(step) }),
    actions: actions.map(actionOf),
    meta,
    description: describe(meta),
  };
};

const transitionsOf = (on: Chart['everywhere']) =>
  Object.fromEntries(Object.entries(on).map(([type, steps]) => [type, steps.map(transitionOf)]));

function nodeOf({ kind, meta, on, ways, entry, end }: ChartState): object {
  const said = { meta, description: describe(meta) };
  if (end) {
    const output = ({ context }: { readonly context: object }) => endOf(end, context);
    return { type: 'final', ...said, entry: entry.map(actionOf), output };
  }
  if (kind === 'choice') return { ...said, always: ways.map(transitionOf) };
  return { ...(kind === 'unopened' ? { tags: ['unopened'] } : {}), ...said, on: transitionsOf(on) };
}

/** One of our actions for XState: what it changes is assigned, what it asks for queued, in this order. */
const queued = (type: ActionName, env: Terms) =>
  enqueueActions(({ context, event, enqueue }, params) => {
    const { at } = seen(event);
    const draft = new StepDraft({ ...(context as LifecycleContext) }, at, env);
    const given = params as unknown as {
      readonly rule: RuleId;
      readonly what?: string;
      readonly kind?: string;
    };
    const { rule, what = given.kind } = given;
    performing(what === undefined ? { type, rule } : { type, what, rule }, () => given)(draft, given);
    if (draft.context.deadlines !== (context as LifecycleContext).deadlines)
      enqueue.assign({ deadlines: draft.context.deadlines } as never);
    for (const { type: effect, ...rest } of draft.effects) enqueue({ type: effect, params: rest } as never);
  });

/** Every action by its name: an effect does nothing by itself, the host does it. */
function actionsOf(env: Terms): object {
  return {
    ...Object.fromEntries(effectTypes.map((type) => [type, () => {}])),
    set: assign((_, patch) => patch as object),
    ...Object.fromEntries(performed.map((type) => [type, queued(type as ActionName, env)])),
  };
}

/** XState's pure functions make an actor without input for each step, which fails and is not looked at: this costs them no trace. */
const noInput = Object.freeze(new RangeError('a lifecycle starts with an input'));

/** What a machine is made of, beside its chart. */
export interface MachineParts {
  readonly conditions: Conditions;
  readonly env: Terms;
  /** The facts that it starts with. */
  readonly start: (input: never) => object;
}

/** The XState machine of a chart: nothing else in the library reads or makes a machine's states. */
export function machineOf(chart: Chart, { conditions, env, start }: MachineParts): AnyStateMachine {
  const guards = Object.entries(conditions).map(([name, condition]) => [
    name,
    (scope: Scope, params: never) => answer(condition, { ...known(scope), env }, params).answer === 'yes',
  ]);
  return setup({
    guards: Object.fromEntries(guards),
    actions: actionsOf(env) as never,
  }).createMachine({
    id: chart.id,
    description: describe(chart.meta),
    meta: chart.meta,
    context: ({ input }: { input: never }) => {
      if (input === undefined) throw noInput;
      return start(input);
    },
    initial: chart.initial,
    entry: chart.opening.map(actionOf),
    states: Object.fromEntries(Object.entries(chart.states).map(([name, state]) => [name, nodeOf(state)])),
    on: transitionsOf(chart.everywhere),
    output: ({ event }: { event: { output?: unknown } }) => event.output,
  } as never) as unknown as AnyStateMachine;
}
