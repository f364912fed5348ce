import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { passingModes } from '../terms.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { intakeEvents } from './intake.ts';

/** What an act of an organ outside says of itself: the number of the paper that shows it, whoever enters it. */
const shown = { paper: idSchema };

/** Events of a matter that is passed down, or to a competent organ outside the body (`reg.22` to `reg.24`). */
export const passingEvents = defineEvents({
  'intake.register': intakeEvents['intake.register'],
  'passing.send': described(text('转送、交办', 'passed on or assigned'), () => ({
    /** The organ that it goes to. */
    organ: idSchema,
    mode: z.enum(passingModes),
    /** The last day for the report of what is assigned (`reg.22`). */
    dueOn: z.optional(daySchema),
    reason: wordsSchema,
    ...shown,
  })),
  'passing.acknowledge': described(text('确认收到', 'the receipt is acknowledged'), () => ({
    /** The day on which the organ received it. */
    receivedOn: daySchema,
    ...shown,
  })),
  'passing.confirm': described(text('受理并告知', 'taken in, and the petitioner told'), () => ({
    /** The day on which the organ told the petitioner in writing (`reg.23.2`). */
    toldOn: z.optional(daySchema),
    ...shown,
  })),
  'passing.object': described(text('提出转办异议', 'the receiver objects'), () => ({
    /** The detailed reasons (`reg.23.3`). */
    reason: wordsSchema,
    ...shown,
  })),
  'passing.agreeObjection': described(text('同意退回', 'the objection is agreed to'), () => ({
    reason: wordsSchema,
  })),
  'passing.refuseObjection': described(text('不同意退回', 'the objection is refused'), () => ({
    reason: wordsSchema,
  })),
  'passing.settleDispute': described(text('确定承办机关', 'the dispute is settled'), () => ({
    /** The common superior, or the joint conference where there is none (`reg.24`). */
    forum: z.enum(['commonSuperior', 'jointConference']),
    /** The common superior, where it decides. */
    superior: z.optional(idSchema),
    organ: idSchema,
    reason: wordsSchema,
    ...shown,
  })),
  'passing.onward': described(text('再行转送', 'the receiver passes it on'), () => ({
    organ: idSchema,
    reason: wordsSchema,
    ...shown,
  })),
  'passing.report': described(text('报送办理结果', 'the result is reported'), () => ({
    result: wordsSchema,
    ...shown,
  })),
  'passing.moreTime': described(text('延长交办期限', 'more time is given'), () => ({
    /** The new last day for the report. */
    dueOn: daySchema,
    reason: wordsSchema,
  })),
  'passing.acceptReport': described(text('认可办理结果', 'the report is accepted'), () => ({
    opinion: wordsSchema,
  })),
  'passing.returnReport': described(text('退回重新办理', 'the report is returned'), () => ({
    reason: wordsSchema,
    dueOn: daySchema,
  })),
  'passing.takeBack': described(text('收回', 'taken back'), () => ({ reason: wordsSchema })),
  'intake.withdraw': intakeEvents['intake.withdraw'],
});
