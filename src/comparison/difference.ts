import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Decision } from '../engine/decision.ts';
import type { Policy } from '../policy/schema.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';
import type { PolicyDifference } from './policyDifferences.ts';

/** What differs. */
export type DifferenceKind = 'answer' | 'refusal' | 'state' | 'deadline' | 'owner' | 'effect';

/** One thing that differs at an event, and the data of the policies that it comes from, as far as they can be told. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly message: Text;
  readonly rule: RuleId | null;
  readonly because: readonly PolicyDifference[];
}

/** One side's answer to an event, and how its deadlines stand after it. */
export interface Answered {
  readonly policy: Policy;
  readonly decision: Decision;
  readonly deadlines: readonly DeadlineView[];
}

/** The places that differ among those that a pattern names. */
export const among = (changes: readonly PolicyDifference[], pattern: RegExp): readonly PolicyDifference[] =>
  changes.filter(({ path }) => pattern.test(path));
