import { approval, goesTo, openApproval } from './approval.ts';

/** Complex approval (`plan.3.2.2.2`): form by the supervision office, opinion by the commission, the chief officer signs. */
export const complexApproval = approval(
  'complexApproval',
  {
    proposer: { by: 'the commission', role: 'disciplineCommission' },
    signer: { by: 'the chief officer', role: 'chiefOfficer' },
    clause: 'plan.3.2.2.2',
  },
  {
    in: openApproval,
    on: 'approval.lower',
    by: 'the chief officer',
    when: 'the facts make it general',
    to: 'lowered',
    notes: ({ matter }) => {
      matter.classification = 'general';
    },
    clause: 'plan.3.2.1',
  },
  { lowered: goesTo('generalApproval') },
);
