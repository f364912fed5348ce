import type { NamedUnion } from './schema.ts';

/**
 * Every rule that a transition, guard, deadline or effect may name, in the order of its source: its id, and the article or section
 * that it is cited by, e.g. `31(6), 32` or `3.1.1`; empty where the source is not cited by article.
 *
 * Two ids have no row of their own in a source. `plan.3.2.2` is the heading over the two approval tracks, named
 * by the handling lifecycle which follows either of them. `policy` stands for a prescribed time or a choice that
 * plan and regulation leave blank: what rests on it is the adopting body's own decision, never law.
 */
export const ruleArticles = {
  'plan.1': '1',
  'plan.2': '2',
  'plan.3.1.1': '3.1.1',
  'plan.3.1.2': '3.1.2',
  'plan.3.1.3': '3.1.3',
  'plan.3.2.1': '3.2.1',
  'plan.3.2.2': '3.2.2',
  'plan.3.2.2.1': '3.2.2.1',
  'plan.3.2.2.2': '3.2.2.2',
  'plan.3.3.1': '3.3.1',
  'plan.3.3.2': '3.3.2',
  'plan.3.3.3': '3.3.3',
  'plan.3.4': '3.4',
  'plan.3.5': '3.5',
  'reg.17': '17',
  'reg.18.2': '18(2)',
  'reg.18': '18(4), 46(6)',
  'reg.19': '19(1)',
  'reg.19.3': '19(3)',
  'reg.20': '20',
  'reg.21': '21',
  'reg.22': '22',
  'reg.23.1': '23(1)(2)',
  'reg.23.2': '23(3)',
  'reg.23.3': '23(3)',
  'reg.24': '24',
  'reg.25': '25',
  'reg.26': '26',
  'reg.28': '28(3)',
  'reg.29': '29',
  'reg.30': '30(3), 46(5)',
  'reg.31': '31(1)-(5)',
  'reg.31.6': '31(6), 32',
  'reg.32.2': '32(2)',
  'reg.33': '33',
  'reg.34': '34',
  'reg.35.1': '35',
  'reg.35.2': '35',
  'reg.36.1': '36(1)',
  'reg.36.2': '36(1)(2)',
  'reg.36.3': '36(3)',
  'reg.37.2': '37(2)',
  'reg.37': '37(3)',
  'reg.39': '39(3)',
  'reg.40': '40(1)',
  'reg.41': '41',
  'reg.42': '42',
  'reg.43': '43',
  'reg.44': '44',
  'reg.45': '45',
  'reg.46': '46',
  'reg.47': '47',
  'reg.48': '48',
  'simple.scope': '4',
  'simple.exclude': '5',
  'simple.accept': '',
  'simple.reply': '',
  'civil.201': '201',
  'civil.203': '203',
  'holiday.make-up': '',
  policy: '',
} as const;

/** The id of a rule in the rule book; any other string does not compile. */
export type RuleId = NamedUnion<keyof typeof ruleArticles>;

/** Every rule that a transition, guard, deadline or effect may name, in the order of its source. */
export const ruleIds = Object.keys(ruleArticles) as readonly RuleId[];
