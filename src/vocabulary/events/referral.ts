import * as z from 'zod/mini';
import { listOf } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { classifications, referralForms } from '../terms.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { exceptionShape } from './exception.ts';
import { arrivalShape, classificationCriteria, intakeEvents, simplifiedShape } from './intake.ts';
import { paperShape } from './paper.ts';

/** Events of a referral from above (`plan.3.1.3`), with those that it shares with a first visit. */
export const referralEvents = defineEvents({
  'referral.receive': described(text('收到上级来件', 'a referral is received'), () => ({
    ...arrivalShape,
    form: z.enum(referralForms),
    /** The superior organ that refers it. */
    organ: idSchema,
    /** The superior's number; of a telephone call, the number of the note that was made. */
    referenceNumber: idSchema,
    /** The superior's own last day for the result (`reg.22`). */
    dueOn: z.optional(daySchema),
    /** Whether the superior asks for the result. */
    reportBack: z.boolean(),
    /** Who wrote the call down. */
    recordedBy: z.optional(idSchema),
  })),
  'referral.confirm': described(text('核实电话通知', 'a telephone referral is confirmed or denied'), () => ({
    confirmed: z.boolean(),
    /** The person at the superior organ whose word it is. */
    confirmedBy: idSchema,
  })),
  'referral.register': described(text('登记上级来件', 'the referral is registered'), () => ({
    registerNumber: idSchema,
    ...paperShape,
  })),
  'referral.object': described(text('提出异议', 'objection to the referral'), () => ({
    /** The detailed reasons (`reg.23.3`). */
    reason: wordsSchema,
  })),
  'referral.agreeObjection': described(text('同意异议', 'the superior agrees to the objection'), () => ({
    reason: wordsSchema,
    /** The organ that is competent, where the superior names it. */
    competentOrgan: z.optional(idSchema),
  })),
  'referral.refuseObjection': described(text('不同意异议', 'the superior refuses the objection'), () => ({
    reason: wordsSchema,
  })),
  'referral.classify': described(text('上级来件分类定性', 'the referral is classified'), () => ({
    classification: z.enum(classifications),
    criteria: classificationCriteria,
    /** Facts of the body's own that hold (`policy.approval.facts`). */
    ownFacts: z.optional(listOf(idSchema, 50)),
    reason: wordsSchema,
    ...exceptionShape(),
    ...simplifiedShape,
  })),
  'intake.assess': intakeEvents['intake.assess'],
  'intake.restrict': intakeEvents['intake.restrict'],
  'intake.passDown': intakeEvents['intake.passDown'],
  'intake.leadToProcedure': intakeEvents['intake.leadToProcedure'],
  'intake.withdraw': intakeEvents['intake.withdraw'],
});
