import { text } from '../../vocabulary/text.ts';
import { record, set, setMatter, settle } from '../lifecycle/actions.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { type ApprovalClause, toForm, toOpinion } from './clause.ts';
import { type ApprovalContext, type ApprovalSteps, condition } from './context.ts';
import { toBeApproved } from './liaison.ts';

/** Guards on how the matter comes to be approved. */
export const formConditions = {
  /** A unit refused to accept the matter, and it is to be proposed anew. */
  returnedByUnit: condition({
    rule: 'plan.3.2.2',
    label: text('承办单位不予接收，退回重新拟办', 'a unit refused the matter, which comes back'),
    reads: ['returned'],
    holds: ({ context }) => context.returned,
  }),
} as const;

const beginning = setMatter<ApprovalContext, Opening>(toBeApproved);

/** It begins with the form; what a unit refused is proposed anew. */
export const waysIn = (clause: ApprovalClause) =>
  [
    {
      rule: 'plan.3.2.2',
      label: text('承办单位不予接收，重新拟办', 'a unit refused: propose anew'),
      when: ['returnedByUnit'],
      to: 'opinion',
      do: [
        beginning,
        record('return', ({ context }) => ({ about: context.refusedBy, detail: { by: 'unit' } })),
        ...toOpinion(clause),
      ],
    },
    {
      rule: clause.rule,
      label: text('填写审批单', 'fill in the form'),
      to: 'form',
      do: [beginning, ...toForm],
    },
  ] as const satisfies readonly Way<ApprovalContext, GuardsOf<typeof formConditions>>[];

/** The supervision office fills in the form (审批单). */
export const formSteps = (clause: ApprovalClause) =>
  ({
    'approval.fillForm': {
      by: 'supervisionOffice',
      rule: clause.rule,
      to: 'opinion',
      do: [
        set(['event.form', 'event.by'], {
          form: ({ event }) => event.form,
          filledBy: ({ event }) => event.by.id,
        }),
        record('form', ({ event }) => ({ about: event.form, detail: { by: event.by.id } })),
        settle('approval.form'),
        ...toOpinion(clause),
      ],
    },
  }) as const satisfies ApprovalSteps<never>;
