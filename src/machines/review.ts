import { handlingEvents } from '../vocabulary/events/handling.ts';
import { reexaminationEvents } from '../vocabulary/events/reexamination.ts';
import { reviewEvents } from '../vocabulary/events/review.ts';
import { text } from '../vocabulary/text.ts';
import { rate, rateConditions } from './handling/rating.ts';
import { summarise } from './handling/summary.ts';
import { handOff } from './joints.ts';
import { set } from './lifecycle/actions.ts';
import { defineLifecycle } from './lifecycle/lifecycle.ts';
import { askerConditions, joining, withdrawing } from './remedy/askers.ts';
import { endConditions, lastSummary, waysToEnd, waysToPart } from './remedy/ends.ts';
import { extending, extensionConditions } from './remedy/extension.ts';
import { lapsing, lapsingForGood } from './remedy/lapse.ts';
import { opinionConditions } from './remedy/opinion.ts';
import { organConditions } from './remedy/organ.ts';
import { remedyStart, type Stated } from './remedy/remedy.ts';
import { asking, askingLate, opening, requestConditions } from './remedy/request.ts';
import { declining, takingIn, takingInConditions } from './remedy/takingIn.ts';
import { asReview, contextSchema, type ReviewContext, type ReviewInput } from './review/context.ts';
import { deliveryConditions, deliverySteps, toReexamination } from './review/delivery.ts';
import { hearingConditions, hearingSteps } from './review/hearing.ts';
import { opinionSteps } from './review/opinion.ts';

/** Petitioners who ask together: another joins, one withdraws. */
const askers = { 'review.withdraw': withdrawing(asReview), 'review.request': joining(asReview) } as const;

/**
 * Review (复查): for 30 days from receipt of the written reply the petitioner may ask the organ above; its opinion
 * is due 30 days from the request, hearing or not, and either stands or sends the matter back (`reg.35.1`, `reg.35.2`).
 */
export const review = defineLifecycle({
  id: 'review',
  rule: 'reg.35.1',
  label: text('复查', 'review'),
  place: 'phase',
  course: ['review.request', 'review.accept', 'review.decide', 'review.deliver', 'handling.summarise'],
  // The window for rating the handling outlives it, and so may the summary of a complex matter.
  events: {
    ...reviewEvents,
    // Whoever has the opinion in hand does not wait for its delivery to be entered.
    'reexamination.request': reexaminationEvents['reexamination.request'],
    'handling.rate': handlingEvents['handling.rate'],
    'handling.summarise': handlingEvents['handling.summarise'],
  },
  context: contextSchema,
  units: { unit: 'acts', reviewUnit: 'acts' },
  conditions: {
    ...rateConditions,
    ...requestConditions(asReview),
    ...askerConditions(asReview),
    ...organConditions({
      has: 'reviewUnit',
      before: ['unit'],
    }),
    ...takingInConditions,
    ...extensionConditions(asReview),
    ...hearingConditions,
    ...opinionConditions,
    ...deliveryConditions,
    ...endConditions,
  },
  start: (input: ReviewInput) => remedyStart(input),
  chart: ({ env, state, choice, final }) => ({
    initial: 'entering',
    states: {
      entering: choice(
        'reg.35.1',
        text('是否已申请复查', 'whether review is asked for already'),
        opening(asReview),
      ),
      open: state('reg.35.1', text('可申请复查', 'review may be asked for'), {
        'review.request': asking(asReview),
        'deadline.passed': lapsing(asReview),
      }),
      lapsed: state(
        'policy',
        text('逾期，有正当理由仍可申请复查', 'not asked for in time; may be for a good reason'),
        { 'review.request': askingLate(asReview), 'deadline.passed': lapsingForGood(asReview) },
      ),
      requested: state('reg.35.2', text('已申请复查，待受理', 'asked for, to be taken in'), {
        'review.accept': takingIn(asReview, {
          to: 'inReview',
          taken: set<ReviewContext, Stated, 'event.by'>(['event.by'], {
            reviewUnit: ({ event }) => event.by.unit,
          }),
        }),
        'review.decline': declining(asReview),
        ...askers,
      }),
      inReview: state('reg.35.2', text('复查中', 'under review'), {
        ...hearingSteps,
        'review.extend': extending(asReview),
        ...opinionSteps(env.policy),
        ...askers,
      }),
      opinionGiven: state('reg.35.2', text('已作出复查意见，待送达', 'opinion given, to be delivered'), {
        ...deliverySteps,
      }),
      reviewed: final('reg.35.2', text('已复查', 'reviewed'), 'reviewed', toReexamination),
      sentBack: final(
        'reg.35.2',
        text('退回重新办理', 'sent back to be handled anew'),
        'sentBack',
        handOff('handling', () => ({ reopened: 'review' })),
      ),
      ending: choice('plan.3.2.2.2', text('是否须汇总', 'whether it is to be summed up'), waysToEnd),
      toSummarise: state('plan.3.2.2.2', text('待向主官汇总', 'to be summed up'), lastSummary),
      parting: choice('plan.3.2.2', text('结束方式', 'how it ended'), waysToPart('declined', 'withdrawn')),
      declined: final('reg.35.2', text('不予受理', 'declined'), 'declined'),
      withdrawn: final('reg.35.1', text('已撤回', 'withdrawn'), 'withdrawn'),
      windowEnded: final('reg.35.1', text('逾期未申请复查', 'not asked for in time'), 'windowEnded'),
    },
    anywhere: { 'handling.rate': rate, 'handling.summarise': summarise },
  }),
});
