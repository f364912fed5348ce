import { reviewCaseEvents } from '../vocabulary/events/reviewCase.ts';
import { text } from '../vocabulary/text.ts';
import { matterOf } from './arrival.ts';
import { defineLifecycle } from './lifecycle/lifecycle.ts';
import { type CaseInput, contextSchema, levelConditions } from './reviewCase/context.ts';
import { delegationConditions } from './reviewCase/delegation.ts';
import { draftingConditions, draftingSteps } from './reviewCase/drafting.ts';
import { endConditions, endingSteps } from './reviewCase/ends.ts';
import { decidingSteps, deliverySteps, opinionConditions, redoingSteps } from './reviewCase/opinion.ts';
import { byLevel, correctionSteps, requestConditions, requestSteps } from './reviewCase/request.ts';
import { hearingSteps, reviewConditions, reviewSteps } from './reviewCase/review.ts';
import { declining, takingIn, takingInConditions } from './reviewCase/takingIn.ts';

/**
 * Reviewing another organ's opinion (承办复查、复核): a petition that begins with the request. Within its own days the body
 * takes it in or declines it with the way to go, has the file of the organ below, and gives its opinion thirty days from the
 * request; what it revokes is made anew by the day that it names (`reg.35.1` to `reg.36.3`).
 */
export const reviewCase = defineLifecycle({
  id: 'reviewCase',
  rule: 'reg.35.1',
  label: text('承办复查复核', 'reviewing another organ’s opinion'),
  place: 'phase',
  course: [
    'reviewCase.request',
    'reviewCase.accept',
    'reviewCase.giveFile',
    'reviewCase.closeHearing',
    'reviewCase.draftOpinion',
    'reviewCase.endorse',
    'reviewCase.decide',
    'reviewCase.deliver',
    'reviewCase.redone',
  ],
  opens: {
    by: 'reviewCase.request',
    input: (event): CaseInput => ({
      matter: matterOf(event),
      at: event.at,
      level: event.level,
      opinion: event.opinion.number,
      organ: event.opinion.organ,
      receivedOn: event.opinion.receivedOn,
      attached: event.attached,
      excused: event.goodReason !== undefined,
    }),
  },
  events: reviewCaseEvents,
  context: contextSchema,
  units: { organ: 'acts', delegate: { inReview: 'acts', hearing: 'acts' } },
  conditions: {
    ...levelConditions,
    ...requestConditions,
    ...takingInConditions,
    ...reviewConditions,
    ...opinionConditions,
    ...delegationConditions,
    ...draftingConditions,
    ...endConditions,
  },
  start: ({ level, opinion, organ, receivedOn, attached, excused }: CaseInput) => ({
    level,
    opinion,
    organ,
    receivedOn,
    attached,
    excused,
    heard: false,
  }),
  chart: ({ env, unopened, state, choice, final }) => ({
    initial: 'arriving',
    states: {
      arriving: unopened('reg.35.1', text('待收申请', 'awaiting the request'), requestSteps),
      byLevel: choice('reg.35.1', text('复查或者复核', 'review or re-examination'), byLevel),
      requested: state('reg.35.2', text('已收申请，待受理', 'asked for, to be taken in'), {
        ...correctionSteps,
        ...takingIn,
        ...declining,
        ...endingSteps,
      }),
      inReview: state('reg.35.2', text('复查复核中', 'under review'), {
        ...reviewSteps(env.policy),
        ...draftingSteps(env.policy),
        ...decidingSteps(env.policy),
        ...endingSteps,
      }),
      hearing: state('reg.36.2', text('听证中', 'hearing under way'), { ...hearingSteps, ...endingSteps }),
      opinionGiven: state('reg.35.2', text('已作出意见，待送达', 'opinion given, to be delivered'), {
        ...deliverySteps,
      }),
      redoing: state('reg.35.2', text('已送达，待重新处理', 'delivered, to be made anew'), redoingSteps),
      delivered: final('reg.35.2', text('意见已送达', 'the opinion is delivered'), 'delivered'),
      redone: final('reg.35.2', text('已重新处理', 'made anew'), 'redone'),
      declined: final('reg.35.1', text('不予受理', 'declined'), 'declined'),
      ended: final('policy', text('已终止', 'ended without an opinion'), 'ended'),
      withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
    },
  }),
});
