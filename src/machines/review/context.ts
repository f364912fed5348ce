import * as z from 'zod/mini';
import type { reexaminationEvents } from '../../vocabulary/events/reexamination.ts';
import type { reviewEvents } from '../../vocabulary/events/review.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { type RemedyInput, remedyOf, remedyShape } from '../remedy/remedy.ts';

/** The schema of what a review keeps. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    ...remedyShape,
    /** The organ that took the request in. */
    reviewUnit: z.optional(idSchema),
    /** The day of the review opinion. */
    decidedOn: z.optional(daySchema),
    /** The day on which the petitioner received the review opinion. */
    opinionDeliveredOn: z.optional(daySchema),
    /** The petitioner who asked for re-examination before the delivery was entered. */
    nextAskedBy: z.optional(idSchema),
  })),
);

/** What a review keeps of its own. */
export type ReviewContext = Named<Read<typeof contextSchema>>;
/** Input: the day on which the petitioner received the written reply, the unit that gave it, and who decided it. */
export type ReviewInput = RemedyInput;
export type ReviewEvent = LifecycleEvent<
  typeof reviewEvents & Pick<typeof reexaminationEvents, 'reexamination.request'>
>;
/** Steps of a review whose guards are named `G`. */
export type ReviewSteps<G extends GuardName> = Steps<ReviewContext, ReviewEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends ReviewEvent['type']> = ActionsOn<ReviewContext, ReviewEvent, T>;

/** Writes a condition of a review. */
export const condition = conditionsFor<ReviewContext, ReviewEvent>();

/** What of a remedy is a review's own. */
export const asReview = remedyOf({
  id: 'review',
  zh: '复查',
  rules: { request: 'reg.35.1', opinion: 'reg.35.2', doneBefore: 'reg.36.1' },
  task: 'review',
  doneBefore: 'ask-reexamination',
});
