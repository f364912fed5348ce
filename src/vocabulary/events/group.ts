import * as z from 'zod/mini';
import { listOf, whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { incidentArrivalSchema } from './incident.ts';

/** Events of a group visit (`plan.3.3.1`). */
export const groupEvents = defineEvents({
  'group.arrive': described(text('群体来访', 'a group comes in person'), () => ({
    /** How many persons came. */
    persons: whole(1, 100000),
    /** What they raise, where no matter of theirs is known here. */
    arrival: z.optional(incidentArrivalSchema),
  })),
  'group.nameReceiver': described(text('明确接待人员', 'the person who receives them is named'), () => ({
    person: idSchema,
  })),
  'group.admit': described(text('引导至接待室', 'taken to the reception room'), () => ({})),
  'group.nameRepresentatives': described(text('推选代表', 'representatives are elected'), () => ({
    representatives: listOf(idSchema, 1000, 1),
  })),
  'group.register': described(text('登记事由和诉求', 'cause and claim are asked and registered'), () => ({
    cause: idSchema,
    claim: idSchema,
  })),
  'group.leave': described(text('来访人提前离开', 'the group leaves early'), () => ({
    /** Why, where they said so. */
    reason: z.optional(wordsSchema),
  })),
});
