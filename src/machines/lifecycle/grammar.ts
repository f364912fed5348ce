import { and, not } from 'xstate';
import { dayOf } from '../../calendar/day.js';
import type { Terms } from '../../deadlines/compute.js';
import type { Instant } from '../../vocabulary/instant.js';
import type { Matter } from '../../vocabulary/matter.js';
import type { RoleId } from '../../vocabulary/roles.js';
import type { RuleId } from '../../vocabulary/ruleIds.js';
import type { Text } from '../../vocabulary/text.js';
import type { Action } from './actions.js';
import type { SharedCondition } from './conditions.js';

/** A guard by name, with the values that it compares to. */
export interface GuardCall<G extends string = string> {
  readonly type: G | SharedCondition;
  readonly params?: object;
}
/** A guard that must hold, or, with `not`, must not. */
export type GuardUse<G extends string = string> =
  | G
  | SharedCondition
  | GuardCall<G>
  | { readonly not: G | GuardCall<G> };

/** One way in which an event moves a lifecycle on. */
export interface Step<C, E, G extends string> {
  /** The parts that may send it. */
  readonly by: RoleId | readonly RoleId[];
  /** The rule that gives the step its right. */
  readonly rule: RuleId;
  readonly when?: readonly GuardUse<G>[];
  /** The state that it leads to; the state stays where it is absent. */
  readonly to?: string;
  readonly do?: readonly Action<C, E>[];
  /** Persons with an interest may do it too: only where it is their own declaration or the petitioner's own act. */
  readonly evenWithInterest?: boolean;
}

/** The steps of a state, by event type; of several for one event the first whose guards hold is taken. */
export type Steps<C, Ev extends { readonly type: string }, G extends string> = {
  readonly [T in Ev['type']]?:
    | Step<C, Extract<Ev, { readonly type: T }>, G>
    | readonly Step<C, Extract<Ev, { readonly type: T }>, G>[];
};

/** A guard of a transition as data, for explanations and drawings. */
export interface GuardData {
  readonly type: string;
  readonly params?: object;
  /** Present where the guard must not hold. */
  readonly not?: true;
}

/** What a state or a transition says of itself. */
export interface StateMeta {
  readonly rule: RuleId;
  readonly label: Text;
}
export interface StepMeta extends StateMeta {
  readonly by: readonly RoleId[];
  /** The guards, in the order in which they are asked. */
  readonly when: readonly GuardData[];
  readonly does: readonly { readonly type: string; readonly what?: string }[];
}

/** A state of a lifecycle, as XState takes it. */
export interface StateConfig {
  readonly meta: StateMeta;
  readonly description: string;
  readonly [key: string]: unknown;
}

/** The words in which a lifecycle is written. */
export interface Grammar<C, Ev extends { readonly type: string }, G extends string> {
  readonly env: Terms;
  /** A state that waits for one of its events. */
  readonly state: (rule: RuleId, label: Text, on: Steps<C, Ev, G>) => StateConfig;
  /** The state before the event that opens the lifecycle: there is no matter yet, so nothing is owed. */
  readonly unopened: (rule: RuleId, label: Text, on: Steps<C, Ev, G>) => StateConfig;
  /** A state that the lifecycle ends in, with what comes next. */
  readonly final: (rule: RuleId, label: Text, output: (context: C) => Ending) => StateConfig;
  /** A state on entry, which leads on by the first way whose condition holds. */
  readonly choice: (rule: RuleId, label: Text, ways: readonly Way<C, G>[]) => StateConfig;
  /** Steps that are possible in every state. */
  readonly anywhere: (on: Steps<C, Ev, G>) => Readonly<Record<string, readonly object[]>>;
  /** What is done when the lifecycle opens. */
  readonly opening: (rule: RuleId, does: readonly Action<C, Opening>[]) => readonly object[];
}

/** A way out of a choice: decided on the context alone. */
export interface Way<C, G extends string> {
  readonly rule: RuleId;
  readonly label: Text;
  readonly when?: readonly GuardUse<G>[];
  readonly to: string;
  readonly do?: readonly Action<C, Opening>[];
}

/** What an action sees when a lifecycle opens: no event of its own, only the moment. */
export interface Opening {
  readonly type: string;
  readonly at: Instant;
}

/** How a lifecycle ended, and the lifecycle that goes on from there. */
export interface Ending {
  readonly outcome: string;
  readonly handOff?: { readonly lifecycle: string; readonly input: object };
}

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** XState's first event carries the input; what our actions see of it is its moment. */
export function asOpening<E extends { readonly type: string }>(event: E): E | Opening {
  if (event.type !== 'xstate.init') return event;
  const { input } = event as unknown as { input: { at: Instant } };
  return { type: event.type, at: input.at };
}

function call(use: GuardUse): { type: string; params?: object } {
  if (typeof use === 'string') return { type: use };
  if ('not' in use) throw new TypeError('a negated guard is no call');
  return use.params ? { type: use.type, params: use.params } : { type: use.type };
}

const guard = (use: GuardUse) =>
  typeof use === 'object' && 'not' in use ? not(call(use.not) as never) : call(use);

const guarded = (uses: readonly GuardUse[]) => {
  if (uses.length === 0) return {};
  const guards = uses.map(guard);
  return { guard: guards.length === 1 ? guards[0] : and(guards as never) };
};

const dataOf = (use: GuardUse): GuardData =>
  typeof use === 'object' && 'not' in use ? { ...call(use.not), not: true } : call(use);

/** The XState action of one of ours: its name is the effect's or the change's, its params are computed in the step. */
function xstateAction(action: Action<never, never>, rule: RuleId, env: Terms): object {
  const params = ({ context, event }: { context: never; event: never }) => {
    const given = action.params({ context, event: asOpening(event) as never, env });
    if (action.does === 'set') return given;
    return action.what === undefined || 'kind' in given || 'lifecycle' in given
      ? { rule, ...given }
      : { rule, what: action.what, ...given };
  };
  return { type: action.does, params };
}

/** The grammar of a lifecycle under these terms. `labels` names its event types; only in a phase can the matter itself end. */
export function grammar<
  C extends { readonly matter: Matter },
  Ev extends { readonly type: string },
  G extends string,
>(
  env: Terms,
  labels: Readonly<Record<string, { readonly label: Text }>>,
  place: 'phase' | 'beside',
): Grammar<C, Ev, G> {
  const describe = (rule: RuleId, label: Text) => `${label.zh} · ${label.en} (${rule})`;
  const actions = (does: readonly Action<never, never>[] | undefined, rule: RuleId) =>
    (does ?? []).map((action) => xstateAction(action, rule, env));
  const doing = (does: readonly Action<never, never>[] | undefined) =>
    (does ?? []).map(({ does: type, what }) => (what === undefined ? { type } : { type, what }));

  const transition = (type: string, step: Step<never, never, string>) => {
    const roles = list(step.by);
    const fromOffice = roles.some((role) => role !== 'petitioner' && role !== 'system');
    const uses: GuardUse[] = [
      { type: 'by', params: { roles } },
      ...(fromOffice && !step.evenWithInterest ? (['noInterest'] as const) : []),
      ...((step.when ?? []) as GuardUse[]),
    ];
    const label = labels[type]?.label ?? { zh: type, en: type };
    const meta: StepMeta = {
      rule: step.rule,
      label,
      by: roles,
      when: uses.map(dataOf),
      does: doing(step.do),
    };
    return {
      ...guarded(uses),
      ...(step.to === undefined ? {} : { target: step.to }),
      actions: actions(step.do, step.rule),
      meta,
      description: describe(step.rule, label),
    };
  };

  const on = (steps: Steps<C, Ev, G>) =>
    Object.fromEntries(
      Object.entries(steps).map(([type, ways]) => [
        type,
        list(ways as Step<never, never, string>).map((step) => transition(type, step)),
      ]),
    );

  /** A matter whose course ends here is concluded on this day. */
  const concluding = (output: (context: C) => Ending) => {
    if (place !== 'phase') return [];
    const params = ({ context, event }: { context: C; event: Ev }) =>
      output(context).handOff === undefined
        ? { matter: { ...context.matter, concludedOn: dayOf((asOpening(event) as Opening).at) } }
        : {};
    return [{ type: 'set', params }];
  };

  return {
    env,
    state: (rule, label, steps) => ({
      meta: { rule, label },
      description: describe(rule, label),
      on: on(steps),
    }),
    unopened: (rule, label, steps) => ({
      tags: ['unopened'],
      meta: { rule, label },
      description: describe(rule, label),
      on: on(steps),
    }),
    final: (rule, label, output) => ({
      type: 'final',
      meta: { rule, label },
      description: describe(rule, label),
      // What is still owed falls away where the matter ends here; where it goes on, it is carried over.
      entry: [
        {
          type: 'dischargeDeadlines',
          params: ({ context }: { context: C }) => ({ rule, all: output(context).handOff === undefined }),
        },
        ...concluding(output),
      ],
      output: ({ context }: { context: C }) => output(context),
    }),
    choice: (rule, label, ways) => ({
      meta: { rule, label },
      description: describe(rule, label),
      always: ways.map((way) => {
        const uses = (way.when ?? []) as GuardUse[];
        const does = way.do as readonly Action<never, never>[] | undefined;
        return {
          ...guarded(uses),
          target: way.to,
          actions: actions(does, way.rule),
          meta: { rule: way.rule, label: way.label, by: [], when: uses.map(dataOf), does: doing(does) },
          description: describe(way.rule, way.label),
        };
      }),
    }),
    anywhere: on,
    opening: (rule, does) => actions(does as readonly Action<never, never>[], rule),
  };
}
