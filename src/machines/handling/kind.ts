import { text } from '../../vocabulary/text.js';
import { condition, owedTerm } from './context.js';

/** Guards on what kind of matter it is and how it came here: the term and the way to the end follow from them. */
export const kindConditions = {
  /** A matter whose kind nobody stated is taken for a claim, which has the strictest term. */
  isClaim: condition<never>({
    rule: 'reg.31.6',
    label: text('属于申诉求决类', 'a claim'),
    holds: ({ context: { matter } }) => matter.kind === undefined || matter.kind === 'claim',
  }),
  isSuggestion: condition<never>({
    rule: 'reg.29',
    label: text('属于意见建议类', 'a suggestion'),
    holds: ({ context }) => context.matter.kind === 'suggestion',
  }),
  isReport: condition<never>({
    rule: 'reg.30',
    label: text('属于检举控告类', 'a report about a person'),
    holds: ({ context }) => context.matter.kind === 'report',
  }),
  isSimplified: condition<never>({
    rule: 'simple.scope',
    label: text('适用简易办理', 'under the simplified procedure'),
    holds: ({ context }) => context.matter.simplified,
  }),
  isComplex: condition<never>({
    rule: 'plan.3.2.1',
    label: text('已定为复杂疑难事项', 'classified as complex and difficult'),
    holds: ({ context }) => context.matter.classification === 'complex',
  }),
  isReopened: condition<never>({
    rule: 'reg.35.2',
    label: text('经复查、复核退回', 'sent back by a review or re-examination'),
    holds: ({ context }) => context.reopened !== undefined,
  }),
  isAccepted: condition<never>({
    rule: 'reg.34',
    label: text('受理日已确定', 'the day of acceptance is set'),
    holds: ({ context }) => context.matter.acceptedOn !== undefined,
  }),
  termIsOwed: condition<never>({
    rule: 'reg.34',
    label: text('办理期限已起算', 'the term is counting already'),
    holds: ({ context }) => owedTerm(context) !== undefined,
  }),
} as const;
