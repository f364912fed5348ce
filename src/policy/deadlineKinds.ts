import type { RuleId } from '../vocabulary/ruleIds.js';
import type { NamedUnion } from '../vocabulary/schema.js';
import type { Text } from '../vocabulary/text.js';
import { text } from '../vocabulary/text.js';

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

const duty = (rule: RuleId, zh: string, en: string, length: DeadlineKindEntry['length'] = 'policy') =>
  ({ rule, nature: 'duty', label: text(zh, en), length }) as const;
const window = (rule: RuleId, zh: string, en: string, length: DeadlineKindEntry['length'] = 'policy') =>
  ({ rule, nature: 'window', label: text(zh, en), length }) as const;
const right = (rule: RuleId, zh: string, en: string, length: DeadlineKindEntry['length'] = 'policy') =>
  ({ ...window(rule, zh, en, length), favours: 'petitioner' }) as const;

/** The same entries, known by the kinds that they name. */
const byKind = <K extends string>(entries: Readonly<Record<K, DeadlineKindEntry>>) => entries;

/** Every kind of deadline that the lifecycles run, with the rule it comes from. */
export const deadlineKinds = byKind({
  'intake.notice': duty('reg.23.1', '受理告知', 'notice of what became of the petition', 'law'),
  'intake.register': duty('plan.3.1.1', '登记', 'registration'),
  'intake.classify': duty('plan.3.2.1', '分类定性', 'classification'),
  'simple.accept': duty(
    'simple.accept',
    '简易办理受理',
    'simplified procedure: decision on acceptance',
    'law',
  ),
  'simple.reply': duty('simple.reply', '简易办理答复', 'simplified procedure: opinion', 'law'),
  'repeat.receive': duty('plan.3.1.2', '原单位接待', 'reception by the unit first responsible'),
  'referral.confirm': duty('plan.3.1.3', '电话通知确认', 'confirmation of a telephone referral'),
  'referral.register': duty('plan.3.1.3', '上级来件登记', 'registration of a referral'),
  'referral.notice': duty('reg.23.2', '转交事项告知', 'notice to the petitioner of a referred matter', 'law'),
  'referral.objection': window('reg.23.3', '异议期', 'objection to a referral', 'law'),
  'referral.decision': duty('reg.23.3', '异议答复', 'the referrer’s answer to an objection'),
  'referral.report': duty('reg.22', '向上级报告办理结果', 'report back to the superior organ', 'event'),
  'approval.form': duty('plan.3.2.2', '填写审批单', 'approval form'),
  'approval.opinion': duty('plan.3.2.2', '拟办意见', 'proposed opinion'),
  'approval.sign': duty('plan.3.2.2', '审签', 'sign-off'),
  'approval.dispatch': duty('plan.3.2.2', '交办承办单位', 'dispatch to the responsible unit'),
  'handling.accept': duty('plan.3.2.2', '承办单位接收', 'acceptance by the responsible unit'),
  'handling.conclude': duty('reg.34', '办结', 'conclusion', 'law'),
  'handling.answer': duty('reg.29', '答复', 'answer where the 60 days do not apply'),
  'handling.report': duty('plan.3.2.2', '报告办理结果', 'result report to the commission'),
  'handling.review': duty('plan.3.2.2', '审核办理结果', 'the commission’s look at the result'),
  'handling.deliver': duty('reg.31.6', '送达', 'delivery of the written reply'),
  'handling.summary': duty('plan.3.2.2.2', '向主官汇总', 'summary to the chief officer'),
  'handling.rate': right('reg.21', '评价', 'rating by the petitioner'),
  'review.request': right('reg.35.1', '申请复查', 'asking for review', 'law'),
  'review.lateRequest': right(
    'reg.35.1',
    '有正当理由的逾期复查申请',
    'asking for review late, for a good reason',
  ),
  'review.accept': duty('reg.35.2', '复查申请受理', 'taking in the request for review'),
  'review.decide': duty('reg.35.2', '复查意见', 'review opinion', 'law'),
  'review.deliver': duty('reg.35.2', '复查意见送达', 'delivery of the review opinion'),
  'reexamination.request': right('reg.36.1', '申请复核', 'asking for re-examination', 'law'),
  'reexamination.lateRequest': right(
    'reg.36.1',
    '有正当理由的逾期复核申请',
    'asking for re-examination late, for a good reason',
  ),
  'reexamination.accept': duty('reg.36.2', '复核申请受理', 'taking in the request for re-examination'),
  'reexamination.decide': duty('reg.36.2', '复核意见', 're-examination opinion', 'law'),
  'reexamination.hearing': duty('reg.36.2', '复核听证', 'hearing of the re-examination'),
  'supervision.unit': duty('reg.40', '督办：责权单位', 'supervision: the unit'),
  'supervision.commission': duty('plan.3.4', '督办：纪委', 'supervision: the commission'),
  'supervision.chief': duty('plan.3.4', '督办：主官', 'supervision: the chief officer'),
  'supervision.leadingGroup': duty('plan.2', '督办：领导小组', 'supervision: the leading group'),
  'group.receive': duty('plan.3.3.1', '群体访接待', 'reception of a group'),
  'group.register': duty('plan.3.3.1', '群体访登记', 'registration of a group’s cause and claim'),
  'disorder.respond': duty('plan.3.3.2', '现场处置', 'response at the premises'),
  'capital.assign': duty('plan.3.3.3', '确定进京接待单位', 'naming who receives in the capital'),
  'capital.receive': duty('plan.3.3.3', '进京接待', 'reception in the capital'),
  'special.examine': duty('plan.3.4', '逐件研判', 'examination of the matter in the period'),
  'special.followUp': duty('plan.3.4', '特殊时期跟进', 'follow-up until the period ends', 'event'),
  'answerability.examine': duty('plan.3.5', '调查', 'examination of the duty not done'),
  'answerability.decide': duty('plan.3.5', '责任认定', 'finding on answerability'),
  'answerability.close': duty('plan.3.5', '整改办结', 'carrying out of the finding'),
});

/** The name of a kind of deadline. */
export type DeadlineKind = NamedUnion<keyof typeof deadlineKinds>;

/** All kinds, in the order of the plan. */
export const deadlineKindIds = Object.keys(deadlineKinds) as readonly DeadlineKind[];
