import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** Events of what is significant and urgent (重大、紧急, `reg.25`), whatever the channel and wherever the matter stands. */
export const urgentEvents = defineEvents({
  'urgent.find': described(text('认定事项重大紧急', 'a matter is found significant and urgent'), () => ({
    /** The facts on which it is found so. */
    reason: wordsSchema,
  })),
  'urgent.report': described(text('报告重大紧急情况', 'what is significant and urgent is reported'), () => ({
    /** The superior organ that is told. */
    superior: idSchema,
    /** The outside organ where the joint conference has its office; a body that works with none names none. */
    jointConference: z.optional(idSchema),
    reason: wordsSchema,
  })),
  'urgent.contain': described(
    text('采取措施防止不良影响发生或扩大', 'measures are taken against harm'),
    () => ({
      /** What was done, within the office's own powers. */
      containment: wordsSchema,
    }),
  ),
});
