import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { classificationCriteria, intakeEvents } from './intake.ts';

const reclassified = {
  criteria: classificationCriteria,
  reason: wordsSchema,
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
  })),
  'approval.sign': described(text('审签', 'signed'), () => ({
    /** A unit other than the one proposed; absent where it is signed as proposed. */
    unit: z.optional(idSchema),
    /** Why another unit is named. */
    reason: z.optional(wordsSchema),
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
