import * as z from 'zod/mini';
import { listOf, whole } from '../../vocabulary/bounded.ts';
import type { groupEvents } from '../../vocabulary/events/group.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of a group visit's context. */
export const groupVisitContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The group raises a matter that nobody here knew. */
    standalone: z.boolean(),
    persons: whole(1, 100000),
    /** The one person who receives them. */
    receiver: z.optional(idSchema),
    /** Whom the group elected last. */
    representatives: listOf(idSchema, 1000),
    /** The petitioners known before the first election, once there was one. */
    named: z.optional(listOf(idSchema, 1000)),
  })),
);

/** What a group visit keeps of its own. */
export type GroupVisitContext = Named<Read<typeof groupVisitContext>>;

/** Input: the matter in hand or as the group describes it, and how many came. */
export interface GroupVisitInput extends LifecycleInput {
  readonly standalone: boolean;
  readonly persons: number;
}

export type GroupVisitEvent = LifecycleEvent<typeof groupEvents>;
/** Steps of a group visit whose guards are named `G`. */
export type GroupSteps<G extends GuardName> = Steps<GroupVisitContext, GroupVisitEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends GroupVisitEvent['type']> = ActionsOn<GroupVisitContext, GroupVisitEvent, T>;

/** Writes a condition of a group visit. */
export const condition = conditionsFor<GroupVisitContext, GroupVisitEvent>();
