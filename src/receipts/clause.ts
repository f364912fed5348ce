import { cite } from '../rules/citation.ts';
import type { RuleCheck, RuleSource } from '../rules/rule.ts';
import { rule } from '../rules/ruleBook.ts';
import { ruleTexts } from '../rules/texts/ruleTexts.ts';
import { type RuleId, ruleIds } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';

/** One clause with its wording, in our own words; the source itself is cited, never copied. */
export interface Clause {
  readonly rule: RuleId;
  readonly citation: Text;
  readonly label: Text;
  readonly wording: Text;
  /** What of the wording its source does not say and is our reading. */
  readonly inferred?: Text;
  /** What of it no machine carries out, and why. */
  readonly notImplemented?: Text;
  readonly source: RuleSource;
  /** How far the wording was verified against its source. */
  readonly checked: RuleCheck;
  /** The first and last day of the version that is worded here, where its source has days. */
  readonly from?: string;
  readonly until?: string;
}

/** A clause by the id of its rule. Throws a RangeError for a rule that there is not. */
export function clauseOf(id: RuleId): Clause {
  const { label, source, checked, from, until } = rule(id);
  const { text: wording, inferred, notImplemented } = ruleTexts[id];
  return {
    rule: id,
    citation: cite(id),
    label,
    wording,
    ...(inferred ? { inferred } : {}),
    ...(notImplemented ? { notImplemented } : {}),
    source,
    checked,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** The clauses of these rules, each once, in the order of their sources. */
export function clausesOf(ids: Iterable<RuleId>): readonly Clause[] {
  const asked = new Set(ids);
  return ruleIds.filter((id) => asked.has(id)).map(clauseOf);
}

/** Every clause that there is, in the order of the sources. */
export const allClauses = (): readonly Clause[] => ruleIds.map(clauseOf);
