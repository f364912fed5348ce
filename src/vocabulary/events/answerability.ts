import * as z from 'zod/mini';
import { listOf, whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import type { RuleId } from '../ruleIds.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';

/** The rules whose breach is pursued (`plan.3.5`, `reg.42` to `reg.46`). */
export const answerabilityRules = [
  'plan.3.5',
  'reg.42',
  'reg.43',
  'reg.44',
  'reg.45',
  'reg.46',
] as const satisfies readonly RuleId[];
export type AnswerabilityRule = (typeof answerabilityRules)[number];

/** What may follow from a finding: always about the unit's duty, never about a petitioner. */
export const answerabilityMeasures = [
  'orderCorrection',
  'criticism',
  'organisationalMeasure',
  'disciplinaryReferral',
  'criminalReferral',
] as const;
export type AnswerabilityMeasure = (typeof answerabilityMeasures)[number];

/** Why a person answers: in charge of what was not done, or directly responsible for it (`reg.42` to `reg.46`). */
export const answerabilityCapacities = ['directlyInCharge', 'directlyResponsible'] as const;

/** Events of answerability (责任追究, `plan.3.5`). */
export const answerabilityEvents = defineEvents({
  'answerability.open': described(text('启动责任追究', 'answerability is opened'), () => ({
    breach: z.enum(answerabilityRules),
    /** The item of the article, where it has items (`reg.42`, `reg.44` to `reg.46`). */
    item: z.optional(whole(1, 20)),
    /** The unit whose duty was not done. */
    unit: idSchema,
    seriousConsequences: z.boolean(),
    facts: wordsSchema,
  })),
  'answerability.invite': described(text('通知单位说明情况', 'the unit is asked for its statement'), () => ({
    /** The last day on which it can be sure to be heard. */
    until: daySchema,
  })),
  'answerability.hear': described(text('听取单位说明', 'the unit gives its statement'), () => ({
    statement: wordsSchema,
  })),
  'answerability.examine': described(text('查明事实', 'the facts are established'), () => ({
    facts: wordsSchema,
  })),
  'answerability.find': described(text('责任认定', 'the finding is made'), () => ({
    answerable: z.boolean(),
    seriousConsequences: z.boolean(),
    /** What follows; stated where the unit is answerable. */
    measures: z.optional(listOf(z.enum(answerabilityMeasures), 5, 1)),
    /** Whether the petition raised what was examined, so that the petitioner is told. */
    concernsPetition: z.boolean(),
    reason: wordsSchema,
    /** What the petitioner is told of it. */
    answer: z.optional(wordsSchema),
    /** What is found of each person who was named. */
    persons: z.optional(
      listOf(
        z.strictObject({
          person: idSchema,
          answerable: z.boolean(),
          measures: z.optional(listOf(z.enum(answerabilityMeasures), 5, 1)),
        }),
        20,
      ),
    ),
    /** How the party committee, first in line, answers for it. */
    primary: z.optional(wordsSchema),
  })),
  'answerability.correct': described(text('整改落实', 'the finding is carried out'), () => ({
    /** The event or record that shows it. */
    evidence: idSchema,
    reason: wordsSchema,
  })),
  'answerability.namePerson': described(
    text('列明责任人员', 'a person is named who may have to answer'),
    () => ({
      person: idSchema,
      capacity: z.enum(answerabilityCapacities),
      /** The last day on which the person can be sure to be heard. */
      until: daySchema,
      facts: wordsSchema,
    }),
  ),
  'answerability.hearPerson': described(
    text('听取责任人员说明', 'a person who was named gives a statement'),
    () => ({ statement: wordsSchema }),
  ),
  'answerability.answerFirst': described(
    text('党委作为第一责任人说明', 'the party committee answers first'),
    () => ({ statement: wordsSchema }),
  ),
});
