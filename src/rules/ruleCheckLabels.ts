import { type Text, text } from '../vocabulary/text.ts';
import type { RuleCheck } from './rule.ts';

/** How far a rule was checked. */
export const ruleCheckLabels: Readonly<Record<RuleCheck, Text>> = {
  read: text('已读原文', 'wording read'),
  press: text('仅读转述', 'only a summary read'),
  inferred: text('原文未写，系推论', 'text silent, our reading'),
  plan: text('方案', 'plan'),
};
