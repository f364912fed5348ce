import { citation } from '../rules/citation.js';
import type { RuleId } from '../vocabulary/ruleIds.js';
import { type Text, text } from '../vocabulary/text.js';

/** How a rule is cited, in both languages. */
export function cite(rule: RuleId): Text {
  return text(citation(rule, 'zh'), citation(rule, 'en'));
}
