import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** What is to be carried out (督促执行): a reply that supports the request, an agreement, a result that a remedy changed. */
export const carryingOutBases = ['reply', 'agreement', 'review', 'reexamination'] as const;

/** Events of the carrying out of what was decided or agreed (`reg.32.2`). */
export const carryingOutEvents = defineEvents({
  'carryingOut.arrange': described(
    text('确定执行单位和期限', 'it is settled who carries it out, and by when'),
    () => ({
      unit: idSchema,
      /** The last day. */
      until: daySchema,
    }),
  ),
  'carryingOut.progress': described(text('记录执行进展', 'progress is recorded'), () => ({
    note: wordsSchema,
  })),
  'carryingOut.complete': described(text('报告执行完毕', 'the unit reports it carried out'), () => ({
    /** The document that shows it. */
    evidence: idSchema,
    note: wordsSchema,
  })),
  'carryingOut.sayNot': described(
    text('信访人反映未执行', 'the petitioner says that it is not carried out'),
    () => ({ reason: wordsSchema }),
  ),
  'carryingOut.findNot': described(text('认定未执行', 'it is found not carried out'), () => ({
    reason: wordsSchema,
    /** A new last day; stated where the unit had reported it done. */
    until: z.optional(daySchema),
  })),
  'carryingOut.confirm': described(text('确认执行完毕', 'it is confirmed as carried out'), () => ({
    note: wordsSchema,
  })),
  'carryingOut.fallAway': described(text('不再需要执行', 'nothing is left to carry out'), () => ({
    reason: wordsSchema,
  })),
});
