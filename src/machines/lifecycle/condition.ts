import type { Terms } from '../../deadlines/compute.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import type { RefusalCode } from '../../vocabulary/refusals.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { LifecycleContext } from './context.ts';

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

/** Writes the conditions of one lifecycle with its own context and events. */
export function conditionsFor<C, Ev extends { readonly type: string }>() {
  return <T extends Ev['type'], P = undefined>(
    condition: Condition<C, Extract<Ev, { readonly type: T }>, P>,
  ): Condition<C, Extract<Ev, { readonly type: T }>, P> => condition;
}
