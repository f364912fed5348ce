import { text } from '../../vocabulary/text.ts';
import { isComplex } from '../intake/criteria.ts';
import { reportIsAsked } from '../reportBack.ts';
import { termConditions } from '../term.ts';
import { condition } from './context.ts';

/** Guards on what kind of matter it is and how it came here: the term and the way to the end follow from them. */
export const kindConditions = {
  ...termConditions,
  isSuggestion: condition({
    rule: 'reg.29',
    label: text('属于意见建议类', 'a suggestion'),
    reads: ['matter.kind'],
    holds: ({ context }) => context.matter.kind === 'suggestion',
  }),
  isReport: condition({
    rule: 'reg.30',
    label: text('属于检举控告类', 'a report about a person'),
    reads: ['matter.kind'],
    holds: ({ context }) => context.matter.kind === 'report',
  }),
  isSimplified: condition({
    rule: 'simple.scope',
    label: text('适用简易办理', 'under the simplified procedure'),
    reads: ['matter.simplified'],
    holds: ({ context }) => context.matter.simplified,
  }),
  isComplex,
  reportIsAsked,
  isReopened: condition({
    rule: 'reg.35.2',
    label: text('经复查、复核退回', 'sent back by a review or re-examination'),
    reads: ['reopened'],
    holds: ({ context }) => context.reopened !== undefined,
  }),
} as const;
