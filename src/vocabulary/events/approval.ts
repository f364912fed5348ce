import * as z from 'zod/mini';
import { listOf } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { classificationCriteria, intakeEvents } from './intake.ts';

const reclassified = {
  criteria: classificationCriteria,
  reason: wordsSchema,
};

const notLocal = {
  /** Why a brigade has it in whose territory it is not (`plan.1`). */
  territoryReason: z.optional(wordsSchema),
};

/** Events of either approval (`plan.3.2.2.1`, `plan.3.2.2.2`). Who filled in, proposed and signed is `by.id`. */
export const approvalEvents = defineEvents({
  'approval.fillForm': described(text('填写审批单', 'the approval form is filled in'), () => ({
    /** The number of the form. */
    form: idSchema,
  })),
  'intake.restrict': intakeEvents['intake.restrict'],
  'approval.propose': described(text('提出拟办意见', 'an opinion is proposed'), () => ({
    /** The unit that is to have the matter. */
    unit: idSchema,
    opinion: wordsSchema,
    /** Why a unit is proposed that refused the matter before. */
    reason: z.optional(wordsSchema),
    ...notLocal,
  })),
  'approval.sign': described(text('审签', 'signed'), () => ({
    /** A unit other than the one proposed; absent where it is signed as proposed. */
    unit: z.optional(idSchema),
    /** Why another unit is named. */
    reason: z.optional(wordsSchema),
    ...notLocal,
  })),
  'approval.return': described(text('退回', 'returned unsigned'), () => ({
    /** What has to be done again. */
    to: z.enum(['form', 'opinion']),
    reason: wordsSchema,
  })),
  'approval.dispatch': described(text('交承办单位', 'dispatched to the responsible unit'), () => ({
    unit: idSchema,
    /** The unit's liaison person (联系人), where the policy names none or another one acts. */
    liaison: z.optional(idSchema),
  })),
  'approval.withdraw': described(text('撤回', 'withdrawn by the petitioner'), () => ({
    reason: z.optional(wordsSchema),
  })),
});

/** Events of a general approval, which can be raised to a complex one. */
export const generalApprovalEvents = defineEvents({
  ...approvalEvents,
  'approval.raise': described(
    text('改定为复杂疑难', 'classification is raised to complex'),
    () => reclassified,
  ),
});

/** Events of a complex approval, which can be lowered to a general one, never silently. */
export const complexApprovalEvents = defineEvents({
  ...approvalEvents,
  'approval.lower': described(
    text('改定为一般事项', 'classification is lowered to general'),
    () => reclassified,
  ),
});

/** How one whom a chain names acts on a paper, in an approval and on a reply or an extension. */
export const endorsement = {
  /** Why somebody acts in the place of those whom the chain names. */
  standIn: z.optional(z.enum(['absent', 'interest'])),
  /** The record of the meeting, where the step is one. */
  meeting: z.optional(idSchema),
};

/** Events of an approval by the body's own chain (`policy.approval`). */
export const classApprovalEvents = defineEvents({
  'approval.fillForm': approvalEvents['approval.fillForm'],
  'intake.restrict': approvalEvents['intake.restrict'],
  'approval.propose': approvalEvents['approval.propose'],
  'approval.endorse': described(text('审核、会签或审签', 'a step of the chain is taken'), () => ({
    ...endorsement,
    /** A unit other than the one proposed; absent where it is signed as proposed. */
    unit: z.optional(idSchema),
    /** Why another unit is named. */
    reason: z.optional(wordsSchema),
    ...notLocal,
  })),
  'approval.sendBack': described(text('退回上一环节或重新拟办', 'sent back by the chain'), () => ({
    /** What has to be done again: the form, the opinion, or the step before. */
    to: z.enum(['form', 'opinion', 'previous']),
    /** Why somebody sends it back in the place of those whom the chain names. */
    standIn: endorsement.standIn,
    reason: wordsSchema,
  })),
  'approval.dispatch': approvalEvents['approval.dispatch'],
  'approval.withdraw': approvalEvents['approval.withdraw'],
  'approval.reclassify': described(text('改定类别', 'another class is decided'), () => ({
    ...reclassified,
    /** Facts of the body's own that hold. */
    ownFacts: z.optional(listOf(idSchema, 50)),
  })),
});
