import { citation } from '../rules/citation.ts';
import { rule } from '../rules/ruleBook.ts';
import { type RuleId, ruleIds } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { valueLabel } from '../vocabulary/words/values.ts';

/** What a value of a field is called in full: a rule by its citation and title. */
export function choiceLabel(field: string, value: string): Text {
  if (!ruleIds.includes(value as RuleId)) return valueLabel(field, value);
  const id = value as RuleId;
  const { label } = rule(id);
  return text(`${citation(id, 'zh')}　${label.zh}`, `${citation(id, 'en')}: ${label.en}`);
}
