import { ruleLabel } from '../../../receipts/words/describe.ts';
import { t } from '../state/settings.ts';

/** A rule by its citation, with its short title and id as a hint. */
export function RuleTag({ rule }: { rule: string }) {
  const { cited, title } = ruleLabel(rule);
  return (
    <span class="rule" data-rule={rule} title={`${t(title)} (${rule})`}>
      {t(cited)}
    </span>
  );
}
