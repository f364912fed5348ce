import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';
import { type DeadlineKind, deadlineKindLabels } from '../vocabulary/words/deadlineKinds.ts';

export type { DeadlineKind } from '../vocabulary/words/deadlineKinds.ts';

/** Whether a deadline binds an office (`duty`) or opens a right for a time (`window`). */
export type DeadlineNature = 'duty' | 'window';

/** What is fixed about a kind of deadline; how long it is comes from the policy. */
export interface DeadlineKindEntry {
  readonly rule: RuleId;
  readonly nature: DeadlineNature;
  readonly label: Text;
  /** A right of the petitioner's: a body may lengthen it, never shorten it. */
  readonly favours?: 'petitioner';
  /** `policy`: law and plan leave the length blank. `event`: the event names the last day. */
  readonly length: 'law' | 'policy' | 'event';
}

type Fixed = Omit<DeadlineKindEntry, 'label'>;

const duty = (rule: RuleId, length: DeadlineKindEntry['length'] = 'policy'): Fixed => ({
  rule,
  nature: 'duty',
  length,
});
const window = (rule: RuleId, length: DeadlineKindEntry['length'] = 'policy'): Fixed => ({
  rule,
  nature: 'window',
  length,
});
const right = (rule: RuleId, length: DeadlineKindEntry['length'] = 'policy'): Fixed => ({
  ...window(rule, length),
  favours: 'petitioner',
});

const entries: Readonly<Record<DeadlineKind, Fixed>> = {
  'intake.notice': duty('reg.23.1', 'law'),
  'intake.register': duty('plan.3.1.1'),
  'intake.classify': duty('plan.3.2.1'),
  'simple.accept': duty('simple.accept', 'law'),
  'simple.reply': duty('simple.reply', 'law'),
  'repeat.receive': duty('plan.3.1.2'),
  'referral.confirm': duty('plan.3.1.3'),
  'referral.register': duty('plan.3.1.3'),
  'referral.notice': duty('reg.23.2', 'law'),
  'referral.objection': window('reg.23.3', 'law'),
  'referral.decision': duty('reg.23.3'),
  'referral.report': duty('reg.22', 'event'),
  'approval.form': duty('plan.3.2.2'),
  'approval.opinion': duty('plan.3.2.2'),
  'approval.sign': duty('plan.3.2.2'),
  'approval.dispatch': duty('plan.3.2.2'),
  'handling.accept': duty('plan.3.2.2'),
  'handling.conclude': duty('reg.34', 'law'),
  'handling.answer': duty('reg.29'),
  'handling.report': duty('plan.3.2.2'),
  'handling.review': duty('plan.3.2.2'),
  'handling.deliver': duty('reg.31.6'),
  'handling.summary': duty('plan.3.2.2.2'),
  'handling.rate': right('reg.21'),
  'review.request': right('reg.35.1', 'law'),
  'review.lateRequest': right('reg.35.1'),
  'review.accept': duty('reg.35.2'),
  'review.decide': duty('reg.35.2', 'law'),
  'review.deliver': duty('reg.35.2'),
  'reexamination.request': right('reg.36.1', 'law'),
  'reexamination.lateRequest': right('reg.36.1'),
  'reexamination.accept': duty('reg.36.2'),
  'reexamination.decide': duty('reg.36.2', 'law'),
  'reexamination.hearing': duty('reg.36.2'),
  'reexamination.aftercare': duty('reg.37'),
  'supervision.unit': duty('reg.40'),
  'supervision.commission': duty('plan.3.4'),
  'supervision.chief': duty('plan.3.4'),
  'supervision.leadingGroup': duty('plan.2'),
  'group.receive': duty('plan.3.3.1'),
  'group.register': duty('plan.3.3.1'),
  'disorder.respond': duty('plan.3.3.2'),
  'capital.assign': duty('plan.3.3.3'),
  'capital.receive': duty('plan.3.3.3'),
  'special.examine': duty('plan.3.4'),
  'special.followUp': duty('plan.3.4', 'event'),
  'answerability.examine': duty('plan.3.5'),
  'answerability.decide': duty('plan.3.5'),
  'answerability.close': duty('plan.3.5'),
  'disorder.communicate': duty('plan.3.3.2'),
  'disorder.evidence': duty('plan.3.3.2'),
  'disorder.decideInforming': duty('plan.3.3.2'),
  'disorder.publicSecurityComes': duty('plan.3.3.2'),
  'disorder.group': duty('plan.3.3.2'),
  'disorder.commandReporting': duty('plan.3.3.2'),
  'disorder.publicityReporting': duty('plan.3.3.2'),
  'disorder.unitAtScene': duty('plan.3.3.2'),
  'urgent.report': duty('reg.25'),
  'urgent.contain': duty('reg.25'),
  'passing.send': duty('reg.22', 'law'),
  'passing.share': duty('policy'),
  'passing.acknowledge': duty('reg.22'),
  'passing.objection': window('reg.23.3', 'law'),
  'passing.decision': duty('reg.23.3'),
  'passing.dispute': duty('reg.24'),
  'passing.notice': duty('reg.23.2', 'law'),
  'passing.report': duty('reg.22', 'event'),
  'passing.review': duty('policy'),
  'passing.lowerShare': duty('policy'),
  'passing.whole': duty('policy'),
  'reviewCase.accept': duty('reg.35.2'),
  'reviewCase.review': duty('reg.35.2', 'law'),
  'reviewCase.reexamine': duty('reg.36.2', 'law'),
  'reviewCase.correct': window('policy', 'event'),
  'reviewCase.file': duty('policy', 'event'),
  'reviewCase.hearing': duty('reg.36.2'),
  'reviewCase.deliver': duty('reg.35.2'),
  'reviewCase.redo': duty('reg.35.2', 'event'),
  'special.gather': duty('plan.3.4'),
  'assistance.accept': duty('policy'),
  'assistance.decide': duty('policy'),
  'assistance.give': duty('policy', 'event'),
  'carryingOut.arrange': duty('reg.32.2'),
  'carryingOut.carryOut': duty('reg.32.2', 'event'),
  'carryingOut.check': duty('reg.32.2'),
  'leaderInCharge.plan': duty('reg.18.2'),
  'leaderInCharge.report': duty('reg.18.2'),
  'leaderInCharge.settle': duty('reg.18.2', 'event'),
  'reception.receive': duty('reg.18.2', 'event'),
  'reception.report': duty('policy'),
  'reception.answer': duty('policy'),
  'reviewCase.draft': duty('policy', 'event'),
};

/** All kinds, in the order of the plan. */
export const deadlineKindIds = Object.keys(entries) as readonly DeadlineKind[];

/** Every kind of deadline that the lifecycles run, with the rule it comes from. */
export const deadlineKinds = Object.fromEntries(
  deadlineKindIds.map((kind) => [kind, { ...entries[kind], label: deadlineKindLabels[kind] }]),
) as unknown as Readonly<Record<DeadlineKind, DeadlineKindEntry>>;
