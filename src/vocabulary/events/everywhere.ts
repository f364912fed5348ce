import * as z from 'zod';
import { idSchema, wordsSchema } from '../ids.js';
import { roleIds } from '../roles.js';
import { text } from '../text.js';
import { defineEvent } from './define.js';

/** Events that every lifecycle knows. */
export const commonEvents = {
  'deadline.passed': defineEvent('deadline.passed', text('期限届满', 'a deadline has passed'), {
    deadline: idSchema,
  }),
  'deadline.settled': defineEvent('deadline.settled', text('期限事项已了', 'a supervised duty is settled'), {
    deadline: idSchema,
    state: z.enum(['met', 'missed', 'discharged']),
  }),
  'deadline.handedOver': defineEvent(
    'deadline.handedOver',
    text('期限责任主体变更', 'a supervised duty has another owner'),
    {
      deadline: idSchema,
      /** Who owes it from here on. */
      owner: z.strictObject({ role: z.enum(roleIds), unit: idSchema.optional() }),
    },
  ),
  'calendar.noticed': defineEvent(
    'calendar.noticed',
    text('节假日安排公布', 'a holiday notice takes effect'),
    { notice: idSchema },
  ),
} as const;

/** Events by which the engine tells lifecycles of each other; nobody else sends them. */
export const engineEvents: ReadonlySet<string> = new Set<keyof typeof commonEvents>([
  'deadline.settled',
  'deadline.handedOver',
]);

/** The policy that a petition moves to. */
export const moveTo = {
  policy: idSchema,
  version: z.string().max(50),
  /** For states that the library no longer has: `lifecycle.state` → the state that takes its place. */
  states: z.record(z.string().max(200), z.string().max(100)).optional(),
};

/** Events about the matter or its petitioner, known wherever the matter is in hand. */
export const matterEvents = {
  'matter.declareInterest': defineEvent(
    'matter.declareInterest',
    text('申报回避', 'an interest is declared'),
    {
      person: idSchema,
      reason: wordsSchema,
    },
  ),
  'matter.reportUrgent': defineEvent(
    'matter.reportUrgent',
    text('报告重大紧急事项', 'a significant and urgent matter is reported'),
    {
      /** The organ that is told. */
      organ: idSchema,
      reason: wordsSchema,
      /** What is done to contain harm. */
      containment: wordsSchema,
    },
  ),
  'petitioner.query': defineEvent('petitioner.query', text('查询进度', 'progress is asked for'), {}),
  'petitioner.giveContact': defineEvent(
    'petitioner.giveContact',
    text('补充联系方式', 'name and address are made known'),
    { petitioner: idSchema },
  ),
  'petition.migrate': defineEvent(
    'petition.migrate',
    text('迁移至另一版方案', 'moved to another policy version'),
    moveTo,
  ),
} as const;
