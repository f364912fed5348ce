import { text } from '../../vocabulary/text.ts';
import { record, set, setMatter, settle } from '../lifecycle/actions.ts';
import type { GuardName, GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
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

const proposedAnew = (clause: ApprovalClause<GuardName>) =>
  ({
    rule: 'plan.3.2.2',
    label: text('承办单位不予接收，重新拟办', 'a unit refused: propose anew'),
    when: ['returnedByUnit'],
    to: 'opinion',
    do: [
      beginning,
      record<ApprovalContext, Opening>('return', ({ context }) => ({
        about: context.refusedBy,
        detail: { by: 'unit' },
      })),
      ...toOpinion(clause),
    ],
  }) as const;

/** It begins with the form; what a unit refused is proposed anew. */
export const waysIn = (clause: ApprovalClause<GuardName>) =>
  [
    proposedAnew(clause),
    {
      rule: clause.rule,
      label: text('填写审批单', 'fill in the form'),
      to: 'form',
      do: [beginning, ...toForm(clause)],
    },
  ] as const satisfies readonly Way<ApprovalContext, GuardsOf<typeof formConditions>>[];

/** The same where a body has a form for some of its classes only, or for none: without one it begins with the opinion. */
export const chainWaysIn = (clause: ApprovalClause<GuardName>, hasForms: boolean) =>
  [
    proposedAnew(clause),
    ...(hasForms
      ? ([
          {
            rule: clause.rule,
            label: text('填写审批单', 'fill in the form'),
            when: ['hasForm'],
            to: 'form',
            do: [beginning, ...toForm(clause)],
          },
        ] as const)
      : []),
    {
      rule: clause.rule,
      label: text('拟办', 'propose the unit'),
      to: 'opinion',
      do: [beginning, ...toOpinion(clause)],
    },
  ] as const satisfies readonly Way<ApprovalContext, GuardsOf<typeof formConditions> | 'hasForm'>[];

/** The form (审批单) is filled in: by the supervision office, where the body does not say otherwise. */
export const formSteps = <G extends GuardName = never>(clause: ApprovalClause<G>) =>
  ({
    'approval.fillForm': {
      by: clause.form.by,
      rule: clause.rule,
      when: clause.form.entitled,
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
  }) as const satisfies ApprovalSteps<G>;
