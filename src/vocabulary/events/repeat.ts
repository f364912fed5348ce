import * as z from 'zod/mini';
import { listOf } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { priorMatterSchema } from '../priors.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { arrivalShape, intakeEvents } from './intake.ts';

/** Events of a repeat visit (`plan.3.1.2`), with the withdrawal that it shares with a first visit. */
export const repeatEvents = defineEvents({
  'repeat.receive': described(text('收到疑似重复访', 'what may be a repeat visit comes in'), () => ({
    ...arrivalShape,
    /** Who wrote an oral petition down (`reg.19`). */
    recordedBy: z.optional(idSchema),
    /** The earlier matters that it is compared with. */
    priors: listOf(priorMatterSchema, 200),
    /** Whether facts or reasons are claimed that were not before those who answered (`reg.36.3`). */
    newFacts: z.boolean(),
  })),
  'repeat.receiveByUnit': described(
    text('原承办单位接待', 'the unit first responsible receives the petitioner'),
    () => ({
      /** What was explained to the petitioner. */
      reason: wordsSchema,
    }),
  ),
  'intake.withdraw': intakeEvents['intake.withdraw'],
});
