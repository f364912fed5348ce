import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Rule } from './rule.ts';

/** What a rule sets in numbers. */
export type RuleNumbers = Pick<Rule, 'term' | 'extension' | 'headcount'>;

/** What rules set in numbers. It stands apart from the rest of the rule book: the floor under a policy needs no more of it. */
export const ruleNumbers = {
  'plan.3.3.1': { headcount: { n: 5, bound: 'atLeast' } },
  'reg.20': { headcount: { n: 5, bound: 'atMost' } },
  'reg.22': { term: { n: 15, unit: 'calendarDays' } },
  'reg.23.1': { term: { n: 15, unit: 'calendarDays' } },
  'reg.23.2': { term: { n: 15, unit: 'calendarDays' } },
  'reg.23.3': { term: { n: 5, unit: 'workingDays' } },
  'reg.34': { term: { n: 60, unit: 'calendarDays' }, extension: { n: 30, unit: 'calendarDays' } },
  'reg.35.1': { term: { n: 30, unit: 'calendarDays' } },
  'reg.35.2': { term: { n: 30, unit: 'calendarDays' } },
  'reg.36.1': { term: { n: 30, unit: 'calendarDays' } },
  'reg.36.2': { term: { n: 30, unit: 'calendarDays' } },
  'simple.accept': { term: { n: 3, unit: 'workingDays' } },
  'simple.reply': { term: { n: 10, unit: 'workingDays' } },
} satisfies Partial<Record<RuleId, RuleNumbers>>;
