import { text } from '../../vocabulary/text.ts';
import { isComplex } from '../intake/criteria.ts';
import { reportIsAsked } from '../reportBack.ts';
import { termConditions } from '../term.ts';
import { condition } from './context.ts';

/** Guards on what kind of matter it is and how it came here: the term and the way to the end follow from them. */
export const kindConditions = {
  ...termConditions,
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
  isComplex,
  reportIsAsked,
  isReopened: condition<never>({
    rule: 'reg.35.2',
    label: text('经复查、复核退回', 'sent back by a review or re-examination'),
    holds: ({ context }) => context.reopened !== undefined,
  }),
} as const;
