import * as z from 'zod/mini';
import { noticeSchema } from '../calendar/notice.ts';
import { listOf, nonEmptyListOf, whole } from '../vocabulary/bounded.ts';
import { idSchema, roleSchema } from '../vocabulary/ids.ts';
import { daySchema } from '../vocabulary/instant.ts';
import { own } from '../vocabulary/own.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { schemaWords } from '../vocabulary/schemaWords.ts';
import { textSchema } from '../vocabulary/textSchema.ts';
import { agentsSchema } from './agents.ts';
import { answerabilityPartSchema } from './answerability.ts';
import { approvalSchema } from './approval.ts';
import { carryingOutSchema } from './carryingOut.ts';
import { type DeadlineKind, deadlineKindIds } from './deadlineKinds.ts';
import { disorderSchema } from './disorder.ts';
import { entrySchema } from './entry.ts';
import { fastLaneSchema } from './fastLane.ts';
import { intakeSchema } from './intake.ts';
import { jointSchema } from './joint.ts';
import { leadersSchema } from './leaders.ts';
import { liaisonSchema } from './liaison.ts';
import { partsSchema } from './parts.ts';
import { passingSchema } from './passing.ts';
import { receptionsSchema } from './receptions.ts';
import { reviewingSchema } from './reviewing.ts';
import { specialPeriodsSchema } from './specialPeriods.ts';
import { termSchema } from './term.ts';
import { territorySchema } from './territory.ts';
import { transitionSchema } from './transition.ts';
import { urgencySchema } from './urgency.ts';

const policyTerm = schemaOf(
  strictRecord(() => ({
    term: termSchema,
    rollOver: z.enum(['none', 'any-day-off', 'statutory-holiday']),
    remindDaysBefore: listOf(whole(0, 365), 10),
  })),
);

/** How long a deadline runs, how its last day rolls over, and on which days before it the owner is reminded. */
export type PolicyTerm = Named<Read<typeof policyTerm>>;
const policyTermSchema: RecordSchema<PolicyTerm> = policyTerm;

const unit = schemaOf(
  strictRecord(() => ({
    id: idSchema,
    roles: nonEmptyListOf(roleSchema),
    label: textSchema,
    /** The liaison person (联系人) that the unit named (`plan.3.2.2.1`). */
    liaison: z.optional(idSchema),
    /** The areas that a brigade answers for (`plan.1`), of those in `territory.areas`. */
    territory: z.optional(listOf(idSchema, 500)),
    outside: z.optional(z.boolean()),
  })),
);

/** One unit of the body, or an outside organ that it works with. */
export type Unit = Named<Read<typeof unit>>;
const unitSchema: RecordSchema<Unit> = unit;

/** A role name of the body and the parts of the plan that it plays. */
const roleNameSchema = strictRecord(() => ({
  plays: nonEmptyListOf(roleSchema),
  label: textSchema,
}));

/** A holiday notice whose id an event can name (`calendar.noticed`). */
const namedNoticeSchema = noticeSchema.check(
  z.refine(({ id }) => idSchema.safeParse(id).success, { path: ['id'], error: schemaWords.id.en }),
);

const termsShape = Object.fromEntries(deadlineKindIds.map((kind) => [kind, policyTermSchema])) as Record<
  DeadlineKind,
  typeof policyTermSchema
>;

/** At most `most` representatives for a group of up to `groupUpTo` persons (any size where it is absent). */
const representativesSchema = strictRecord(() => ({
  groupUpTo: z.optional(whole(1)),
  most: whole(1),
}));

const policy = schemaOf(
  strictRecord(() => ({
    id: idSchema,
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, schemaWords.version.en)),
    label: textSchema,
    /** First day on which new petitions are opened under it. */
    inForce: daySchema,
    /** Last day on which new petitions are opened under it; petitions that are open then go on under it. */
    until: z.optional(daySchema),
    /** What becomes of petitions of an earlier version. */
    transition: z.optional(transitionSchema),
    extends: z.optional(idSchema),
    roles: z.record(idSchema, roleNameSchema),
    units: z.array(unitSchema),
    terms: z.strictObject(termsShape),
    extension: z.strictObject({
      /** Calendar days that the head of the organ may add once (`reg.34`). */
      handlingDays: whole(0, 365),
      /** Days that may be added to a review or re-examination; the regulation is silent, so none by default. */
      reviewDays: whole(0, 365),
      approvers: nonEmptyListOf(roleSchema),
      /**
       * Which parts are the head of the organ (本机关负责人), who alone approves an extension (`reg.34`). The text does not say who
       * that is: the chief officer, as we read it, unless this says otherwise.
       */
      head: z.optional(nonEmptyListOf(roleSchema)),
      /** The most that may be added to the handling where a body counts it otherwise, such as in working days; never beyond `reg.34`. */
      most: z.optional(termSchema),
    }),
    thresholds: z.strictObject({
      /** Persons from which a visit is a group visit (`plan.3.3.1`); "or more" includes the number. */
      groupVisit: whole(2, 1000),
      /** Most representatives of a group (`reg.20`), the first row that fits counts. */
      representatives: nonEmptyListOf(representativesSchema),
    }),
    choices: z.strictObject({
      /** Which moment is the day of acceptance (受理), which the regulation does not define. */
      acceptanceDay: z.enum(['receipt', 'registration', 'unitAccepts']),
      /** Who may sign general matters (`plan.3.2.2.1`). */
      deputySigns: z.boolean(),
      /** Whether a missed window of the petitioner reopens for a stated good reason. */
      goodReasonReopensWindow: z.boolean(),
      /** Whether the simplified procedure is offered. */
      simplifiedProcedure: z.boolean(),
      /** Longest life of a recorded tendency of a matter, calendar days. */
      tendencyDays: whole(1, 365),
      /** Whether a paper that goes out, a notice or an opinion, has to have its number (文号). */
      paperNumbers: z.optional(z.enum(['optional', 'required'])),
      /** Whether a matter that was re-examined stays open until its unit has gone on explaining and helping (`reg.37`); absent, it is told to and no day ends that. */
      aftercare: z.optional(z.boolean()),
      /** Whether the petitioner can rate the petition office apart from the unit (`reg.21`). */
      rateOffice: z.optional(z.boolean()),
      /** Whether whoever stands above an office does its work in a matter that complains of that very office (`reg.30`). */
      aboveStandsIn: z.optional(z.boolean()),
      /** Whether what the plan says in principle (原则上, `plan.3.2.1`, `plan.3.3.3`) leaves exceptions, each reasoned and signed. */
      reasonedExceptions: z.optional(z.boolean()),
    }),
    notices: z.array(namedNoticeSchema),
    intake: z.optional(intakeSchema),
    entry: z.optional(entrySchema),
    agents: z.optional(agentsSchema),
    disorder: z.optional(disorderSchema),
    /** Classes and chains of the body's own; those of the plan where it is absent. */
    approval: z.optional(approvalSchema),
    /** Parts of the plan that the body does without, and who stands in for others. */
    parts: z.optional(partsSchema),
    /** How matters are passed on; without it none is. */
    passing: z.optional(passingSchema),
    /** Whose opinions the body reviews, and how; without it none. */
    reviewing: z.optional(reviewingSchema),
    /** How special periods are gone about (`plan.3.4`). */
    specialPeriods: z.optional(specialPeriodsSchema),
    /** Who answers besides the unit (`plan.3.5`, `reg.42` to `reg.46`). */
    answerability: z.optional(answerabilityPartSchema),
    joint: z.optional(jointSchema),
    carryingOut: z.optional(carryingOutSchema),
    leaders: z.optional(leadersSchema),
    /** Liaison persons of matters in hand (`plan.3.2.2.1`). */
    liaison: z.optional(liaisonSchema),
    /** Whose territory is whose (`plan.1`). */
    territory: z.optional(territorySchema),
    /** What is answered where it is raised (`reg.23.1`, `reg.29`). */
    fastLane: z.optional(fastLaneSchema),
    /** Days on which leaders receive petitioners (`reg.18.2`). */
    receptions: z.optional(receptionsSchema),
    /** What is significant and urgent, wherever a matter stands (`reg.25`). */
    urgency: z.optional(urgencySchema),
  })),
);

/** A policy: everything that a body may set, as data. */
export type Policy = Named<Read<typeof policy>>;

/** A policy: everything that a body may set, as data. */
export const policySchema: RecordSchema<Policy> = policy;

/** Whether a role name of the policy plays a part. */
export function rolePlays(policy: Pick<Policy, 'roles'>, role: string, part: RoleId): boolean {
  return own(policy.roles, role)?.plays.includes(part) ?? false;
}

/** Whether a role name of the policy plays one of these parts. */
export function plays(policy: Pick<Policy, 'roles'>, role: string, parts: readonly RoleId[]): boolean {
  return own(policy.roles, role)?.plays.some((part) => parts.includes(part)) ?? false;
}

/** The policy's role names that play one of these parts. */
export function rolesPlaying(policy: Pick<Policy, 'roles'>, parts: readonly RoleId[]): string[] {
  return Object.keys(policy.roles).filter((role) => plays(policy, role, parts));
}

/** The unit with this id, where the policy lists it. */
export function unitOf(policy: Pick<Policy, 'units'>, id: string | undefined): Unit | undefined {
  return policy.units.find((unit) => unit.id === id);
}

/** Whether a unit is known and belongs to the body itself. */
export function isOwn(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.outside !== true;
}

/** Whether a unit is one that a matter can be given to: one of the body's own departments or brigades (`plan.1`). */
export function mayHandle(unit: Unit | undefined): unit is Unit {
  return (
    unit !== undefined &&
    isOwn(unit) &&
    unit.roles.some((part) => part === 'businessDepartment' || part === 'brigade')
  );
}

/** The first unit that plays this part. */
export function unitPlaying(policy: Policy, part: RoleId): Unit | undefined {
  return policy.units.find((unit) => unit.roles.includes(part));
}
