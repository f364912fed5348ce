import { approval, goesTo, openApproval } from './approval.ts';

/** General approval (`plan.3.2.2.1`): form and opinion by the supervision office, the secretary or the deputy signs. */
export const generalApproval = approval(
  'generalApproval',
  {
    proposer: { by: 'the supervision office', role: 'supervisionOffice' },
    signer: { by: 'the secretary or the deputy', role: 'disciplineSecretary' },
    clause: 'plan.3.2.2.1',
  },
  {
    in: openApproval,
    on: 'approval.raise',
    by: 'the commission',
    when: 'the facts make it complex',
    to: 'raised',
    notes: ({ matter }) => {
      matter.classification = 'complex';
    },
    clause: 'plan.3.2.1',
  },
  { raised: goesTo('complexApproval') },
);
