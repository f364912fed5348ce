import type { RuleId } from './ruleIds.ts';
import type { Text } from './text.ts';

/** Why an event can be refused. */
export const refusalCodes = [
  'unknown-event',
  'unknown-petition',
  'unknown-policy',
  'invalid',
  'invalid-petition',
  'duplicate',
  'out-of-order',
  'concluded',
  'not-now',
  'wrong-role',
  'missing-fact',
  'guard-failed',
  'too-early',
  'too-late',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A typed refusal: plain data that says which rule refuses, who could act, and what is possible instead. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: RuleId;
  readonly message: Text;
  /** Role names (the policy's own) that could send this event here. */
  readonly roles?: readonly string[];
  /** The guard that said no. */
  readonly guard?: string;
  /** The deadline that the guard looked at. */
  readonly deadline?: string;
  /** The fact that the guard needs and the event does not state. */
  readonly fact?: string;
  /** Where in the input the fault is, for `invalid` and `invalid-petition`. */
  readonly path?: string;
  /** Event types that the same petition knows at this moment. */
  readonly instead?: readonly string[];
}
