import * as z from 'zod/mini';
import { listOf } from '../../vocabulary/bounded.ts';
import {
  type AnswerabilityRule,
  answerabilityCapacities,
  type answerabilityEvents,
  answerabilityRules,
} from '../../vocabulary/events/answerability.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** What the pursuit of a duty not done keeps of its own. */
export const answerabilityContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** Handed over by supervision, so that no event opens it. */
    referred: z.boolean(),
    breach: z.enum(answerabilityRules),
    /** The item of the article, where it was stated. */
    item: z.optional(z.number()),
    /** The unit whose duty it was. */
    unit: idSchema,
    /** The last day on which the unit can be sure to be heard, once it was asked. */
    speakBy: z.optional(daySchema),
    /** Whether it has given its statement. */
    heard: z.boolean(),
    /** Persons who may have to answer beside the unit, each with the last day on which they can be sure to be heard. */
    persons: z.optional(
      listOf(
        z.strictObject({
          person: idSchema,
          capacity: z.enum(answerabilityCapacities),
          until: daySchema,
          heard: z.boolean(),
        }),
        20,
      ),
    ),
    /** Whether the party committee, first in line, has answered for its part. */
    committeeAnswered: z.optional(z.boolean()),
  })),
);
export type AnswerabilityContext = Named<Read<typeof answerabilityContext>>;

/** Input: the rule not kept and the unit; `byEvent` where an event is still to open it, else supervision referred it. */
export interface AnswerabilityInput extends LifecycleInput {
  readonly breach: AnswerabilityRule;
  readonly item?: number | undefined;
  readonly unit: string;
  readonly byEvent?: boolean;
}
export type AnswerabilityEvent = LifecycleEvent<typeof answerabilityEvents>;
/** Steps of answerability whose guards are named `G`. */
export type AnswerabilitySteps<G extends GuardName> = Steps<AnswerabilityContext, AnswerabilityEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends AnswerabilityEvent['type']> = ActionsOn<
  AnswerabilityContext,
  AnswerabilityEvent,
  T
>;

/** Writes a condition of answerability. */
export const condition = conditionsFor<AnswerabilityContext, AnswerabilityEvent>();
