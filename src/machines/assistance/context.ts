import * as z from 'zod/mini';
import { type assistanceEvents, assistantsOwe } from '../../vocabulary/events/assistance.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionArgs } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { ownerOfUnit } from '../supervision/standing.ts';

/** What an assistance keeps of its own. */
export const assistanceContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The unit that assists. */
    unit: idSchema,
    owes: z.enum(assistantsOwe),
    /** Who sees to it there, once it was taken on. */
    handler: z.optional(idSchema),
  })),
);
export type AssistanceContext = Named<Read<typeof assistanceContext>>;

/** Input: which unit, and what it owes. */
export interface AssistanceInput extends LifecycleInput, Pick<AssistanceContext, 'unit' | 'owes'> {}
export type AssistanceEvent = LifecycleEvent<typeof assistanceEvents>;
/** Steps of an assistance whose guards are named `G`. */
export type AssistanceSteps<G extends GuardName> = Steps<AssistanceContext, AssistanceEvent, G>;

/** Writes a condition of an assistance. */
export const condition = conditionsFor<AssistanceContext, AssistanceEvent>();

/** The unit that assists, as it owes its part. */
export const assistant = ({ context: { unit, matter }, env }: ActionArgs<AssistanceContext, unknown>) =>
  ownerOfUnit(unit, matter, env.policy);
