import * as z from 'zod';
import { idSchema, wordsSchema } from '../ids.js';
import { text } from '../text.js';
import { defineEvent } from './define.js';

/**
 * The conduct that a visit must not show, as the regulation lists it (`reg.26`). The list is closed: a visit
 * to a higher organ, the number of visits or an unwelcome claim is no conduct, and no event can state it as a ground.
 */
export const disorderConducts = {
  unlawfulGathering: text('非法聚集', 'unlawful gathering'),
  blocking: text('围堵', 'blocking'),
  storming: text('冲击', 'storming'),
  stoppingVehicles: text('拦截车辆', 'stopping vehicles'),
  dangerousArticles: text('携带危险物品', 'carrying dangerous articles'),
  insult: text('侮辱', 'insult'),
  assault: text('殴打', 'assault'),
  threat: text('威胁', 'threat'),
  restrictingLiberty: text('限制他人人身自由', 'restricting others’ liberty'),
  damage: text('毁坏财物', 'damage to property'),
  stayingOn: text('滞留接待场所', 'staying on at the reception place'),
  makingTrouble: text('在接待场所滋事', 'making trouble at the reception place'),
  leavingDependants: text('弃留生活不能自理的人', 'leaving dependants there'),
  inciting: text('煽动、串联', 'inciting'),
  coercing: text('胁迫、诱使他人信访', 'coercing others'),
  profiteering: text('借信访敛财', 'profiteering'),
  otherDisruption: text('其他扰乱秩序行为', 'other disruption of order'),
} as const;

/** One kind of conduct that a visit must not show (`reg.26`). */
export type DisorderConduct = keyof typeof disorderConducts;

const conduct = z.enum(Object.keys(disorderConducts) as [DisorderConduct, ...DisorderConduct[]]);

const talk = {
  /** What was said to them. */
  said: wordsSchema,
  /** Whether they still gather or stay afterwards. */
  outcome: z.enum(['persists', 'dispersed']),
};

/**
 * Events of a disorderly visit (`plan.3.3.2`). It rests on conduct at the premises alone; the strict schemas have
 * no field for anything else about the visitors. Each talk is recorded with its `by` and `at`.
 */
export const disorderEvents = {
  'disorder.report': defineEvent('disorder.report', text('报告现场失序', 'disorder is reported'), {
    conduct,
    /** Whether it happens at the premises. */
    atPremises: z.boolean(),
    persons: z.int().min(1).max(100000),
  }),
  'disorder.dissuade': defineEvent('disorder.dissuade', text('劝阻', 'dissuasion'), talk),
  'disorder.criticise': defineEvent('disorder.criticise', text('批评教育', 'criticism'), talk),
  'disorder.explain': defineEvent('disorder.explain', text('解释疏导', 'explanation'), talk),
  'disorder.coordinate': defineEvent(
    'disorder.coordinate',
    text('统筹协调处置', 'the response is coordinated'),
    { reason: wordsSchema },
  ),
  'disorder.secureEvidence': defineEvent(
    'disorder.secureEvidence',
    text('固定证据', 'evidence of the conduct is secured'),
    {
      conduct,
      /** References into the evidence store. */
      evidence: z.array(idSchema).min(1).max(100),
    },
  ),
  'disorder.informPublicSecurity': defineEvent(
    'disorder.informPublicSecurity',
    text('通报公安机关', 'public security is informed'),
    {
      conduct,
      /** Whether the disorder is serious and breaks public-security or assembly law (`reg.47`). */
      seriousDisorder: z.boolean(),
      reason: wordsSchema,
    },
  ),
  'disorder.publicSecurityCame': defineEvent(
    'disorder.publicSecurityCame',
    text('公安机关到场', 'public security came'),
    {},
  ),
  'disorder.unitArrived': defineEvent(
    'disorder.unitArrived',
    text('责权单位到场', 'the responsible unit came to the scene'),
    {},
  ),
  'disorder.reportUrgent': defineEvent(
    'disorder.reportUrgent',
    text('重大紧急情况报告', 'a significant and urgent matter is reported'),
    {
      /** The superior organ that is told. */
      superior: idSchema,
      /** The outside organ where the joint conference has its office. */
      jointConference: idSchema,
      reason: wordsSchema,
    },
  ),
  'disorder.restore': defineEvent('disorder.restore', text('秩序恢复', 'order is restored'), {
    reason: wordsSchema,
  }),
} as const;
