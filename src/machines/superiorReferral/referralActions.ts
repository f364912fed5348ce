import { commission, referrerOf, supervisionOffice } from '../addressees.ts';
import { acceptance } from '../intake/acceptance.ts';
import { tellProcedure, withdrawing } from '../intake/told.ts';
import {
  type Action,
  discharge,
  dischargeAll,
  inform,
  record,
  report,
  set,
  setMatter,
  settle,
  start,
  tell,
} from '../lifecycle/actions.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import { reportingWithdrawal } from '../reportBack.ts';
import type { SuperiorReferralContext, SuperiorReferralEvent } from './conditions.ts';

type Doing<T extends SuperiorReferralEvent['type']> = readonly Action<
  SuperiorReferralContext,
  Extract<SuperiorReferralEvent, { readonly type: T }>
>[];

/** The id of the organ that referred the matter. */
const organOf = ({ matter }: SuperiorReferralContext) =>
  (matter.referral as NonNullable<typeof matter.referral>).organ;
/** The clocks that receipt starts, whichever way the referral came; a call counts from the call. */
export const receiving: Doing<'referral.receive'> = [
  record('receipt', ({ event }) => ({
    about: event.referenceNumber,
    detail: {
      form: event.form,
      organ: event.organ,
      ...(event.recordedBy !== undefined && { recordedBy: event.recordedBy }),
    },
  })),
  start('referral.notice', () => ({ owner: supervisionOffice })),
  start('referral.objection', () => ({ owner: commission })),
];

/**
 * The superior's own last day. It outlives this lifecycle: whoever concludes the matter reports. Until a unit has the
 * matter, it is the commission's.
 */
export const oweReport: readonly Action<SuperiorReferralContext, Opening>[] = [
  start('referral.report', ({ context }) => ({
    owner: commission,
    until: context.matter.referral?.dueOn,
  })),
];

/** A call is to be confirmed before it is registered. */
export const oweConfirmation: readonly Action<SuperiorReferralContext, Opening>[] = [
  start('referral.confirm', () => ({ owner: supervisionOffice })),
];

/** The supervision office is to register. */
export const oweRegistration: readonly Action<SuperiorReferralContext, Opening>[] = [
  start('referral.register', () => ({ owner: supervisionOffice })),
];

/** The superior stands by its call. */
export const confirming: Doing<'referral.confirm'> = [
  report('referral-confirmed', ({ context, event }) => ({
    to: commission,
    detail: { organ: organOf(context), confirmedBy: event.confirmedBy },
  })),
  settle('referral.confirm'),
  ...oweRegistration,
];

/** No superior stands behind the call: what is left is a petition like any other. */
export const denying: Doing<'referral.confirm'> = [
  record('outcome', ({ context, event }) => ({
    detail: { organ: organOf(context), confirmed: false, confirmedBy: event.confirmedBy },
  })),
  settle('referral.confirm'),
  set(
    ({
      context: {
        matter: { referral, ...matter },
      },
    }) => ({ matter }),
  ),
  dischargeAll(),
];

/** Registered, and the petitioner is told; the clock of the notice is the unit's own receipt (`reg.23.2`). */
export const registering: Doing<'referral.register'> = [
  set(({ event }) => ({ registerNumber: event.registerNumber })),
  setMatter(({ context: { matter }, event, env }) => acceptance(matter, event.at, env.policy)),
  record('registration', ({ event }) => ({ about: event.registerNumber })),
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

/** The one objection goes to the referrer, which then owes an answer. */
export const objecting: Doing<'referral.object'> = [
  set(() => ({ objected: true })),
  inform('referral-objection', ({ context, event }) => ({
    organ: referrerOf(context.matter),
    reason: event.reason,
  })),
  settle('referral.objection'),
  discharge('intake.classify'),
  start('referral.decision', ({ context }) => ({ owner: referrerOf(context.matter) })),
];

/** The papers go back, and the petitioner is told why and where to go. */
export const returning: Doing<'referral.agreeObjection'> = [
  record('return', ({ context, event }) => ({ reason: event.reason, detail: { organ: organOf(context) } })),
  settle('referral.decision'),
  tell('referral-returned', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'raise-with-competent-organ',
    detail: { organ: event.competentOrgan ?? organOf(context), returnedTo: organOf(context) },
  })),
  settle('referral.notice'),
  dischargeAll(),
];

/** The referral stands: it goes on from where it stood. */
export const goingOn: Doing<'referral.refuseObjection'> = [
  record('outcome', ({ context, event }) => ({
    reason: event.reason,
    detail: { organ: organOf(context), objection: 'refused' },
  })),
  settle('referral.decision'),
];

/** The kind is settled, and with it the procedure. */
export const assessing: Doing<'intake.assess'> = [setMatter(({ event }) => ({ kind: event.kind }))];

/** The petitioner is told which procedure it is, and the matter ends here. */
export const leading: Doing<'intake.leadToProcedure'> = [tellProcedure, dischargeAll()];

/** The same where the superior asks for the result. */
export const leadingAndReporting: Doing<'intake.leadToProcedure'> = [
  tellProcedure,
  report('referral-result', ({ context, event }) => ({
    rule: 'reg.22',
    to: referrerOf(context.matter),
    reason: event.reason,
    detail: { outcome: 'led', procedure: event.procedure, organ: event.organ },
  })),
  settle('referral.report'),
  dischargeAll(),
];

/** A withdrawal, reported where the superior asks for the result. */
export const withdrawingAndReporting: Doing<'intake.withdraw'> = [...reportingWithdrawal, ...withdrawing];

/** Classified; of what is owed only the superior's day goes on. */
export const classifying: Doing<'referral.classify'> = [
  setMatter(({ event }) => ({ classification: event.classification })),
  record('classification', ({ event }) => ({
    reason: event.reason,
    detail: { classification: event.classification, ...event.criteria },
  })),
  settle('intake.classify'),
  dischargeAll('referral.report'),
];
