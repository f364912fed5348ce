import * as z from 'zod/mini';
import { whole } from '../../vocabulary/bounded.ts';
import type { capitalEvents } from '../../vocabulary/events/capital.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of a capital visit's context. */
export const capitalVisitContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** Nothing of the matter was known here before the request. */
    standalone: z.boolean(),
    persons: whole(1, 100000),
    /** The superior organ that asked. */
    askedBy: z.optional(idSchema),
    /** The unit that receives there and is responsible. */
    receivingUnit: z.optional(idSchema),
  })),
);

/** What a capital visit keeps of its own. */
export type CapitalVisitContext = Named<Read<typeof capitalVisitContext>>;
/** Input: the matter in hand or as the superior organ describes it, and how many came. */
export interface CapitalVisitInput extends LifecycleInput {
  readonly standalone: boolean;
  readonly persons: number;
}
export type CapitalVisitEvent = LifecycleEvent<typeof capitalEvents>;
/** Steps of a capital visit whose guards are named `G`. */
export type CapitalSteps<G extends GuardName> = Steps<CapitalVisitContext, CapitalVisitEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends CapitalVisitEvent['type']> = ActionsOn<CapitalVisitContext, CapitalVisitEvent, T>;

/** Writes a condition of a capital visit. */
export const condition = conditionsFor<CapitalVisitContext, CapitalVisitEvent>();
