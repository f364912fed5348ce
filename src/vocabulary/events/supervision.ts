import * as z from 'zod/mini';
import { whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { ruleIds } from '../ruleIds.ts';
import { text } from '../text.ts';
import { answerabilityRules } from './answerability.ts';
import { defineEvents, described } from './define.ts';

/** Why a duty is supervised although no deadline of it has passed (`reg.40`). */
export const statedCauses = ['shirking', 'delay', 'falsehood', 'refusalToCarryOut', 'notRegistered'] as const;
/** Why a duty is supervised (`reg.40`): the first comes of itself, the others are stated by whoever opens. */
export const supervisionCauses = ['missedDeadline', ...statedCauses] as const;

/** What the joint conference may do (`reg.39`): about a unit's duty, never about a petitioner. */
const supervisionMeasures = ['summon', 'circulateCriticism', 'publicListing', 'rectifyByDate'] as const;

/** Events of supervision (督办, `reg.39`, `reg.40`). */
export const supervisionEvents = defineEvents({
  'supervision.open': described(text('启动督办', 'supervision is opened'), () => ({
    cause: z.enum(statedCauses),
    /** The rule that was not kept. */
    breach: z.enum(ruleIds),
    /** The unit whose duty it is. */
    unit: idSchema,
    reason: wordsSchema,
  })),
  'supervision.propose': described(text('提出改进建议', 'proposals are made to the unit'), () => ({
    proposals: wordsSchema,
  })),
  'supervision.answer': described(
    text('书面反馈采纳情况', 'the unit answers in writing whether it adopts them'),
    () => ({ adopted: z.boolean(), reason: wordsSchema }),
  ),
  'supervision.measure': described(text('采取督促措施', 'a measure is taken to have the duty done'), () => ({
    measure: z.enum(supervisionMeasures),
    /** The last day for putting it right, where one is set. */
    rectifyBy: z.optional(daySchema),
    reason: wordsSchema,
  })),
  'supervision.refer': described(text('移送责任追究', 'referred for answerability'), () => ({
    breach: z.enum(answerabilityRules),
    /** The item of the article, where it has items (`reg.42`, `reg.44` to `reg.46`). */
    item: z.optional(whole(1, 20)),
    seriousConsequences: z.boolean(),
    facts: wordsSchema,
  })),
  'supervision.close': described(text('督办办结', 'supervision is closed'), () => ({
    outcome: z.enum(['dutyDone', 'fellAway']),
    /** The event or record that shows it. */
    evidence: idSchema,
    reason: wordsSchema,
  })),
});
