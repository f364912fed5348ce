import * as z from 'zod/mini';
import { textUpTo } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { roleIds } from '../roles.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** Events that every lifecycle knows. */
export const commonEvents = defineEvents({
  'deadline.passed': described(text('期限届满', 'a deadline has passed'), () => ({
    deadline: idSchema,
  })),
  'deadline.settled': described(text('期限事项已了', 'a supervised duty is settled'), () => ({
    deadline: idSchema,
    state: z.enum(['met', 'missed', 'discharged']),
  })),
  'deadline.handedOver': described(text('期限责任主体变更', 'a supervised duty has another owner'), () => ({
    deadline: idSchema,
    /** Who owes it from here on. */
    owner: z.strictObject({ role: z.enum(roleIds), unit: z.optional(idSchema) }),
  })),
  'lead.changed': described(text('主办单位变更', 'another unit leads'), () => ({
    /** The unit that has the matter from here on; none while it is given anew. */
    unit: z.optional(idSchema),
  })),
  'calendar.noticed': described(text('节假日安排公布', 'a holiday notice takes effect'), () => ({
    notice: idSchema,
  })),
});

/** Events by which the engine tells lifecycles of each other; nobody else sends them. */
export const engineEvents: ReadonlySet<string> = new Set<keyof typeof commonEvents>([
  'deadline.settled',
  'deadline.handedOver',
  'lead.changed',
]);

/** The policy that a petition moves to. */
export const moveTo = {
  policy: idSchema,
  version: textUpTo(50),
  /** For states that the library no longer has: `lifecycle.state` → the state that takes its place. */
  states: z.optional(z.record(textUpTo(200), textUpTo(100))),
};

/** Events about the matter or its petitioner, known wherever the matter is in hand. */
export const matterEvents = defineEvents({
  'matter.declareInterest': described(text('申报回避', 'an interest is declared'), () => ({
    person: idSchema,
    reason: wordsSchema,
  })),
  'matter.reportUrgent': described(
    text('报告重大紧急事项', 'a significant and urgent matter is reported'),
    () => ({
      /** The organ that is told. */
      organ: idSchema,
      reason: wordsSchema,
      /** What is done to contain harm. */
      containment: wordsSchema,
    }),
  ),
  'petitioner.query': described(text('查询进度', 'progress is asked for'), () => ({})),
  'petitioner.giveContact': described(text('补充联系方式', 'name and address are made known'), () => ({
    petitioner: idSchema,
  })),
  'agent.authorise': described(text('委托代理人', 'an agent is authorised'), () => ({
    /** Who may act for the petitioner from here on. */
    person: idSchema,
    /** The written authority, by its document id. */
    authority: idSchema,
  })),
  'agent.revoke': described(text('解除委托', 'an agent’s authority is revoked'), () => ({
    person: idSchema,
    reason: z.optional(wordsSchema),
  })),
  'petition.migrate': described(text('迁移至另一版方案', 'moved to another policy version'), () => moveTo),
});
