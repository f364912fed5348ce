import * as z from 'zod/mini';
import { listOf, whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { noticeForms } from '../noticeForms.ts';
import { replyOutcomes } from '../terms.ts';
import { text } from '../text.ts';
import { endorsement } from './approval.ts';
import { defineEvents, described } from './define.ts';
import { classificationCriteria, ledElsewhere } from './intake.ts';
import { paperShape } from './paper.ts';

/** What a unit does to get to the bottom of a matter (`reg.31.6`). */
const investigationSteps = ['petitionerHeard', 'inquiry', 'factsFound'] as const;

/** How a written reply reached the petitioner. */
const deliveryManners = ['inPerson', 'post', 'network', 'telephone', 'leftWithWitness'] as const;

/** How content a petitioner is (`reg.21`). */
const ratings = ['satisfied', 'partlySatisfied', 'dissatisfied'] as const;

/** Papers that a chain of the body's own signs while a matter is handled. */
const draftedPapers = ['reply', 'extension'] as const;
/** How a unit that leads (主办单位) is found: the units agree, the first receiver leads, or whoever stands above them names it. */
export const leadGrounds = ['agreed', 'firstReceiver', 'named'] as const;

const days = whole(1, 365);

/** Events of the handling of a matter (`plan.3.2.2`, `reg.28` to `reg.34`). */
export const handlingEvents = defineEvents({
  'handling.accept': described(text('承办单位接收', 'the unit takes the matter in hand'), () => ({
    /** The person who handles it. */
    handler: idSchema,
    ...paperShape,
  })),
  'handling.refuse': described(
    text('承办单位说明理由不予接收', 'the unit refuses to accept, with reasons'),
    () => ({
      reason: wordsSchema,
    }),
  ),
  'handling.changeHandler': described(text('更换经办人', 'another person handles the matter'), () => ({
    handler: idSchema,
    reason: wordsSchema,
  })),
  'handling.investigate': described(
    text('听取陈述、查明事实', 'the petitioner is heard, facts are found'),
    () => ({
      step: z.enum(investigationSteps),
      note: wordsSchema,
    }),
  ),
  'handling.askExtension': described(text('申请延期', 'an extension is asked for'), () => ({
    /** Calendar days asked for. */
    days,
    reason: wordsSchema,
  })),
  'handling.extend': described(text('批准延期', 'the term is extended'), () => ({
    /** Calendar days granted. */
    days,
    /** Whether the circumstances are complex in fact (情况复杂); nothing else is a ground. */
    complexInFact: z.optional(z.boolean()),
    reason: wordsSchema,
    ...paperShape,
  })),
  'handling.declineExtension': described(text('不同意延期', 'the extension is declined'), () => ({
    reason: wordsSchema,
  })),
  'handling.setHearing': described(text('确定听证', 'a hearing is set'), () => ({
    on: daySchema,
    /** The place, by its id. */
    place: idSchema,
    /** Whether the matter is significant; a complex and difficult one fits without. */
    significant: z.optional(z.boolean()),
    reason: wordsSchema,
  })),
  'handling.holdHearing': described(text('举行听证', 'the hearing is held'), () => ({
    /** Whether the petitioner came and was heard. */
    petitionerHeard: z.boolean(),
    note: wordsSchema,
  })),
  'handling.mediate': described(text('调解和解', 'mediation is tried'), () => ({
    agreed: z.boolean(),
    /** The written agreement, by its document id. */
    agreement: z.optional(idSchema),
    note: wordsSchema,
  })),
  'handling.leaveSimplified': described(text('转为普通程序', 'the simplified procedure is left'), () => ({
    reason: wordsSchema,
  })),
  'handling.raise': described(
    text('升级为复杂疑难事项', 'the matter is raised to complex and difficult'),
    () => ({
      criteria: classificationCriteria,
      reason: wordsSchema,
      /** Facts of the body's own that hold. */
      ownFacts: z.optional(listOf(idSchema, 50)),
    }),
  ),
  'handling.report': described(text('报告办理结果', 'the result is reported'), () => ({
    result: wordsSchema,
  })),
  'handling.returnForWork': described(text('退回补充办理', 'the result is returned for more work'), () => ({
    reason: wordsSchema,
    /** The last day for the new report. */
    dueOn: daySchema,
  })),
  'handling.approveResult': described(text('审核同意办理结果', 'the result is approved'), () => ({
    opinion: wordsSchema,
  })),
  'handling.summarise': described(
    text('向主官汇总报告', 'the commission sums up for the chief officer'),
    () => ({
      summary: wordsSchema,
    }),
  ),
  'handling.draftReply': described(text('起草处理意见书', 'the written reply is drafted'), () => ({
    outcome: z.enum(replyOutcomes),
    opinion: wordsSchema,
  })),
  'handling.endorse': described(text('审核、会签或审签文书', 'a step of a paper’s chain is taken'), () => ({
    drafted: z.enum(draftedPapers),
    ...endorsement,
    reason: z.optional(wordsSchema),
  })),
  'handling.returnDraft': described(text('退回文书', 'a paper is sent back by its chain'), () => ({
    drafted: z.enum(draftedPapers),
    to: z.enum(['draft', 'previous']),
    /** Why somebody sends it back in the place of those whom the chain names. */
    standIn: endorsement.standIn,
    reason: wordsSchema,
  })),
  'handling.reply': described(text('出具处理意见书', 'the written reply is issued'), () => ({
    request: z.optional(wordsSchema),
    /** Facts and reasons. */
    facts: z.optional(wordsSchema),
    opinion: z.optional(wordsSchema),
    legalBasis: z.optional(wordsSchema),
    outcome: z.optional(z.enum(replyOutcomes)),
    form: z.enum(noticeForms),
    /** Whether the petitioner asked for paper; to be stated where the form is another. */
    paperAsked: z.optional(z.boolean()),
    ...paperShape,
    /** The unit whose seal it bears, where the policy says which may (`policy.approval.seals`). */
    seal: z.optional(idSchema),
  })),
  'handling.answer': described(text('答复建议人、检举控告人', 'a suggestion or report is answered'), () => ({
    answer: wordsSchema,
    /** How much of a suggestion is adopted (`reg.29`). */
    adopted: z.optional(z.enum(['whole', 'part', 'none'])),
    form: z.enum(noticeForms),
    ...paperShape,
  })),
  'handling.deliver': described(text('送达', 'the written reply is delivered'), () => ({
    /** The day on which the petitioner received it: the window for review counts from it. */
    deliveredOn: daySchema,
    manner: z.enum(deliveryManners),
  })),
  'handling.rate': described(text('满意度评价', 'the petitioner rates the handling'), () => ({
    score: z.enum(ratings),
    /** How content with the petition office, apart from the unit, where the body asks for both (`choices.rateOffice`). */
    scoreOffice: z.optional(z.enum(ratings)),
    note: z.optional(wordsSchema),
  })),
  'handling.conclude': described(text('办结', 'concluded'), () => ({ reason: wordsSchema })),
  'handling.withdraw': described(text('撤回', 'withdrawn by the petitioner'), () => ({
    reason: z.optional(wordsSchema),
  })),
  'handling.merge': described(text('并案', 'merged with an identical matter'), () => ({
    /** The petition that goes on. */
    into: idSchema,
    /** Of the petition that goes on: its petitioners, cause, claim and the last day of its term. */
    petitioners: listOf(idSchema, 1000),
    cause: idSchema,
    claim: idSchema,
    dueOn: daySchema,
    /** The unit that has it; to be stated where this one complains of units or is a report. */
    unit: z.optional(idSchema),
    reason: wordsSchema,
  })),
  'handling.leadToProcedure': described(text('导入法定途径', 'led to its own procedure'), () => ledElsewhere),
  'handling.changeLead': described(text('变更主办单位', 'another unit leads'), () => ({
    unit: idSchema,
    /** How it was found. */
    ground: z.enum(leadGrounds),
    reason: wordsSchema,
  })),
  'liaison.name': described(text('确定联系人', 'a liaison person is named'), () => ({
    liaison: idSchema,
    reason: z.optional(wordsSchema),
  })),
  'liaison.change': described(text('变更联系人', 'another liaison person is named'), () => ({
    liaison: idSchema,
    reason: wordsSchema,
  })),
});
