import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** Events of a leader who has a matter in charge (包案, `reg.18.2`). */
export const leaderInChargeEvents = defineEvents({
  'leaderInCharge.take': described(text('确定包案领导', 'a leader takes the matter in charge'), () => ({
    /** The leader, by the id of the person, and the office. */
    leader: idSchema,
    unit: idSchema,
    reason: wordsSchema,
  })),
  'leaderInCharge.plan': described(text('制定化解方案', 'the leader plans how to settle it'), () => ({
    plan: wordsSchema,
    /** The day by which it is to be settled. */
    until: daySchema,
  })),
  'leaderInCharge.progress': described(text('报告包案进展', 'the leader records the progress'), () => ({
    note: wordsSchema,
  })),
  'leaderInCharge.handOver': described(text('更换包案领导', 'another leader takes it over'), () => ({
    leader: idSchema,
    unit: idSchema,
    reason: wordsSchema,
  })),
  'leaderInCharge.settle': described(text('包案化解', 'what the leader had in charge is settled'), () => ({
    result: wordsSchema,
    /** The document that shows it. */
    evidence: idSchema,
  })),
});
