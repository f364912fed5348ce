import type { Terms } from '../../deadlines/compute.ts';
import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { Term } from '../../rules/rule.ts';
import type { Addressee, EffectOf } from '../../vocabulary/effects.ts';
import type { Day } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { toWhoMayBeTold, whoActsFor } from './confidence.ts';
import type { FactName } from './facts.ts';
import { type DeclaredPatch, matterPatch, ownPatch, type Patch, patchMade } from './patch.ts';

/** What an action's function is given: the context at that moment of the step, the event, and the terms in force. */
export interface ActionArgs<C, E> {
  readonly context: C;
  readonly event: E;
  readonly env: Terms;
}

type Fn<C, E, R> = (args: ActionArgs<C, E>) => R;

/** What a step can do: change the context, start or end a deadline, or ask the host for an effect. */
export type ActionName =
  | 'set'
  | 'tell'
  | 'notify'
  | 'assign'
  | 'report'
  | 'record'
  | 'inform'
  | 'informEach'
  | 'open'
  | 'startDeadline'
  | 'settleDeadline'
  | 'dischargeDeadlines'
  | 'extendDeadline'
  | 'suspendDeadline'
  | 'resumeDeadline'
  | 'missDeadline'
  | 'lapseDeadline'
  | 'recomputeDeadlines';

/** One thing that a step does. */
export interface Action<C, E> {
  readonly does: ActionName;
  /** What it is about: the kind of notice, task, report, record or deadline. */
  readonly what?: string;
  readonly params: Fn<C, E, object>;
  /** Where it changes facts: which, from which, and how without the way by what `params` gives. */
  readonly patch?: DeclaredPatch;
}

/** The event of a type, among those that a lifecycle knows. */
export type EventTyped<Ev extends { readonly type: string }, T extends Ev['type']> = Extract<
  Ev,
  { readonly type: T }
>;

/** What a step does on an event of a type. */
export type ActionsOn<C, Ev extends { readonly type: string }, T extends Ev['type']> = readonly Action<
  C,
  EventTyped<Ev, T>
>[];

/** What every effect may add: a rule other than the step's, the reason in the person's words, and plain details. */
export interface Asked {
  readonly rule?: RuleId;
  readonly reason?: string | undefined;
  readonly detail?: EffectOf<'record'>['detail'];
}

/** An effect that is addressed to somebody. */
export interface Addressed extends Asked {
  readonly to: Addressee;
}

const nothing = {};
const none = () => nothing;

/**
 * Changes facts of the lifecycle's own: the fields given are the ones written, all of them worked out on the facts as they were
 * before. What works one out sees the facts that are listed first, and no others; nothing is listed where all are values.
 */
export function set<C, E>(values: NoInfer<Partial<Omit<C, 'matter'>>>): Action<C, E>;
export function set<C, E, R extends FactName<C, E>>(
  reads: readonly R[],
  patch: NoInfer<Patch<Omit<C, 'matter'>, C, E, R>>,
): Action<C, E>;
export function set(...given: Given): Action<never, never> {
  return setting(ownPatch(...declared(given)));
}

/** Changes facts that all lifecycles of the petition share, as `set` changes the lifecycle's own. */
export function setMatter<C extends { readonly matter: Matter }, E>(values: Partial<Matter>): Action<C, E>;
export function setMatter<C extends { readonly matter: Matter }, E, R extends FactName<C, E>>(
  reads: readonly R[],
  patch: NoInfer<Patch<Matter, C, E, R>>,
): Action<C, E>;
export function setMatter(...given: Given): Action<never, never> {
  return setting(matterPatch(...declared(given)));
}

type Given = readonly [values: object] | readonly [reads: readonly string[], patch: object];

const declared = ([first, patch]: Given) =>
  patch === undefined ? ([[], first] as const) : ([first as readonly string[], patch] as const);

const setting = (patch: DeclaredPatch): Action<never, never> => ({
  does: 'set',
  params: (args) => patchMade(patch, args),
  patch,
});

/** What a notice to the petitioner says. */
export interface Told extends Asked {
  readonly remedy?: EffectOf<'notify'>['remedy'];
  readonly form?: EffectOf<'notify'>['form'];
  readonly by?: Day | undefined;
}

/**
 * Tells the petitioner, in writing unless another form is named. Where no address is known the notice
 * becomes a record that it could not be given (safeguard 1).
 */
export function tell<C, E>(what: EffectOf<'notify'>['what'], told: Fn<C, E, Told> = none): Action<C, E> {
  return { does: 'tell', what, params: told };
}

/** Tells somebody other than the petitioner. */
export function notify<C, E>(
  what: EffectOf<'notify'>['what'],
  fn: Fn<C, E, Told & { to: Addressee }>,
): Action<C, E> {
  return { does: 'notify', what, params: (args) => ({ form: 'written', ...fn(args) }) };
}

/** Gives somebody a task; whoever stands in for an office that the petition complains of, where the policy has them do so. */
export function assignTask<C extends { readonly matter: Pick<Matter, 'complainedOf'> }, E>(
  what: EffectOf<'assign'>['what'],
  fn: Fn<C, E, Addressed & { by?: Day | undefined }>,
): Action<C, E> {
  const params: Fn<C, E, object> = (args) => {
    const said = fn(args);
    const to = whoActsFor(said.to, args.context.matter, args.env.policy);
    return to === said.to ? said : { ...said, to };
  };
  return { does: 'assign', what, params };
}

/** Puts something before somebody within the arrangement; before whoever stands above an office that the petition complains of (`reg.30`). */
export function report<C extends { readonly matter: Pick<Matter, 'complainedOf'> }, E>(
  what: EffectOf<'report'>['what'],
  fn: Fn<C, E, Addressed>,
): Action<C, E> {
  const params: Fn<C, E, Addressed> = (args) => {
    const said = fn(args);
    return { ...said, to: toWhoMayBeTold(said.to, args.context.matter, args.env.policy) };
  };
  return { does: 'report', what, params };
}

/** Enters a fact in the register. */
export function record<C, E>(
  what: EffectOf<'record'>['what'],
  fn: Fn<C, E, Asked & { about?: string | undefined }> = none,
): Action<C, E> {
  return { does: 'record', what, params: fn };
}

/** Tells an outside organ, on the decision of whoever sends the event. */
export function inform<C, E extends { readonly by: { readonly id: string } }>(
  what: EffectOf<'inform'>['what'],
  fn: Fn<C, E, Asked & { organ: Addressee }>,
): Action<C, E> {
  return { does: 'inform', what, params: (args) => ({ ...fn(args), decidedBy: args.event.by.id }) };
}

/** Tells several outside organs the same, on the decision of whoever sends the event; where there are none, nobody. */
export function informEach<C, E extends { readonly by: { readonly id: string } }>(
  what: EffectOf<'inform'>['what'],
  fn: Fn<C, E, Asked & { organs: readonly Addressee[] }>,
): Action<C, E> {
  return { does: 'informEach', what, params: (args) => ({ ...fn(args), decidedBy: args.event.by.id }) };
}

/**
 * Who owes the deadline, the day that starts it (the event's day unless told), and a last day named by the event, or a length other
 * than the policy's for the kind.
 */
export interface Started {
  readonly owner: DeadlineOwner;
  readonly on?: Day | undefined;
  readonly until?: Day | undefined;
  readonly term?: Term | undefined;
}

/** Starts a deadline. */
export function start<C, E>(kind: DeadlineKind, fn: Fn<C, E, Started>): Action<C, E> {
  return { does: 'startDeadline', what: kind, params: fn };
}

/** Settles the newest owed deadline of a kind at the event's moment: met or, when late, missed. */
export function settle<C, E>(kind: DeadlineKind): Action<C, E> {
  return { does: 'settleDeadline', what: kind, params: none };
}

/** Ends every deadline that is still owed here because its duty fell away, but for the kinds named. */
export function dischargeAll<C, E>(...except: readonly DeadlineKind[]): Action<C, E> {
  const params = { except };
  return { does: 'dischargeDeadlines', params: () => params };
}

/** Ends the owed deadlines of one kind because their duty fell away. */
export function discharge<C, E>(kind: DeadlineKind): Action<C, E> {
  const params = { only: kind };
  return { does: 'dischargeDeadlines', what: kind, params: () => params };
}

/** Extends a deadline once. */
export function extend<C, E>(kind: DeadlineKind, fn: Fn<C, E, { days: number; by: string }>): Action<C, E> {
  return { does: 'extendDeadline', what: kind, params: fn };
}

/** Stops a clock for a hearing (`reg.36.2` only). */
export function suspend<C, E>(kind: DeadlineKind): Action<C, E> {
  return { does: 'suspendDeadline', what: kind, params: none };
}

/** Starts the clock again after a hearing; the days of the hearing after `last` count. */
export function resume<C, E>(kind: DeadlineKind, last: Fn<C, E, Day | undefined>): Action<C, E> {
  return { does: 'resumeDeadline', what: kind, params: (args) => ({ last: last(args) }) };
}

/** Marks the duty that the event names as missed, and opens supervision. */
export function miss<C, E extends { readonly deadline: string }>(): Action<C, E> {
  return { does: 'missDeadline', params: ({ event }) => ({ id: event.deadline }) };
}

/** Ends the window that the event names, unused. */
export function lapse<C, E extends { readonly deadline: string }>(): Action<C, E> {
  return { does: 'lapseDeadline', params: ({ event }) => ({ id: event.deadline }) };
}

/** Computes every running deadline anew under the calendar that a notice changed. */
export function recompute<C, E extends { readonly notice: string }>(): Action<C, E> {
  return { does: 'recomputeDeadlines', params: ({ event }) => ({ notice: event.notice }) };
}
