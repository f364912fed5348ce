import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';

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

/** Something that a rule needs is missing, or cannot be as it stands: where, by which rule, and what would fit. */
export const incomplete = (path: string, rule: RuleId, zh: string, en: string): PolicyFault => ({
  code: 'incomplete',
  path,
  rule,
  message: text(zh, en),
});
