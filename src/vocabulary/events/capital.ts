import * as z from 'zod/mini';
import { whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { exceptionShape } from './exception.ts';
import { incidentArrivalSchema } from './incident.ts';

/** Events of a visit to the capital (`plan.3.3.3`). None of them moves a person anywhere: staff go there to listen. */
export const capitalEvents = defineEvents({
  'capital.request': described(
    text('上级机关要求派员接待', 'a superior organ asks for staff to receive a petitioner'),
    () => ({
      /** How many persons came. */
      persons: whole(1, 100000),
      /** What they raise, where no matter of theirs is known here. */
      arrival: z.optional(incidentArrivalSchema),
    }),
  ),
  'capital.assign': described(
    text('确定接待单位', 'the unit that receives and is responsible is named'),
    () => ({
      unit: idSchema,
      ...exceptionShape(),
    }),
  ),
  'capital.receiveThere': described(text('进京接待', 'the petitioner is received in the capital'), () => ({
    /** Whether the petitioner was still there to be heard. */
    met: z.boolean(),
    /** What was heard and explained, or why nobody was met. */
    reason: wordsSchema,
  })),
  'capital.reportBack': described(text('向上级机关回报', 'reported back to the superior organ'), () => ({
    /** How the matter goes on: told to the superior organ and to the petitioner alike. */
    reason: wordsSchema,
  })),
});
