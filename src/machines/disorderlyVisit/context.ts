import * as z from 'zod/mini';
import type { disorderEvents } from '../../vocabulary/events/disorder.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { instantSchema } from '../../vocabulary/instant.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { supervisionOffice } from '../addressees.ts';
import { type ActionsOn, settle, start } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

const talk = z.optional(strictRecord(() => ({ by: idSchema, at: instantSchema })));

/** The schema of a disorderly visit's context. */
export const disorderlyVisitContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The talks tried, each with who and when; how many have to be is the policy's to say. */
    tried: z.strictObject({ dissuasion: talk, criticism: talk, explanation: talk }),
    evidenceSecured: z.boolean(),
    unitArrived: z.boolean(),
    urgentReported: z.boolean(),
    /** What the section on disorder adds; absent until it happens. */
    coordinated: z.optional(z.boolean()),
    publicSecurityTold: z.optional(z.boolean()),
    groupFormed: z.optional(z.boolean()),
    commandFollows: z.optional(z.boolean()),
    publicityFollows: z.optional(z.boolean()),
    urgentFound: z.optional(z.boolean()),
  })),
);

/** What a disorderly visit keeps of its own. */
export type DisorderlyVisitContext = Named<Read<typeof disorderlyVisitContext>>;
export type DisorderlyVisitEvent = LifecycleEvent<typeof disorderEvents>;
/** Steps of a disorderly visit whose guards are named `G`. */
export type DisorderSteps<G extends GuardName> = Steps<DisorderlyVisitContext, DisorderlyVisitEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends DisorderlyVisitEvent['type']> = ActionsOn<
  DisorderlyVisitContext,
  DisorderlyVisitEvent,
  T
>;

/** Writes a condition of a disorderly visit. */
export const condition = conditionsFor<DisorderlyVisitContext, DisorderlyVisitEvent>();

/** Those of the staff who talk to people at the premises. */
export const staff = [
  'serviceDetachment',
  'supervisionOffice',
  'responsibleUnit',
  'disciplineCommission',
] as const satisfies readonly RoleId[];

/** The next thing to do at the premises is owed on the day on which the one before it was done. */
export const respondNext: Doing<DisorderlyVisitEvent['type']> = [
  settle('disorder.respond'),
  start('disorder.respond', () => ({ owner: supervisionOffice })),
];
