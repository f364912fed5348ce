import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { classifying, classificationConditions as ofBoth } from '../intake/classification.ts';
import { condition } from './context.ts';

/** Guards of a referral's classification. */
export const classificationConditions = {
  ...ofBoth,
  /** What a superior assigned is reported back in full (`reg.22`), and takes the ordinary way. */
  notAssigned: condition({
    on: 'referral.classify',
    rule: 'simple.exclude',
    label: text('不是上级交办件', 'not assigned by a superior organ'),
    reads: ['matter.referral'],
    holds: ({ context }) => context.matter.referral?.form !== 'assigned',
  }),
} as const;

/** Classified; of what is owed only the superior's day goes on. */
export const classificationSteps = (policy: Policy) =>
  ({ 'referral.classify': classifying(policy, ['notAssigned'], ['referral.report']) }) as const;
