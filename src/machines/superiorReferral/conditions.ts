import * as z from 'zod';
import { plays, unitOf } from '../../policy/schema.ts';
import type { referralEvents } from '../../vocabulary/events/referral.ts';
import { type Named, type Read, schemaOf } from '../../vocabulary/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { petitionersCounted } from '../intake/arrivalFacts.ts';
import { ledElsewhere, organHasProcedure, withinCompetence } from '../intake/assessment.ts';
import { asComplex, asGeneral, criteriaAreGeneral, isComplex } from '../intake/criteria.ts';
import { officesNotComplainedOf } from '../intake/offices.ts';
import { simplifiedConditions } from '../intake/simplified.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { reportIsAsked } from '../reportBack.ts';
import { termConditions } from '../term.ts';
import { othersGoOn } from '../withdrawal.ts';

/** What a referral keeps of its own. */
export const contextSchema = schemaOf(
  z.strictObject({
    ...contextShape,
    /** The number in the register, once registered. */
    registerNumber: z.string().optional(),
    /** Whether the one objection was used. */
    objected: z.boolean(),
  }),
);

/** What a referral keeps of its own. */
export type SuperiorReferralContext = Named<Read<typeof contextSchema>>;
/** The events that a referral knows. */
export type SuperiorReferralEvent = LifecycleEvent<typeof referralEvents>;

const condition = conditionsFor<SuperiorReferralContext, SuperiorReferralEvent>();

const needsRecord = { telephoned: ['recordedBy'], assigned: [], forwarded: [] } as const;

/** The guards of a referral. */
export const conditions = {
  petitionersCounted,
  officesNotComplainedOf,
  withinCompetence,
  ledElsewhere,
  organHasProcedure,
  asGeneral,
  asComplex,
  criteriaAreGeneral,
  isComplex,
  ...simplifiedConditions,
  /** What a superior assigned is reported back in full (`reg.22`), and takes the ordinary way. */
  notAssigned: condition<'referral.classify'>({
    rule: 'simple.exclude',
    label: text('不是上级交办件', 'not assigned by a superior organ'),
    holds: ({ context }) => context.matter.referral?.form !== 'assigned',
  }),
  ...termConditions,
  othersGoOn,
  organIsSuperior: condition<'referral.receive'>({
    rule: 'plan.3.1.3',
    label: text('来件机关是上级机关', 'the organ that refers it is a superior one'),
    holds: ({ event, env }) => unitOf(env.policy, event.organ)?.roles.includes('superiorOrgan') ?? false,
  }),
  /** A call is written down. */
  callIsRecorded: condition<'referral.receive'>({
    rule: 'plan.3.1.3',
    label: text('电话通知已记录', 'a call is written down'),
    needs: ({ event }) => needsRecord[event.form],
    holds: () => true,
  }),
  /** What is assigned has a due date. */
  dueDayIsNamed: condition<'referral.receive'>({
    rule: 'reg.22',
    label: text('交办件已载明办理期限', 'an assigned matter names the last day'),
    needs: ({ event }) => (event.form === 'assigned' ? ['dueOn'] : []),
    holds: () => true,
  }),
  /** What is assigned is reported back. */
  assignedIsReported: condition<'referral.receive'>({
    rule: 'reg.22',
    label: text('交办件须反馈办理结果', 'an assigned matter is reported back'),
    holds: ({ event }) => event.form !== 'assigned' || event.reportBack,
  }),
  reportIsAsked,
  telephoned: condition<never>({
    rule: 'plan.3.1.3',
    label: text('电话通知', 'announced by telephone'),
    holds: ({ context }) => context.matter.referral?.form === 'telephoned',
  }),
  /** A superior organ speaks for its own referral only. */
  ownReferral: condition<'referral.confirm' | 'referral.agreeObjection' | 'referral.refuseObjection'>({
    rule: 'reg.23.3',
    label: text('不是其他上级机关', 'no superior organ but the one that referred it'),
    code: 'wrong-role',
    holds: ({ context, event, env }) =>
      !plays(env.policy, event.by.role, ['superiorOrgan']) ||
      event.by.unit === context.matter.referral?.organ,
  }),
  isConfirmed: condition<'referral.confirm'>({
    rule: 'plan.3.1.3',
    label: text('上级确认通知属实', 'the superior confirms the call'),
    holds: ({ event }) => event.confirmed,
  }),
  notYetRegistered: condition<never>({
    rule: 'plan.3.1.3',
    label: text('尚未登记', 'not registered yet'),
    holds: ({ context }) => context.registerNumber === undefined,
  }),
  isReport: condition<'intake.assess'>({
    rule: 'reg.30',
    label: text('属于检举控告', 'a report about a person'),
    holds: ({ event }) => event.kind === 'report',
  }),
  firstObjection: condition<never>({
    rule: 'reg.23.3',
    label: text('此前未提出异议', 'no objection was made before'),
    holds: ({ context }) => !context.objected,
  }),
} as const;
