import * as z from 'zod/mini';
import { listOf } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { periodGrounds } from '../terms.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** The periods in which open matters are gone through one by one (`plan.3.4`). */
export const periodKinds = ['holiday', 'securityEvent'] as const;
/** What a unit does for the matter in a period; there is no word for keeping an eye on a person (safeguard 4). */
const followUpKinds = ['explanation', 'help'] as const;

/** Events of a matter's check in a special period (特殊时期, `plan.3.4`). */
export const specialEvents = defineEvents({
  'special.list': described(text('列入特殊时期研判', 'listed for a special period'), () => ({
    /** The period, as the body names it. */
    period: idSchema,
    kind: z.enum(periodKinds),
    from: daySchema,
    until: daySchema,
    because: z.enum(periodGrounds),
  })),
  'special.examine': described(text('逐件研判', 'the matter is examined'), () => ({
    finding: wordsSchema,
    /** The gathering in which it was examined, where the policy asks for one. */
    gathering: z.optional(idSchema),
  })),
  'special.nameUnit': described(text('明确责任单位', 'the unit answerable is named'), () => ({
    unit: idSchema,
  })),
  'special.followUp': described(text('跟进办理', 'the unit follows the matter up'), () => ({
    kind: z.enum(followUpKinds),
    note: wordsSchema,
  })),
  'special.workWith': described(text('会同外部单位', 'an outside organ is asked to work together'), () => ({
    organ: idSchema,
    reason: wordsSchema,
  })),
  'special.sendTeam': described(
    text('派出工作专班', 'a special team is sent to help with the matter'),
    () => ({
      /** The unit that sends members. */
      unit: idSchema,
      members: listOf(idSchema, 20, 1),
      task: wordsSchema,
    }),
  ),
  'special.lift': described(text('解除特殊时期跟进', 'taken off the list'), () => ({
    because: z.enum(['concluded', 'tendencyLapsed', 'periodOver']),
    /** The event by which the matter was concluded. */
    conclusion: z.optional(idSchema),
    reason: wordsSchema,
  })),
  'special.recordTendency': described(text('记录事项苗头', 'a tendency of the matter is recorded'), () => ({
    kind: z.enum(['group', 'capital']),
    /** The day after which the flag counts for nothing. */
    until: daySchema,
    reason: wordsSchema,
  })),
  'special.gather': described(
    text('召集部门和责任单位研判', 'departments and units are gathered to review the situation'),
    () => ({
      /** The gathering, as the body numbers it: the same for every matter that was gone through in it. */
      gathering: idSchema,
      period: idSchema,
      heldOn: daySchema,
      /** The units in whose presence this matter was gone through. */
      attended: listOf(idSchema, 100, 1),
      /** The situation as it was reviewed (研判). */
      situation: wordsSchema,
    }),
  ),
});
