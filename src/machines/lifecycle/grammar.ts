import { dayOf } from '../../calendar/day.ts';
import type { Terms } from '../../deadlines/compute.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Text } from '../../vocabulary/text.ts';
import { type Action, setMatter } from './actions.ts';
import type {
  AskedGuard,
  Chart,
  ChartState,
  ChartStep,
  Doing,
  DoneData,
  End,
  GuardData,
  HandOff,
} from './chart.ts';
import { type Conditions, readsOf } from './condition.ts';
import type { sharedConditions } from './conditions.ts';
import { aboveStandsIn, isOffice } from './confidence.ts';
import type { LifecycleContext } from './context.ts';
import { doneInstead } from './ownCase.ts';
import { paramsGiven, writesDeadlines } from './perform.ts';

/** The values that a condition compares to. */
type ParamsOf<One> = One extends { readonly holds: (facts: never, params: infer P) => boolean } ? P : never;

/** How a step names a condition: by its name alone where it compares to no values, and with them where it does. */
type Call<Name extends string, P> = [P] extends [undefined]
  ? Name
  : unknown extends P
    ? Name
    : { readonly type: Name; readonly params: Readonly<P> } | (object extends P ? Name : never);

/** The guards that a step can name of these conditions. */
export type GuardsOf<Conditions> = {
  readonly [Name in keyof Conditions & string]: Call<Name, ParamsOf<Conditions[Name]>>;
}[keyof Conditions & string];

/** A guard as a step names it. */
export type GuardName = string | { readonly type: string; readonly params: object };

/** A guard that must hold, or, with `not`, must not. */
export type GuardUse<G extends GuardName = GuardName> =
  | G
  | GuardsOf<typeof sharedConditions>
  | { readonly not: G | GuardsOf<typeof sharedConditions> };

/** One way in which an event moves a lifecycle on. */
export interface Step<C, E, G extends GuardName> {
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

/** Steps that lead to some of these states. */
export type StepsTo<C, Ev extends { readonly type: string }, G extends GuardName, To extends string> = {
  readonly [T in Ev['type']]?: OneOrMore<
    Step<C, Extract<Ev, { readonly type: T }>, G> & { readonly to?: To }
  >;
};
type OneOrMore<T> = T | readonly T[];

/** The steps of a state, by event type; of several for one event the first whose guards hold is taken. */
export type Steps<C, Ev extends { readonly type: string }, G extends GuardName> = {
  readonly [T in Ev['type']]?:
    | Step<C, Extract<Ev, { readonly type: T }>, G>
    | readonly Step<C, Extract<Ev, { readonly type: T }>, G>[];
};

/** Steps that are possible in every state. */
type Everywhere = Chart['everywhere'];

/** The states that steps, or ways out of a choice, lead to. */
export type TargetOf<One> = One extends readonly (infer Each)[]
  ? TargetOf<Each>
  : One extends { readonly to?: infer To }
    ? Extract<To, string>
    : never;

/** A state before it has its name; `To` names the states that it leads to. */
export interface NamelessState<To extends string = never> extends Omit<ChartState, 'name'> {
  readonly '~to'?: To;
}

/** Writes a state that a lifecycle ends in, with its outcome and what goes on from there. */
export type Final<C> = (
  rule: RuleId,
  label: Text,
  outcome: string,
  handOff?: HandOffFrom<C>,
) => NamelessState;

/** The words in which a lifecycle is written. */
export interface Grammar<C, Ev extends { readonly type: string }, G extends GuardName> {
  readonly env: Terms;
  /** A state that waits for one of its events. */
  readonly state: <const On extends Steps<C, Ev, G>>(
    rule: RuleId,
    label: Text,
    on: On,
  ) => NamelessState<TargetOf<On[keyof On]>>;
  /** The state before the event that opens the lifecycle: there is no matter yet, so nothing is owed. */
  readonly unopened: <const On extends Steps<C, Ev, G>>(
    rule: RuleId,
    label: Text,
    on: On,
  ) => NamelessState<TargetOf<On[keyof On]>>;
  /** A state that the lifecycle ends in, with its outcome and what goes on from there. */
  readonly final: Final<C>;
  /** A state on entry, which leads on by the first way whose condition holds. */
  readonly choice: <const Ways extends readonly Way<C, G>[]>(
    rule: RuleId,
    label: Text,
    ways: Ways,
  ) => NamelessState<TargetOf<Ways>>;
  /** Steps that are possible in every state. */
  readonly anywhere: (on: Steps<C, Ev, G>) => Everywhere;
  /** What is done when the lifecycle opens. */
  readonly opening: (rule: RuleId, does: readonly Action<C, Opening>[]) => readonly Doing[];
}

/** The states of a lifecycle, the one it starts in, and the steps that are possible in every state. */
export interface Layout<C, E extends { readonly type: string }, G extends GuardName, S> {
  readonly initial: keyof S & string;
  /** Every state that a step leads to stands here. */
  readonly states: S & { readonly [Name in keyof S]: NamelessState<keyof S & string> };
  readonly anywhere?: StepsTo<C, E, G, keyof S & string>;
}

/** A hand-off on the facts of a lifecycle. */
export interface HandOffFrom<C> {
  readonly lifecycles: HandOff['lifecycles'];
  readonly choose?: (context: C) => string;
  readonly input: (context: C) => object;
}

/** A way out of a choice: decided on the context alone. */
export interface Way<C, G extends GuardName> {
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

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

const callOf = (use: GuardName): GuardData => (typeof use === 'string' ? { type: use } : use);

const dataOf = (use: GuardUse): GuardData =>
  typeof use === 'object' && 'not' in use ? { ...callOf(use.not), not: true } : callOf(use);

/** An action of ours in a step of this rule, under these terms. */
function doingOf({ does, what, params, patch }: Action<never, never>, rule: RuleId, env: Terms): Doing {
  const named = what === undefined ? { type: does, rule } : { type: does, what, rule };
  const facts = patch ?? (writesDeadlines(does) ? { writes: ['deadlines'] } : {});
  return {
    ...named,
    ...facts,
    give: params,
    params: (known) => paramsGiven(named, params({ ...known, env })),
  };
}

const told = ({ type, what, reads, writes }: Doing): DoneData => ({
  type,
  ...(what === undefined ? {} : { what }),
  ...(reads === undefined ? {} : { reads }),
  ...(writes === undefined ? {} : { writes }),
});

/** The grammar of a lifecycle under these terms. `labels` names its event types; only in a phase can the matter itself end. */
export function grammar<
  C extends { readonly matter: Matter },
  Ev extends { readonly type: string },
  G extends GuardName,
>(
  env: Terms,
  labels: Readonly<Record<string, { readonly label: Text }>>,
  place: 'phase' | 'beside',
  conditions: Conditions,
): Grammar<C, Ev, G> {
  const actions = (does: readonly Action<never, never>[] | undefined, rule: RuleId) =>
    (does ?? []).map((action) => doingOf(action, rule, env));
  const askedOf = (use: GuardUse): AskedGuard => {
    const guard = dataOf(use);
    const condition = Object.hasOwn(conditions, guard.type) ? conditions[guard.type] : undefined;
    // Who makes the chart refuses one that there is not, and says where it stands.
    return { ...guard, reads: condition ? readsOf(condition, guard.params as never) : [] };
  };

  const stepOf = (event: string, step: Step<never, never, GuardName>): ChartStep => {
    const roles = list(step.by);
    const fromOffice = roles.some((role) => role !== 'petitioner' && role !== 'system');
    const standsIn = !step.evenWithInterest && aboveStandsIn(env.policy) && roles.some(isOffice);
    const instead = standsIn ? doneInstead(event) : undefined;
    const uses: GuardUse[] = [
      { type: 'by', params: instead === undefined ? { roles } : { roles, instead } },
      ...(fromOffice && !step.evenWithInterest ? (['noInterest'] as const) : []),
      ...((step.when ?? []) as GuardUse[]),
    ];
    const does = actions(step.do, step.rule);
    const label = labels[event]?.label ?? { zh: event, en: event };
    const meta = { rule: step.rule, label, by: roles, when: uses.map(askedOf), does: does.map(told) };
    return { from: undefined, event, to: step.to, meta, actions: does };
  };

  const on = (steps: Steps<C, Ev, G>): Everywhere =>
    Object.fromEntries(
      Object.entries(steps).map(([type, ways]) => [
        type,
        list(ways as Step<never, never, GuardName>).map((step) => stepOf(type, step)),
      ]),
    );

  const wayOf = ({ rule, label, when = [], to, do: does }: Way<C, G>): ChartStep => {
    const doings = actions(does as readonly Action<never, never>[] | undefined, rule);
    const meta = { rule, label, by: [], when: (when as GuardUse[]).map(askedOf), does: doings.map(told) };
    return { from: undefined, event: undefined, to, meta, actions: doings };
  };

  const waiting = { entry: [], ways: [] };

  return {
    env,
    state: (rule, label, steps) => ({ kind: 'waiting', meta: { rule, label }, ...waiting, on: on(steps) }),
    unopened: (rule, label, steps) => ({
      kind: 'unopened',
      meta: { rule, label },
      ...waiting,
      on: on(steps),
    }),
    final: (rule, label, outcome, handOff) => ({
      kind: 'final',
      meta: { rule, label },
      entry: endingActions(rule, place === 'phase', handOff !== undefined, env),
      on: {},
      ways: [],
      end: (handOff === undefined ? { outcome } : { outcome, handOff }) as End,
    }),
    choice: (rule, label, ways) => ({
      kind: 'choice',
      meta: { rule, label },
      entry: [],
      on: {},
      ways: ways.map(wayOf),
    }),
    anywhere: on,
    opening: (rule, does) => actions(does as readonly Action<never, never>[], rule),
  };
}

/**
 * What is still owed falls away where the matter ends; where it goes on, it is carried over. A matter whose course ends is
 * concluded on that day.
 */
function endingActions(rule: RuleId, inPhase: boolean, goesOn: boolean, env: Terms): Doing[] {
  const falling = doingOf({ does: 'dischargeDeadlines', params: () => ({ all: !goesOn }) }, rule, env);
  if (!inPhase || goesOn) return [falling];
  const concluding = setMatter<LifecycleContext, Opening, 'event.at'>(['event.at'], {
    concludedOn: ({ event }) => dayOf(event.at),
  });
  return [falling, doingOf(concluding as Action<never, never>, rule, env)];
}
