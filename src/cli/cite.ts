import { citation } from '../rules/citation.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** How a rule is cited, in both languages. */
export function cite(rule: RuleId): Text {
  return text(citation(rule, 'zh'), citation(rule, 'en'));
}
