import { unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, supervisionOffice } from '../addressees.ts';
import { channelIsOpen, petitionersCounted } from '../intake/arrivalFacts.ts';
import { officesNotComplainedOf } from '../intake/offices.ts';
import { record, start } from '../lifecycle/actions.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { reportIsAsked } from '../reportBack.ts';
import { condition, type ReferralSteps, type SuperiorReferralContext } from './context.ts';

const needsRecord = { telephoned: ['recordedBy'], assigned: [], forwarded: [] } as const;

/** Guards on what is referred, and in which form. */
export const receiptConditions = {
  petitionersCounted,
  channelIsOpen,
  officesNotComplainedOf,
  organIsSuperior: condition({
    on: 'referral.receive',
    rule: 'plan.3.1.3',
    label: text('来件机关是上级机关', 'the organ that refers it is a superior one'),
    reads: ['event.organ', 'policy.units'],
    holds: ({ event, env }) => unitOf(env.policy, event.organ)?.roles.includes('superiorOrgan') ?? false,
  }),
  /** A call is written down. */
  callIsRecorded: condition({
    on: 'referral.receive',
    rule: 'plan.3.1.3',
    label: text('电话通知已记录', 'a call is written down'),
    reads: ['event.form', 'event.recordedBy'],
    needs: ({ event }) => needsRecord[event.form],
    holds: () => true,
  }),
  /** What is assigned has a due date. */
  dueDayIsNamed: condition({
    on: 'referral.receive',
    rule: 'reg.22',
    label: text('交办件已载明办理期限', 'an assigned matter names the last day'),
    reads: ['event.form', 'event.dueOn'],
    needs: ({ event }) => (event.form === 'assigned' ? ['dueOn'] : []),
    holds: () => true,
  }),
  /** What is assigned is reported back. */
  assignedIsReported: condition({
    on: 'referral.receive',
    rule: 'reg.22',
    label: text('交办件须反馈办理结果', 'an assigned matter is reported back'),
    reads: ['event.form', 'event.reportBack'],
    holds: ({ event }) => event.form !== 'assigned' || event.reportBack,
  }),
  reportIsAsked,
  telephoned: condition({
    rule: 'plan.3.1.3',
    label: text('电话通知', 'announced by telephone'),
    reads: ['matter.referral'],
    holds: ({ context }) => context.matter.referral?.form === 'telephoned',
  }),
} as const;

type Guard = GuardsOf<typeof receiptConditions>;

/** The clocks that receipt starts, whichever way the referral came; a call counts from the call. */
export const receiptSteps = {
  'referral.receive': {
    by: 'supervisionOffice',
    rule: 'plan.3.1.3',
    when: [
      'organIsSuperior',
      'officesNotComplainedOf',
      'petitionersCounted',
      'callIsRecorded',
      'dueDayIsNamed',
      'assignedIsReported',
      'channelIsOpen',
    ],
    to: 'duties',
    do: [
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
    ],
  },
} as const satisfies ReferralSteps<Guard>;

/**
 * The superior's own last day. It outlives this lifecycle: whoever concludes the matter reports. Until a unit has the
 * matter, it is the commission's.
 */
export const duties = [
  {
    rule: 'reg.22',
    label: text('须反馈办理结果', 'the result is reported back'),
    when: ['reportIsAsked'],
    to: 'form',
    do: [
      start('referral.report', ({ context }) => ({
        owner: commission,
        until: context.matter.referral?.dueOn,
      })),
    ],
  },
  { rule: 'plan.3.1.3', label: text('无须反馈', 'no report is asked for'), to: 'form' },
] as const satisfies readonly Way<SuperiorReferralContext, Guard>[];

/** The supervision office is to register. */
export const oweRegistration = start<SuperiorReferralContext, unknown>('referral.register', () => ({
  owner: supervisionOffice,
}));

/** A call is confirmed before it is registered. */
export const byForm = [
  {
    rule: 'plan.3.1.3',
    label: text('电话通知，待核实', 'by telephone: to be confirmed'),
    when: ['telephoned'],
    to: 'unconfirmed',
    do: [start('referral.confirm', () => ({ owner: supervisionOffice }))],
  },
  {
    rule: 'plan.3.1.3',
    label: text('书面来件，待登记', 'in writing: to be registered'),
    to: 'received',
    do: [oweRegistration],
  },
] as const satisfies readonly Way<SuperiorReferralContext, Guard>[];
