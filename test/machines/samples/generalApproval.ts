import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { approvalInputs, approvalSamples, people } from '../approval/samples.ts';

/** Starts and events that reach every step of a general approval, and every guard both ways. */
export const samples = {
  inputs: approvalInputs('general'),
  events: [
    ...approvalSamples({ proposer: people.otherClerk, signer: people.secretary }),
    { type: 'approval.sign', by: people.deputy },
    { type: 'approval.return', by: people.deputy, to: 'opinion', reason: '请补充依据' },
    { type: 'approval.raise', by: people.commissioner, criteria: seriousCriteria, reason: '可能引发群体访' },
    { type: 'approval.raise', by: people.commissioner, criteria: lightCriteria, reason: '情节轻微' },
    { type: 'approval.raise', by: people.clerk, criteria: seriousCriteria, reason: '可能引发群体访' },
  ],
};
