import { text } from '../../vocabulary/text.ts';
import { referrerOf } from '../addressees.ts';
import { discharge, dischargeAll, inform, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { confirmationConditions } from './confirmation.ts';
import { condition, type Doing, organOf, type ReferralSteps } from './context.ts';
import { oweClassification, registering, type registrationConditions } from './registration.ts';

/** Guards on the objection: there is one, within its window. */
export const objectionConditions = {
  firstObjection: condition({
    rule: 'reg.23.3',
    label: text('此前未提出异议', 'no objection was made before'),
    reads: ['objected'],
    holds: ({ context }) => !context.objected,
  }),
} as const;

/** The one objection goes to the referrer, which then owes an answer (`reg.23.3`). */
export const objecting = {
  'referral.object': {
    by: 'disciplineCommission',
    rule: 'reg.23.3',
    when: ['firstObjection', { type: 'windowIsOpen', params: { kind: 'referral.objection' } }],
    to: 'objected',
    do: [
      set({ objected: true }),
      inform('referral-objection', ({ context, event }) => ({
        organ: referrerOf(context.matter),
        reason: event.reason,
      })),
      settle('referral.objection'),
      discharge('intake.classify'),
      start('referral.decision', ({ context }) => ({ owner: referrerOf(context.matter) })),
    ],
  },
} as const satisfies ReferralSteps<GuardsOf<typeof objectionConditions>>;

/** The referral stands: it goes on from where it stood. */
const goingOn: Doing<'referral.refuseObjection'> = [
  record('outcome', ({ context, event }) => ({
    reason: event.reason,
    detail: { organ: organOf(context), objection: 'refused' },
  })),
  settle('referral.decision'),
];

/** What happens while the superior decides: the matter is registered, and the papers go back, or it goes on. */
export const objectedSteps = {
  'referral.register': {
    by: 'supervisionOffice',
    rule: 'reg.23.2',
    when: ['notYetRegistered'],
    do: registering,
  },
  'referral.agreeObjection': {
    by: 'superiorOrgan',
    rule: 'reg.23.3',
    when: ['ownReferral'],
    to: 'returned',
    // The petitioner is told why, and where to go.
    do: [
      record('return', ({ context, event }) => ({
        reason: event.reason,
        detail: { organ: organOf(context) },
      })),
      settle('referral.decision'),
      tell('referral-returned', ({ context, event }) => ({
        reason: event.reason,
        remedy: 'raise-with-competent-organ',
        detail: { organ: event.competentOrgan ?? organOf(context), returnedTo: organOf(context) },
      })),
      settle('referral.notice'),
      dischargeAll(),
    ],
  },
  'referral.refuseObjection': [
    {
      by: 'superiorOrgan',
      rule: 'reg.23.3',
      when: ['ownReferral', 'notYetRegistered'],
      to: 'received',
      do: goingOn,
    },
    {
      by: 'superiorOrgan',
      rule: 'reg.23.3',
      when: ['ownReferral', { not: 'notYetRegistered' }],
      to: 'registered',
      do: [...goingOn, oweClassification],
    },
  ],
} as const satisfies ReferralSteps<
  GuardsOf<typeof registrationConditions> | GuardsOf<typeof confirmationConditions>
>;
