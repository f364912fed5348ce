import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** A leader, by the id of the person, and the office. */
const leader = { leader: idSchema, unit: idSchema, reason: wordsSchema };

/** Events of a reception by a leader (领导接访, `reg.18.2`). */
export const receptionEvents = defineEvents({
  'reception.arrange': described(text('安排领导接访', 'a reception is arranged'), () => ({
    ...leader,
    /** The reception day. */
    day: daySchema,
  })),
  'reception.move': described(text('改期接访', 'the reception day is moved'), () => ({
    day: daySchema,
    reason: wordsSchema,
  })),
  'reception.standIn': described(text('改由他人接访', 'another leader stands in'), () => leader),
  'reception.cancel': described(text('取消接访', 'the reception is called off'), () => ({
    reason: wordsSchema,
  })),
  'reception.receive': described(text('领导接访', 'the leader receives in person'), () => ({
    /** What was said, and who wrote it down. */
    statement: wordsSchema,
    recordedBy: idSchema,
    /** The answer, where it was given at once. */
    answer: z.optional(wordsSchema),
    /** The unit that looks into it by the leader's written order, where it was not. */
    unit: z.optional(idSchema),
    order: z.optional(wordsSchema),
  })),
  'reception.report': described(text('报告接访事项办理结果', 'the unit reports on what was ordered'), () => ({
    result: wordsSchema,
  })),
  'reception.consent': described(text('同意答复', 'the answer is consented to'), () => ({})),
  'reception.refuseConsent': described(text('不同意答复', 'consent is refused'), () => ({
    reason: wordsSchema,
  })),
  'reception.answer': described(text('书面答复来访人', 'the visitor is answered in writing'), () => ({
    answer: wordsSchema,
  })),
});
