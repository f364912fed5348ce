import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { approvalInputs, approvalSamples, people } from '../approval/samples.ts';

/** Starts and events that reach every step of a complex approval, and every guard both ways. */
export const samples = {
  inputs: approvalInputs('complex'),
  events: [
    ...approvalSamples({ proposer: people.commissioner, signer: people.chief }),
    { type: 'approval.lower', by: people.chief, criteria: lightCriteria, reason: '矛盾已缓和' },
    { type: 'approval.lower', by: people.chief, criteria: seriousCriteria, reason: '仍有影响' },
    { type: 'approval.lower', by: people.commissioner, criteria: lightCriteria, reason: '矛盾已缓和' },
  ],
};
