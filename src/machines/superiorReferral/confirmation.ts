import { plays } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { dischargeAll, record, report, setMatter, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, organOf, type ReferralSteps } from './context.ts';
import { oweRegistration } from './receipt.ts';

/** Guards on whose word it is, and what it says. */
export const confirmationConditions = {
  /** A superior organ speaks for its own referral only. */
  ownReferral: condition({
    on: ['referral.confirm', 'referral.agreeObjection', 'referral.refuseObjection'],
    rule: 'reg.23.3',
    label: text('不是其他上级机关', 'no superior organ but the one that referred it'),
    code: 'wrong-role',
    reads: ['matter.referral', 'event.by', 'policy.roles'],
    holds: ({ context, event, env }) =>
      !plays(env.policy, event.by.role, ['superiorOrgan']) ||
      event.by.unit === context.matter.referral?.organ,
  }),
  isConfirmed: condition({
    on: 'referral.confirm',
    rule: 'plan.3.1.3',
    label: text('上级确认通知属实', 'the superior confirms the call'),
    reads: ['event.confirmed'],
    holds: ({ event }) => event.confirmed,
  }),
} as const;

/** The superior stands by its call; or no superior does, and what is left is a petition like any other. */
export const confirmationSteps = {
  'referral.confirm': [
    {
      by: ['superiorOrgan', 'supervisionOffice'],
      rule: 'plan.3.1.3',
      when: ['ownReferral', 'isConfirmed'],
      to: 'received',
      do: [
        report('referral-confirmed', ({ context, event }) => ({
          to: commission,
          detail: { organ: organOf(context), confirmedBy: event.confirmedBy },
        })),
        settle('referral.confirm'),
        oweRegistration,
      ],
    },
    {
      by: ['superiorOrgan', 'supervisionOffice'],
      rule: 'plan.3.1.3',
      when: ['ownReferral', { not: 'isConfirmed' }],
      to: 'denied',
      do: [
        record('outcome', ({ context, event }) => ({
          detail: { organ: organOf(context), confirmed: false, confirmedBy: event.confirmedBy },
        })),
        settle('referral.confirm'),
        setMatter({ referral: undefined }),
        dischargeAll(),
      ],
    },
  ],
} as const satisfies ReferralSteps<GuardsOf<typeof confirmationConditions>>;
