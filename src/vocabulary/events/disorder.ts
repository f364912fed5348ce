import * as z from 'zod/mini';
import { listOf, whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/**
 * The conduct that a visit must not show, as the regulation lists it (`reg.26`). The list is closed: a visit
 * to a higher organ, the number of visits or an unwelcome claim is no conduct, and no event can state it as a ground.
 */
export const disorderConducts = [
  'unlawfulGathering',
  'blocking',
  'storming',
  'stoppingVehicles',
  'dangerousArticles',
  'insult',
  'assault',
  'threat',
  'restrictingLiberty',
  'damage',
  'stayingOn',
  'makingTrouble',
  'leavingDependants',
  'inciting',
  'coercing',
  'profiteering',
  'otherDisruption',
] as const;

/** One kind of conduct that a visit must not show (`reg.26`). */
export type DisorderConduct = (typeof disorderConducts)[number];

const conduct = z.enum(disorderConducts);

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
export const disorderEvents = defineEvents({
  'disorder.report': described(text('报告现场失序', 'disorder is reported'), () => ({
    conduct,
    /** Whether it happens at the premises. */
    atPremises: z.boolean(),
    persons: whole(1, 100000),
  })),
  'disorder.dissuade': described(text('劝阻', 'dissuasion'), () => talk),
  'disorder.criticise': described(text('批评教育', 'criticism'), () => talk),
  'disorder.explain': described(text('解释疏导', 'explanation'), () => talk),
  'disorder.coordinate': described(text('统筹协调处置', 'the response is coordinated'), () => ({
    reason: wordsSchema,
  })),
  'disorder.secureEvidence': described(text('固定证据', 'evidence of the conduct is secured'), () => ({
    conduct,
    /** References into the evidence store. */
    evidence: listOf(idSchema, 100, 1),
  })),
  'disorder.informPublicSecurity': described(text('通报公安机关', 'public security is informed'), () => ({
    conduct,
    /** Whether the disorder is serious and breaks public-security or assembly law (`reg.47`). */
    seriousDisorder: z.boolean(),
    reason: wordsSchema,
  })),
  'disorder.publicSecurityCame': described(text('公安机关到场', 'public security came'), () => ({})),
  'disorder.unitArrived': described(
    text('责权单位到场', 'the responsible unit came to the scene'),
    () => ({}),
  ),
  'disorder.reportUrgent': described(
    text('重大紧急情况报告', 'a significant and urgent matter is reported'),
    () => ({
      /** The superior organ that is told. */
      superior: idSchema,
      /** The outside organ where the joint conference has its office. */
      jointConference: idSchema,
      reason: wordsSchema,
    }),
  ),
  'disorder.restore': described(text('秩序恢复', 'order is restored'), () => ({
    reason: wordsSchema,
  })),
});
