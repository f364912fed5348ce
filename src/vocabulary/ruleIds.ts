import type { NamedUnion } from './schema.ts';

/**
 * Every rule that a transition, guard, deadline or effect may name, in the order of its source.
 *
 * Two ids have no row of their own in a source. `plan.3.2.2` is the heading over the two approval tracks, named
 * by the handling lifecycle which follows either of them. `policy` stands for a prescribed time or a choice that
 * plan and regulation leave blank: what rests on it is the adopting body's own decision, never law.
 */
export const ruleIds = [
  'plan.1',
  'plan.2',
  'plan.3.1.1',
  'plan.3.1.2',
  'plan.3.1.3',
  'plan.3.2.1',
  'plan.3.2.2',
  'plan.3.2.2.1',
  'plan.3.2.2.2',
  'plan.3.3.1',
  'plan.3.3.2',
  'plan.3.3.3',
  'plan.3.4',
  'plan.3.5',
  'reg.18',
  'reg.19',
  'reg.19.3',
  'reg.20',
  'reg.21',
  'reg.22',
  'reg.23.1',
  'reg.23.2',
  'reg.23.3',
  'reg.24',
  'reg.25',
  'reg.26',
  'reg.28',
  'reg.29',
  'reg.30',
  'reg.31',
  'reg.31.6',
  'reg.33',
  'reg.34',
  'reg.35.1',
  'reg.35.2',
  'reg.36.1',
  'reg.36.2',
  'reg.36.3',
  'reg.37',
  'reg.39',
  'reg.40',
  'reg.42',
  'reg.43',
  'reg.44',
  'reg.45',
  'reg.46',
  'reg.47',
  'simple.scope',
  'simple.exclude',
  'simple.accept',
  'simple.reply',
  'civil.201',
  'civil.203',
  'holiday.make-up',
  'policy',
] as const;

/** The id of a rule in the rule book; any other string does not compile. */
export type RuleId = NamedUnion<(typeof ruleIds)[number]>;
