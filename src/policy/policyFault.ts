import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';

/** A fault of a policy: what is wrong, where, and the rule that it offends. */
export interface PolicyFault {
  readonly code: 'invalid' | 'laxer' | 'incomplete';
  readonly path: string;
  readonly rule: RuleId;
  readonly message: Text;
  /**
   * Of what is laxer than the law: whether the rule's own words say so, or only how we read them. The words are a floor; where it
   * is our reading, the message names the part of the policy that says otherwise.
   */
  readonly basis?: 'text' | 'inferred';
}
