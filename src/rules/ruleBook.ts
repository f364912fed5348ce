import { type RuleId, ruleArticles, ruleIds } from '../vocabulary/ruleIds.ts';
import { civilRules } from './civil.ts';
import { holidayRules } from './holiday.ts';
import { planRules } from './plan.ts';
import { policyRules } from './policy.ts';
import { regulationRules } from './regulation.ts';
import type { Rule, RuleEntry, RuleSource } from './rule.ts';
import { simpleRules } from './simple.ts';
import { holdsOn, sourceSpans } from './validity.ts';

const entries: Readonly<Record<RuleId, RuleEntry>> = {
  ...planRules,
  ...regulationRules,
  ...simpleRules,
  ...civilRules,
  ...holidayRules,
  ...policyRules,
};

/** Every rule under its id. An id without a rule, or a rule without an id, does not compile. */
export const ruleBook = Object.fromEntries(
  Object.values(entries).map(({ id, source, ...rest }) => [
    id,
    { id, source, article: ruleArticles[id], ...rest, ...sourceSpans[source] },
  ]),
) as unknown as Readonly<Record<RuleId, Rule>>;

/** The rule of that id. Throws a RangeError for an id that there is not. */
export function rule(id: RuleId): Rule {
  if (!Object.hasOwn(ruleBook, id)) throw new RangeError(`there is no rule ${JSON.stringify(id)}`);
  return ruleBook[id];
}

/** All rules of one source, in the order of the source. */
export function rulesOf(source: RuleSource): readonly Rule[] {
  return ruleIds.map(rule).filter((candidate) => candidate.source === source);
}

/** The rules that are in force on a day, in the order of their sources; those without days of their own always are. Throws a RangeError for what is no day. */
export function rulesInForce(day: string): readonly Rule[] {
  return ruleIds.map(rule).filter((candidate) => holdsOn(candidate, day));
}
