import * as z from 'zod/mini';
import { whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { reviewOutcomes } from '../terms.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { paperShape } from './paper.ts';

/** What both remedies of the petitioner state alike (`reg.35.1` to `reg.36.2`). */
export const remedyShapes = {
  /**
   * The petitioner's request, with the reasons; a late one states why it comes late. `receivedOn` is the day on which the
   * petitioner received the opinion, as they state it: where nobody entered the delivery, the window counts from it.
   */
  request: { reasons: wordsSchema, goodReason: z.optional(wordsSchema), receivedOn: z.optional(daySchema) },
  /** Days to add, the head of the organ who approved them, and the reasons that the petitioner is told. */
  extend: { days: whole(1, 365), approvedBy: z.optional(idSchema), reason: wordsSchema, ...paperShape },
  withdraw: { reason: z.optional(wordsSchema) },
  decide: { outcome: z.enum(reviewOutcomes), reason: wordsSchema, legalBasis: wordsSchema, ...paperShape },
};

/** Events of a review (`reg.35.1`, `reg.35.2`). */
export const reviewEvents = defineEvents({
  'review.request': described(text('申请复查', 'review is asked for'), () => ({
    ...remedyShapes.request,
  })),
  'review.accept': described(text('受理复查申请', 'the request for review is taken in'), () => ({
    ...paperShape,
  })),
  'review.decline': described(text('不予受理复查申请', 'the request for review is declined'), () => ({
    ground: z.enum(['windowMissed', 'alreadyReviewed']),
    /** The petition in which the same matter was reviewed. */
    earlier: z.optional(idSchema),
    reason: wordsSchema,
    ...paperShape,
  })),
  'review.holdHearing': described(text('举行复查听证', 'a hearing is called'), () => ({
    /** The day of the hearing. */
    on: daySchema,
  })),
  'review.extend': described(text('延长复查期限', 'the review is extended'), () => ({
    ...remedyShapes.extend,
  })),
  'review.decide': described(text('作出复查意见', 'the review opinion is given'), () => ({
    ...remedyShapes.decide,
  })),
  'review.deliver': described(text('送达复查意见', 'the review opinion is delivered'), () => ({
    /** The day on which the petitioner received it. */
    deliveredOn: daySchema,
  })),
  'review.withdraw': described(text('撤回复查申请', 'the request for review is withdrawn'), () => ({
    ...remedyShapes.withdraw,
  })),
});
