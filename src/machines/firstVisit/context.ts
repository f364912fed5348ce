import * as z from 'zod/mini';
import type { intakeEvents } from '../../vocabulary/events/intake.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of what a first visit keeps. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** Handed over from a group or capital visit, where the matter was registered already. */
    handedOver: z.boolean(),
    /** Handed over from a group visit: several raise it, however many of them stay with it. */
    byGroup: z.boolean(),
    /** The number in the register, once registered. */
    registerNumber: z.optional(z.string()),
    withinCompetence: z.optional(z.boolean()),
    /** It was passed on and taken back: the clocks here count from that day. */
    takenBack: z.optional(z.boolean()),
    /** Who answered a claim on the spot, and on which day. */
    answeredBy: z.optional(idSchema),
    answeredOn: z.optional(daySchema),
  })),
);

/** What a first visit keeps of its own. */
export type FirstVisitContext = Named<Read<typeof contextSchema>>;
/**
 * Input: the matter as it arrived; `handedOver` when another lifecycle registered it, `byGroup` when that was a group visit,
 * `takenBack` when it comes back from the organ that it was passed on to.
 */
export interface FirstVisitInput extends LifecycleInput {
  readonly handedOver?: boolean;
  readonly byGroup?: boolean;
  readonly takenBack?: boolean;
}
export type FirstVisitEvent = LifecycleEvent<typeof intakeEvents>;
/** Steps of a first visit whose guards are named `G`. */
export type FirstVisitSteps<G extends GuardName> = Steps<FirstVisitContext, FirstVisitEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends FirstVisitEvent['type']> = ActionsOn<FirstVisitContext, FirstVisitEvent, T>;

/** Writes a condition of a first visit. */
export const condition = conditionsFor<FirstVisitContext, FirstVisitEvent>();
