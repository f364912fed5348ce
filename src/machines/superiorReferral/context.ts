import * as z from 'zod/mini';
import type { referralEvents } from '../../vocabulary/events/referral.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of what a referral keeps. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The number in the register, once registered. */
    registerNumber: z.optional(z.string()),
    /** Whether the one objection was used. */
    objected: z.boolean(),
  })),
);

/** What a referral keeps of its own. */
export type SuperiorReferralContext = Named<Read<typeof contextSchema>>;
/** Input: the number in the register, where it was passed on and taken back. */
export interface SuperiorReferralInput extends LifecycleInput {
  readonly takenBack?: string | undefined;
}
/** The events that a referral knows. */
export type SuperiorReferralEvent = LifecycleEvent<typeof referralEvents>;
/** Steps of a referral whose guards are named `G`. */
export type ReferralSteps<G extends GuardName> = Steps<SuperiorReferralContext, SuperiorReferralEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends SuperiorReferralEvent['type']> = ActionsOn<
  SuperiorReferralContext,
  SuperiorReferralEvent,
  T
>;

/** Writes a condition of a referral. */
export const condition = conditionsFor<SuperiorReferralContext, SuperiorReferralEvent>();

/** The id of the organ that referred the matter. */
export const organOf = ({ matter }: SuperiorReferralContext) =>
  (matter.referral as NonNullable<typeof matter.referral>).organ;
