import type { Policy } from '../policy/schema.ts';
import { handlingEvents } from '../vocabulary/events/handling.ts';
import { reviewEvents } from '../vocabulary/events/review.ts';
import type { Day } from '../vocabulary/instant.ts';
import { text } from '../vocabulary/text.ts';
import { acceptanceConditions, acceptanceSteps, changingHandler } from './handling/acceptance.ts';
import { answerConditions, answerSteps, simplifiedAnswer } from './handling/answer.ts';
import {
  contextSchema,
  type HandlingContext,
  type HandlingEvent,
  type HandlingInput,
  startHandling,
} from './handling/context.ts';
import { deliveryConditions, deliverySteps } from './handling/delivery.ts';
import { draftConditions } from './handling/drafts/conditions.ts';
import { paperSteps } from './handling/drafts.ts';
import {
  endConditions,
  waysToEnd,
  waysToPart,
  waysToReportAnswer,
  waysToReportBack,
} from './handling/ends.ts';
import { extensionConditions, extensionSteps } from './handling/extension.ts';
import { kindConditions } from './handling/kind.ts';
import { leadConditions, leadSteps } from './handling/lead.ts';
import { liaisonConditions, liaisonSteps } from './handling/liaison.ts';
import { mergerConditions, mergerSteps } from './handling/merger.ts';
import { waysIn } from './handling/opening.ts';
import { procedureConditions, procedureSteps } from './handling/procedure.ts';
import { answeredSteps, rate, ratingConditions } from './handling/rating.ts';
import { leavingSimplified, raising, turnConditions } from './handling/reclassification.ts';
import { replyConditions, simplifiedReply, writtenReply } from './handling/reply.ts';
import { lastSummary, lookSteps, reportSteps, resultConditions, summarySteps } from './handling/result.ts';
import { simplifiedConditions } from './handling/simplified.ts';
import { withdrawalConditions, withdrawalSteps } from './handling/withdrawal.ts';
import { workConditions, workSteps } from './handling/work.ts';
import { handOff, handOffToOneOf } from './joints.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { owingTerm } from './term.ts';

/** A unit that refuses gives the matter back to the approval of its class. */
const toItsApproval = (policy: Policy) =>
  handOffToOneOf(
    policy.approval === undefined ? ['generalApproval', 'complexApproval'] : ['classApproval'],
    ({ matter }: HandlingContext) => {
      if (policy.approval !== undefined) return 'classApproval';
      return matter.classification === 'complex' ? 'complexApproval' : 'generalApproval';
    },
    // A simplified matter never had a form: it is approved from the start.
    ({ matter }) => ({ returned: !matter.simplified, refusedBy: matter.unit }),
  );

/** A matter can end before its reply: by the petitioner's will, in another matter, in its own procedure. */
const earlyEnds = { ...withdrawalSteps, ...mergerSteps, ...procedureSteps } as const;

/** A delivered reply may be reviewed. */
const toReview = handOff('review', ({ matter, deliveredOn, decidedBy, reviewAskedBy }: HandlingContext) => ({
  deliveredOn: deliveredOn as Day,
  unit: matter.unit as string,
  decidedBy,
  askedBy: reviewAskedBy,
}));

/**
 * Handling (办理): the unit takes the matter in hand, hears the petitioner and finds the facts, reports the result to the
 * commission, and replies in writing (`plan.3.2.2`, `reg.28` to `reg.34`). Only a claim has the 60 days, counted from
 * acceptance; a suggestion or a report has an answer's term, a simplified matter its ten working days. A delivered reply goes
 * on to the review window.
 */
export const handling: Lifecycle<'handling', HandlingContext, HandlingEvent, HandlingInput> = defineLifecycle(
  {
    id: 'handling',
    rule: 'plan.3.2.2',
    label: text('办理', 'handling'),
    place: 'phase',
    course: [
      'handling.accept',
      'handling.investigate',
      'handling.report',
      'handling.approveResult',
      'handling.draftReply',
      'handling.endorse',
      'handling.reply',
      'handling.answer',
      'handling.deliver',
      'handling.rate',
      'handling.conclude',
      'handling.summarise',
    ],
    // Whoever has the reply in hand does not wait for its delivery to be entered.
    events: { ...handlingEvents, 'review.request': reviewEvents['review.request'] },
    context: contextSchema,
    units: {},
    conditions: {
      ...kindConditions,
      ...acceptanceConditions,
      ...workConditions,
      ...extensionConditions,
      ...resultConditions,
      ...replyConditions,
      ...draftConditions,
      ...answerConditions,
      ...deliveryConditions,
      ...ratingConditions,
      ...turnConditions,
      ...simplifiedConditions,
      ...withdrawalConditions,
      ...mergerConditions,
      ...procedureConditions,
      ...endConditions,
      ...leadConditions,
      ...liaisonConditions,
    },
    start: startHandling,
    chart: ({ env, state, choice, final }) => {
      const extension = extensionSteps(env.policy);
      const beside = paperSteps(env.policy, { reply: false });
      const changingLead = leadSteps(env.policy);
      return {
        initial: 'entering',
        states: {
          entering: choice('plan.3.2.2', text('进入', 'entering'), waysIn),
          dispatched: state('plan.3.2.2', text('已交办，待接收', 'dispatched, to be accepted'), {
            ...acceptanceSteps,
            ...raising(env.policy),
            ...earlyEnds,
          }),
          simplified: state('simple.reply', text('简易办理中', 'in hand, simplified'), {
            ...changingHandler,
            ...simplifiedReply(env.policy),
            ...simplifiedAnswer,
            ...leavingSimplified,
            ...earlyEnds,
          }),
          inHand: state('reg.31.6', text('办理中', 'in hand'), {
            ...changingHandler,
            ...workSteps(env.policy),
            ...extension.working,
            ...beside,
            ...raising(env.policy),
            ...reportSteps,
            ...changingLead,
            ...earlyEnds,
          }),
          reported: state('plan.3.2.2', text('已报告结果，待审核', 'result reported, to be looked at'), {
            ...changingHandler,
            ...extension.deciding,
            ...beside,
            ...raising(env.policy),
            ...lookSteps,
            ...changingLead,
            ...earlyEnds,
          }),
          approved: state('reg.31.6', text('结果已审核，待答复', 'result approved, to be replied'), {
            ...changingHandler,
            ...extension.deciding,
            ...summarySteps,
            ...writtenReply(env.policy),
            ...paperSteps(env.policy, { reply: true }),
            ...answerSteps,
            ...changingLead,
            ...earlyEnds,
          }),
          toDeliver: state('reg.31.6', text('已出具处理意见书，待送达', 'replied, to be delivered'), {
            ...summarySteps,
            ...deliverySteps,
          }),
          answering: choice('reg.22', text('是否须报告上级', 'whether a superior waits'), waysToReportAnswer),
          toRate: state('reg.21', text('已答复，待评价', 'answered, to be rated'), {
            ...summarySteps,
            ...answeredSteps,
          }),
          ending: choice('plan.3.2.2.2', text('是否须汇总', 'whether it is to be summed up'), waysToEnd),
          toSummarise: state('plan.3.2.2.2', text('待向主官汇总', 'to be summed up'), lastSummary),
          reportingBack: choice(
            'reg.22',
            text('是否须报告上级', 'whether a superior waits'),
            waysToReportBack,
          ),
          parting: choice('plan.3.2.2', text('结束方式', 'how it ended'), waysToPart),
          // A simplified matter that is refused has no term yet; every other one has.
          returning: choice(
            'reg.34',
            text('办理期限', 'the term toward the petitioner'),
            owingTerm('returned'),
          ),
          returned: final(
            'plan.3.2.2',
            text('不予接收，退回纪委', 'refused, back to the commission'),
            'returned',
            toItsApproval(env.policy),
          ),
          replied: final('reg.34', text('已办结', 'concluded'), 'replied', toReview),
          undelivered: final(
            'reg.23.1',
            text('已办结，无法送达', 'concluded, cannot be delivered'),
            'undelivered',
          ),
          answered: final('reg.29', text('已答复', 'answered'), 'answered'),
          withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
          merged: final('plan.3.1.2', text('已并案', 'merged'), 'merged'),
          led: final('reg.31', text('已导入法定途径', 'led to its own procedure'), 'led'),
        },
        anywhere: { 'handling.rate': rate, ...liaisonSteps(env.policy) },
      };
    },
  },
);
