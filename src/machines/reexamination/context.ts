import * as z from 'zod/mini';
import type { reexaminationEvents } from '../../vocabulary/events/reexamination.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { remedyOf, remedyShape } from '../remedy/remedy.ts';

/** The schema of what a re-examination keeps. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    ...remedyShape,
    /** The organ that gave the review opinion. */
    reviewUnit: idSchema,
    /** The organ that took the request in. */
    reexaminationUnit: z.optional(idSchema),
    /** A hearing was held and closed. */
    heard: z.boolean(),
    /** Something was explained or done to help since the opinion (`reg.37`). */
    helped: z.optional(z.boolean()),
  })),
);

/** What a re-examination keeps of its own. */
export type ReexaminationContext = Named<Read<typeof contextSchema>>;
export type ReexaminationEvent = LifecycleEvent<typeof reexaminationEvents>;
/** Steps of a re-examination whose guards are named `G`. */
export type ReexaminationSteps<G extends GuardName> = Steps<ReexaminationContext, ReexaminationEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends ReexaminationEvent['type']> = ActionsOn<
  ReexaminationContext,
  ReexaminationEvent,
  T
>;

/** Writes a condition of a re-examination. */
export const condition = conditionsFor<ReexaminationContext, ReexaminationEvent>();

/** What of a remedy is a re-examination's own. */
export const asReexamination = remedyOf({
  id: 'reexamination',
  zh: '复核',
  rules: { request: 'reg.36.1', opinion: 'reg.36.2', doneBefore: 'reg.36.3' },
  task: 'reexamine',
  doneBefore: 'none-further',
});
