import type { Terms } from '../../deadlines/compute.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import type { RefusalCode } from '../../vocabulary/refusals.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { LifecycleContext } from './context.ts';
import type { FactName, FactsRead } from './facts.ts';

/** What a condition looks at. It changes nothing. */
export interface Facts<C = LifecycleContext, E = EventHead & { readonly type: string }> {
  readonly context: C;
  readonly event: E;
  readonly env: Terms;
}

/**
 * A named guard. It answers yes, no, or "a fact is missing": the last when a field that it needs is absent
 * from the event.
 */
export interface Condition<C = LifecycleContext, E = EventHead & { readonly type: string }, P = unknown> {
  readonly rule: RuleId;
  /** What must hold, as a statement. */
  readonly label: Text;
  /** The types of the events that it is written for; any where it is absent. */
  readonly on?: string | readonly string[];
  /** Every fact that an answer may rest on, by its name (`FactName`); of the values that it compares to where these name facts. */
  readonly reads: readonly string[] | ((params: P) => readonly string[]);
  /** The refusal that a "no" becomes; `guard-failed` unless told. */
  readonly code?: Extract<RefusalCode, 'guard-failed' | 'wrong-role' | 'too-early' | 'too-late'>;
  /** Payload fields that must be stated before the condition can be answered. */
  readonly needs?: readonly string[] | ((facts: Facts<C, E>, params: P) => readonly string[]);
  /** What must hold, with the policy's own numbers, for a refusal; the label unless told. */
  readonly says?: (facts: Facts<C, E>, params: P) => Text;
  /** The predicate itself: pure, no clock. */
  readonly holds: (facts: Facts<C, E>, params: P) => boolean;
  /** The deadline that the condition looks at, for the refusal. */
  readonly deadline?: (facts: Facts<C, E>, params: P) => string | undefined;
}

/** The conditions of a lifecycle by their names, whatever each looks at. */
export type Conditions = Readonly<Record<string, Condition<never, never, never>>>;

/** How a condition answered. */
export type Answer =
  | { readonly answer: 'yes' | 'no' }
  | { readonly answer: 'missing'; readonly fact: string };

const yes: Answer = { answer: 'yes' };
const no: Answer = { answer: 'no' };

/** Answers a condition on these facts. */
export function answer<C, E extends object, P>(
  condition: Condition<C, E, P>,
  facts: Facts<C, E>,
  params: P,
): Answer {
  const needs = typeof condition.needs === 'function' ? condition.needs(facts, params) : condition.needs;
  if (needs) {
    for (const fact of needs) {
      if ((facts.event as Record<string, unknown>)[fact] === undefined) return { answer: 'missing', fact };
    }
  }
  return condition.holds(facts, params) ? yes : no;
}

type TypeOf<Ev> = Ev extends { readonly type: infer T extends string } ? T : never;
type EventOn<Ev, T> = [T] extends [never] ? Ev : Extract<Ev, { readonly type: T }>;
type Field<R> = R extends `event.${infer Name}` ? Name : never;

/**
 * A condition as it is written down: what answers it sees the facts that `reads` names and no others, and needs no others. What a
 * refusal says and which deadline it shows are no part of the answer, so that these see everything.
 */
export interface WrittenCondition<C, E, P, T extends string, R>
  extends Omit<Condition<C, E, P>, 'on' | 'reads' | 'needs' | 'holds'> {
  readonly on?: T | readonly T[];
  readonly reads: readonly R[] | ((params: P) => readonly R[]);
  readonly needs?: readonly Field<R>[] | ((facts: FactsRead<C, E, R>, params: P) => readonly Field<R>[]);
  readonly holds: (facts: FactsRead<C, E, R>, params: P) => boolean;
}

/** Writes the conditions of one lifecycle with its own context and events; `on` names the events, where it is not about any. */
export function conditionsFor<C, Ev>() {
  return <R extends FactName<C, EventOn<Ev, T>>, T extends TypeOf<Ev> = never, P = undefined>(
    condition: WrittenCondition<C, EventOn<Ev, T>, P, T, R>,
  ) => condition as unknown as Condition<C, EventOn<Ev, T>, P>;
}

/** The facts that a condition rests on where it compares to these values. */
export function readsOf<P>({ reads }: Condition<never, never, P>, params: P): readonly string[] {
  return typeof reads === 'function' ? reads(params) : reads;
}
