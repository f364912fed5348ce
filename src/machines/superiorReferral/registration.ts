import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { entered } from '../intake/registration.ts';
import { settle, start, tell } from '../lifecycle/actions.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import {
  condition,
  type Doing,
  organOf,
  type ReferralSteps,
  type SuperiorReferralContext,
} from './context.ts';

/** Guards on what is in the register. */
export const registrationConditions = {
  notYetRegistered: condition({
    rule: 'plan.3.1.3',
    label: text('尚未登记', 'not registered yet'),
    reads: ['registerNumber'],
    holds: ({ context }) => context.registerNumber === undefined,
  }),
} as const;

/** Registered, and the petitioner is told; the clock of the notice is the unit's own receipt (`reg.23.2`). */
export const registering: Doing<'referral.register'> = [
  ...entered,
  settle('referral.register'),
  tell('referral-received', ({ context }) => ({
    rule: 'reg.23.2',
    remedy: 'query-progress',
    detail: { organ: organOf(context), route: 'approval', procedure: 'petition' },
  })),
  settle('referral.notice'),
];

/** The commission's clock for classifying. It is not owed while an objection is open: the papers may go back. */
export const oweClassification = start<SuperiorReferralContext, Opening>('intake.classify', () => ({
  owner: commission,
}));

/** The supervision office registers (`plan.3.1.3`). */
export const registrationSteps = {
  'referral.register': {
    by: 'supervisionOffice',
    rule: 'plan.3.1.3',
    to: 'registered',
    do: [...registering, oweClassification],
  },
} as const satisfies ReferralSteps<never>;
