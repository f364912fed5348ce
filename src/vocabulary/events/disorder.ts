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

/** Conduct that is violence or danger (`reg.26` (2), (3)): nobody has to talk to an armed person first. */
export const dangerousConducts: ReadonlySet<DisorderConduct> = new Set([
  'dangerousArticles',
  'assault',
  'threat',
  'restrictingLiberty',
  'damage',
]);

/** Conduct that is named for the place where petitioners are received alone (`reg.26` (4)). */
export const receptionConducts: ReadonlySet<DisorderConduct> = new Set([
  'stayingOn',
  'makingTrouble',
  'leavingDependants',
]);

/** Where it happens: the offices, around them, a public place (`reg.26`), or somewhere that is none of these. */
const disorderPlaces = ['premises', 'surroundings', 'publicPlace', 'elsewhere'] as const;

const conduct = z.enum(disorderConducts);

/** What happened, in the words of whoever decides on it. */
const facts = z.optional(wordsSchema);

const talk = {
  /** What was said to them. */
  said: wordsSchema,
  /** Whether they still gather or stay afterwards. */
  outcome: z.enum(['persists', 'dispersed']),
};

/**
 * Events of a disorderly visit (`plan.3.3.2`). It rests on conduct, and where it happens, alone; the strict schemas have
 * no field for anything else about the visitors. Each talk is recorded with its `by` and `at`.
 */
export const disorderEvents = defineEvents({
  'disorder.report': described(text('报告现场失序', 'disorder is reported'), () => ({
    conduct,
    /** Whether it happens at the premises; a policy with a section on disorder also takes `where`, and one of them has to be stated. */
    atPremises: z.optional(z.boolean()),
    where: z.optional(z.enum(disorderPlaces)),
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
    facts,
  })),
  'disorder.informPublicSecurity': described(text('通报公安机关', 'public security is informed'), () => ({
    conduct,
    /** Whether the disorder is serious and breaks public-security or assembly law (`reg.47`). */
    seriousDisorder: z.boolean(),
    reason: wordsSchema,
    facts,
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
  'disorder.communicate': described(text('现场沟通协调', 'units and visitors are spoken with'), () => ({
    /** What was agreed, and with whom. */
    agreement: wordsSchema,
  })),
  'disorder.decideNotToInform': described(
    text('决定不通报公安机关', 'it is decided that public security is not told'),
    () => ({ reason: wordsSchema }),
  ),
  'disorder.formGroup': described(text('建立处突小组', 'the group for incidents is formed'), () => ({
    /** Those of the detachment who are in it. */
    members: listOf(idSchema, 100, 1),
  })),
  'disorder.groupArrived': described(text('处突小组到场', 'the group is at the premises'), () => ({})),
  'disorder.followReporting': described(
    text('关注事件舆情', 'public reporting of the incident is followed'),
    () => ({
      /** References to what was reported of the incident, never of who the visitors are; none where nothing was. */
      reports: listOf(idSchema, 100),
    }),
  ),
  'disorder.answerReporting': described(
    text('回应事件舆情', 'public reporting of the incident is answered'),
    () => ({
      /** What is said of the incident in public, or why nothing has to be. */
      answer: wordsSchema,
    }),
  ),
  'disorder.findUrgent': described(text('认定情况重大紧急', 'it is found significant and urgent'), () => ({
    reason: wordsSchema,
  })),
  'disorder.containHarm': described(text('采取措施防止影响扩大', 'harm is contained'), () => ({
    /** What was done. */
    containment: wordsSchema,
  })),
});
