import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';

/** A fault of a policy: what is wrong, where, and the rule that it offends. */
export interface PolicyFault {
  readonly code: 'invalid' | 'laxer' | 'incomplete';
  readonly path: string;
  readonly rule: RuleId;
  readonly message: Text;
}
