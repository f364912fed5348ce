import * as z from 'zod/mini';
import { listOf } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { caseFaults, caseOutcomes, reviewLevels } from '../terms.ts';
import { text } from '../text.ts';
import { endorsement } from './approval.ts';
import { defineEvents, described } from './define.ts';
import { arrivalShape } from './intake.ts';
import { remedyShapes } from './review.ts';

/** What an opinion comes to. */
const opinionShape = () => ({
  outcome: z.enum(caseOutcomes),
  /** What was at fault in the opinion before, where it is revoked. */
  fault: z.optional(z.enum(caseFaults)),
  /** The day by which it is made anew. */
  redoBy: z.optional(daySchema),
});

/** Events of a petition that begins with a request to review the opinion of another organ (`reg.35.1` to `reg.36.3`). */
export const reviewCaseEvents = defineEvents({
  'reviewCase.request': described(text('收到复查复核申请', 'a request for review is received'), () => ({
    ...arrivalShape,
    level: z.enum(reviewLevels),
    /** The opinion that is contested: its number, the organ that gave it, and the day on which the petitioner received it. */
    opinion: z.strictObject({ number: idSchema, organ: idSchema, receivedOn: daySchema }),
    /** Whether the opinion, at re-examination both, is attached. */
    attached: z.boolean(),
    reasons: wordsSchema,
    /** Why it comes late, where it does. */
    goodReason: z.optional(wordsSchema),
  })),
  'reviewCase.askCorrection': described(text('通知补正', 'a correction is asked for'), () => ({
    /** What is missing. */
    missing: wordsSchema,
    /** Its last day; the policy's own term unless told. */
    until: z.optional(daySchema),
  })),
  'reviewCase.correct': described(text('补正材料', 'the papers are completed'), () => ({ paper: idSchema })),
  'reviewCase.accept': described(text('受理复查复核申请', 'the request is taken in'), () => ({
    /** Claims that were not before the organ below: they stay out, and where they belong is told. */
    claimsLeftOut: z.optional(listOf(idSchema, 50)),
    /** The day by which the organ below sends its file; by the policy's own term unless told. */
    fileBy: z.optional(daySchema),
  })),
  'reviewCase.decline': described(text('不予受理复查复核申请', 'the request is declined'), () => ({
    ground: z.enum(['notInScope', 'levelSkipped', 'late', 'otherProcedure', 'doneBefore']),
    /** The organ that is competent. */
    leadsTo: z.optional(idSchema),
    /** The petition in which the same was reviewed on this level. */
    earlier: z.optional(idSchema),
    reason: wordsSchema,
  })),
  'reviewCase.giveFile': described(text('移交案卷', 'the file of the organ below arrives'), () => ({
    paper: idSchema,
  })),
  'reviewCase.openHearing': described(text('举行听证', 'a hearing is opened'), () => ({
    reason: wordsSchema,
  })),
  'reviewCase.closeHearing': described(text('听证结束', 'the hearing is closed'), () => ({
    summary: wordsSchema,
  })),
  'reviewCase.extend': described(text('延长复查复核期限', 'the term is extended'), () => ({
    ...remedyShapes.extend,
  })),
  'reviewCase.decide': described(text('作出复查复核意见', 'the opinion is given'), () => ({
    ...opinionShape(),
    reason: wordsSchema,
    legalBasis: wordsSchema,
  })),
  'reviewCase.deliver': described(text('送达复查复核意见', 'the opinion is delivered'), () => ({
    deliveredOn: daySchema,
  })),
  'reviewCase.redone': described(text('重新作出处理意见', 'the opinion is made anew'), () => ({
    paper: idSchema,
    /** Whether it comes to the same as the one that was revoked. */
    sameResult: z.boolean(),
    /** Whether it rests on the same facts and reasons. */
    sameFacts: z.boolean(),
  })),
  'reviewCase.end': described(text('终止复查复核', 'the review is ended'), () => ({
    ground: z.enum(['settled', 'died', 'elsewhere']),
    reason: wordsSchema,
  })),
  'reviewCase.withdraw': described(text('撤回复查复核申请', 'the request is withdrawn'), () => ({
    ...remedyShapes.withdraw,
  })),
  'reviewCase.delegate': described(
    text('委托起草复查复核意见', 'a unit is asked to draft the opinion'),
    () => ({
      /** A unit of the body's own, or an outside organ. */
      unit: idSchema,
      until: daySchema,
      reason: z.optional(wordsSchema),
    }),
  ),
  'reviewCase.draftOpinion': described(text('起草复查复核意见', 'the opinion is drafted'), () => ({
    ...opinionShape(),
    opinion: wordsSchema,
  })),
  'reviewCase.endorse': described(
    text('审核、会签或审签复查复核意见', 'a step of the opinion’s chain is taken'),
    () => ({ ...endorsement, reason: z.optional(wordsSchema) }),
  ),
  'reviewCase.returnDraft': described(
    text('退回复查复核意见草稿', 'the drafted opinion is sent back by its chain'),
    () => ({
      to: z.enum(['draft', 'previous']),
      /** Why somebody sends it back in the place of those whom the chain names. */
      standIn: endorsement.standIn,
      reason: wordsSchema,
    }),
  ),
});
