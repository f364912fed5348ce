import { offers } from '../../policy/intake.ts';
import { isOwn, type Policy, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { ledElsewhere, withinCompetence } from '../intake/assessment.ts';
import { officesNotComplainedOf } from '../intake/offices.ts';
import { organHasProcedure, tellProcedure } from '../intake/procedure.ts';
import { dischargeAll, record, set, setMatter, settle, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, type FirstVisitSteps } from './context.ts';

/** Guards on whose matter it is. */
export const competenceConditions = {
  withinCompetence,
  officesNotComplainedOf,
  ledElsewhere,
  organHasProcedure,
  organIsAnother: condition({
    on: 'intake.redirect',
    rule: 'reg.23.1',
    label: text('告知的机关不是本级单位', 'the organ named is not one of the body’s own units'),
    reads: ['event.organ', 'policy.units'],
    holds: ({ event, env }) => !isOwn(unitOf(env.policy, event.organ)),
  }),
  /** Powers went over from an organ that was split, merged or dissolved. */
  organSucceeds: condition({
    on: 'intake.redirect',
    rule: 'reg.24',
    label: text('写明了分立、合并或者撤销的原机关', 'an organ that was split, merged or dissolved is named'),
    reads: ['event.formerOrgan'],
    holds: ({ event }) => event.formerOrgan !== undefined,
  }),
  /** A split organ may go on under its own name; one that was merged or dissolved has no powers any more. */
  successorGoesOn: condition({
    on: 'intake.redirect',
    rule: 'reg.24',
    label: text(
      '告知的是继续行使其职权的机关',
      'the organ named goes on with the powers, and is not the one that is gone',
    ),
    reads: ['event.organ', 'event.formerOrgan'],
    holds: ({ event: { organ, formerOrgan } }) =>
      formerOrgan === undefined || formerOrgan.change === 'split' || formerOrgan.organ !== organ,
  }),
} as const;

type Guard = GuardsOf<typeof competenceConditions>;

const assessed = (withinCompetence: boolean): Doing<'intake.assess'> => [
  setMatter(['event.kind', 'event.territory', 'matter.territory'], {
    kind: ({ event }) => event.kind,
    territory: ({ context, event }) => event.territory ?? context.matter.territory,
  }),
  set({ withinCompetence }),
];

/** The commission says whether the matter is the body's, and of which kind (`plan.3.1.1`). */
export const assessmentSteps = {
  'intake.assess': [
    {
      by: 'disciplineCommission',
      rule: 'reg.31',
      when: ['withinCompetence', 'officesNotComplainedOf', 'ledElsewhere'],
      to: 'toBeLed',
      do: assessed(true),
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.1.1',
      when: ['withinCompetence', 'officesNotComplainedOf', { not: 'ledElsewhere' }],
      to: 'competent',
      do: assessed(true),
    },
    {
      by: 'disciplineCommission',
      rule: 'reg.23.1',
      when: [{ not: 'withinCompetence' }],
      to: 'outside',
      do: assessed(false),
    },
  ],
} as const satisfies FirstVisitSteps<Guard>;

const redirecting = {
  by: 'disciplineCommission',
  rule: 'reg.23.1',
  when: ['organIsAnother', { not: 'organSucceeds' }],
  to: 'redirected',
  do: [
    tell('redirected', ({ event }) => ({
      reason: event.reason,
      remedy: 'raise-with-competent-organ',
      detail: { organ: event.organ },
    })),
    settle('intake.notice'),
    dischargeAll(),
  ],
} as const satisfies FirstVisitSteps<Guard>['intake.redirect'];

/** Whoever goes on with the powers of an organ that was split, merged or dissolved is named, and what became of that one. */
const toSuccessor = {
  ...redirecting,
  rule: 'reg.24',
  when: ['organIsAnother', 'organSucceeds', 'successorGoesOn'],
  do: [
    tell('redirected', ({ event: { organ, formerOrgan, reason } }) => ({
      reason,
      remedy: 'raise-with-competent-organ',
      detail: { organ, formerOrgan: formerOrgan?.organ ?? '', change: formerOrgan?.change ?? '' },
    })),
    settle('intake.notice'),
    dischargeAll(),
  ],
} as const satisfies FirstVisitSteps<Guard>['intake.redirect'];

const redirections = [redirecting, toSuccessor] as const;

/** Outside competence the petitioner is told in writing where to go (`reg.23.1`, `reg.24`). */
export const redirectionSteps = (policy: Policy) =>
  ({
    'intake.redirect': offers(policy, 'successors') ? redirections : redirecting,
  }) satisfies FirstVisitSteps<Guard>;

/** Or it is the body's to pass it on to the organ that is (`reg.22`, `reg.23.1`): the petitioner is told where it goes. */
export const passingSteps = {
  'intake.passDown': {
    by: 'disciplineCommission',
    rule: 'reg.22',
    to: 'passedDown',
    do: [record('outcome', ({ event }) => ({ reason: event.reason, detail: { outcome: 'passedDown' } }))],
  },
} as const satisfies FirstVisitSteps<Guard>;

/** A claim that has a procedure of its own is led into it (`reg.31`). */
export const procedureSteps = {
  'intake.leadToProcedure': {
    by: 'disciplineCommission',
    rule: 'reg.31',
    when: ['organHasProcedure'],
    to: 'led',
    do: [tellProcedure, settle('intake.notice'), dischargeAll()],
  },
} as const satisfies FirstVisitSteps<Guard>;
