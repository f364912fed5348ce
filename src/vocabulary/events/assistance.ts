import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** What an assisting unit owes the lead: its opinion on its part, or somebody who comes. */
export const assistantsOwe = ['opinion', 'presence'] as const;

/** Events of a unit that assists the one in the lead (协办). */
export const assistanceEvents = defineEvents({
  'assistance.name': described(text('确定协办单位', 'an assisting unit is named'), () => ({
    unit: idSchema,
    owes: z.enum(assistantsOwe),
    /** The last day for its part. */
    until: daySchema,
    reason: wordsSchema,
  })),
  'assistance.accept': described(text('协办单位接受', 'the assisting unit takes it on'), () => ({
    /** The person who sees to it. */
    handler: idSchema,
  })),
  'assistance.object': described(
    text('协办单位提出异议', 'the assisting unit objects, with reasons'),
    () => ({ reason: wordsSchema }),
  ),
  'assistance.uphold': described(text('维持协办', 'the assistance stands'), () => ({ reason: wordsSchema })),
  'assistance.release': described(text('解除协办', 'the assisting unit is released'), () => ({
    reason: wordsSchema,
  })),
  'assistance.give': described(
    text('向主办单位反馈', 'the assisting unit gives its part to the lead'),
    () => ({
      result: wordsSchema,
      /** The document that has it, where there is one. */
      evidence: z.optional(idSchema),
    }),
  ),
});
