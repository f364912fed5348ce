import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { paperShape } from './paper.ts';
import { remedyShapes } from './review.ts';

/** What local bodies do after a re-examination (`reg.37`); the petitioner is told of social relief, or helped to apply (`reg.37.2`). */
const aftercareHelp = [
  'explained',
  'reconciled',
  'helped',
  'socialReliefTold',
  'socialReliefHelped',
] as const;

/** Events of a re-examination (`reg.36.1` to `reg.36.3`). */
export const reexaminationEvents = defineEvents({
  'reexamination.request': described(text('申请复核', 're-examination is asked for'), () => ({
    ...remedyShapes.request,
  })),
  'reexamination.accept': described(
    text('受理复核申请', 'the request for re-examination is taken in'),
    () => ({ ...paperShape }),
  ),
  'reexamination.decline': described(
    text('不予受理复核申请', 'the request for re-examination is declined'),
    () => ({
      ground: z.enum(['windowMissed', 'alreadyReexamined']),
      /** The petition in which the same matter was re-examined. */
      earlier: z.optional(idSchema),
      reason: wordsSchema,
      ...paperShape,
    }),
  ),
  'reexamination.openHearing': described(text('开始复核听证', 'the hearing is opened'), () => ({
    reason: wordsSchema,
  })),
  'reexamination.closeHearing': described(text('结束复核听证', 'the hearing is closed'), () => ({
    /** What the hearing came to. */
    summary: wordsSchema,
  })),
  'reexamination.extend': described(text('延长复核期限', 'the re-examination is extended'), () => ({
    ...remedyShapes.extend,
  })),
  'reexamination.decide': described(text('作出复核意见', 'the re-examination opinion is given'), () => ({
    ...remedyShapes.decide,
    /** Whether the opinion is published, which only one after a hearing may be. */
    publish: z.optional(z.boolean()),
  })),
  'reexamination.help': described(text('复核后疏导帮扶', 'explained or helped after re-examination'), () => ({
    help: z.enum(aftercareHelp),
    /** What was done, and for social relief where to apply for it. */
    reason: wordsSchema,
  })),
  'reexamination.completeHelp': described(
    text('疏导帮扶办结', 'explaining and helping is completed'),
    () => ({ reason: wordsSchema }),
  ),
  'reexamination.withdraw': described(
    text('撤回复核申请', 'the request for re-examination is withdrawn'),
    () => ({
      ...remedyShapes.withdraw,
    }),
  ),
});
