import * as z from 'zod';
import { dayOf } from '../calendar/day.ts';
import { handlingEvents } from '../vocabulary/events/handling.ts';
import { reexaminationEvents } from '../vocabulary/events/reexamination.ts';
import { reviewEvents } from '../vocabulary/events/review.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Day, daySchema } from '../vocabulary/instant.ts';
import { type Named, type Read, schemaOf } from '../vocabulary/schema.ts';
import { text } from '../vocabulary/text.ts';
import { rate } from './handling/rating.ts';
import { summarise } from './handling/summary.ts';
import { handOff } from './joints.ts';
import { type Action, record, set, settle, start, tell } from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import { contextShape, owedDeadline } from './lifecycle/context.ts';
import type { GuardsOf, Steps } from './lifecycle/grammar.ts';
import { defineLifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';
import { remedyActions, tellUnit } from './remedy/actions.ts';
import { remedyConditions } from './remedy/conditions.ts';
import { lastSummary, waysToEnd, waysToPart } from './remedy/ends.ts';
import { receiptOf, recordRequest } from './remedy/receipt.ts';
import { type Remedy, type RemedyInput, remedyShape, remedyStart } from './remedy/remedy.ts';

const contextSchema = schemaOf(
  z.strictObject({
    ...contextShape,
    ...remedyShape,
    /** The organ that took the request in. */
    reviewUnit: idSchema.optional(),
    /** The day of the review opinion. */
    decidedOn: daySchema.optional(),
    /** The day on which the petitioner received the review opinion. */
    opinionDeliveredOn: daySchema.optional(),
    /** The petitioner who asked for re-examination before the delivery was entered. */
    nextAskedBy: idSchema.optional(),
  }),
);

/** What a review keeps of its own. */
export type ReviewContext = Named<Read<typeof contextSchema>>;
/** Input: the day on which the petitioner received the written reply, the unit that gave it, and who decided it. */
export type ReviewInput = RemedyInput;
export type ReviewEvent = LifecycleEvent<
  typeof reviewEvents & Pick<typeof reexaminationEvents, 'reexamination.request'>
>;

const remedy: Remedy<ReviewContext> = {
  kinds: {
    request: 'review.request',
    late: 'review.lateRequest',
    accept: 'review.accept',
    decide: 'review.decide',
  },
  task: 'review',
  told: {
    accepted: 'review-accepted',
    declined: 'review-declined',
    doneBefore: 'ask-reexamination',
    still: 'ask-review',
    enteredLate: text(
      '复查申请期限最后一日已过；因送达登记迟于实际收到之日，自登记之日起的同等期限内仍可申请，无须说明理由',
      'the last day to ask for review is over; the receipt was entered late, and for as many days from the entry it may still be asked for, without a reason',
    ),
    unused: text('在规定期限内未申请复查', 'no review was asked for in the time allowed'),
    unusedLate: text(
      '在规定期限内未申请复查，逾期后亦未以正当理由申请',
      'no review was asked for in the time allowed, nor late for a good reason',
    ),
  },
  organ: ({ reviewUnit }) => reviewUnit,
  before: ({ unit }) => [unit],
};

const does = remedyActions(remedy);
const condition = conditionsFor<ReviewContext, ReviewEvent>();

const conditions = {
  ...remedyConditions(remedy),
  hearingIsAhead: condition<'review.holdHearing'>({
    rule: 'reg.35.2',
    label: text('听证日期不早于当日', 'the hearing lies ahead'),
    holds: ({ event }) => event.on >= dayOf(event.at),
  }),
  deliveryIsPast: condition<'review.deliver'>({
    rule: 'reg.36.1',
    label: text('送达日期不晚于当日', 'the delivery has taken place'),
    code: 'too-early',
    holds: ({ event }) => event.deliveredOn <= dayOf(event.at),
  }),
  deliveryFollowsOpinion: condition<'review.deliver'>({
    rule: 'reg.36.1',
    label: text('送达不早于作出意见', 'the delivery does not come before the opinion'),
    holds: ({ context, event }) => context.decidedOn !== undefined && event.deliveredOn >= context.decidedOn,
  }),
  receiptIsPast: condition<'reexamination.request'>({
    rule: 'reg.36.1',
    label: text('所述收到日期不晚于当日', 'the receipt, where it is stated, has taken place'),
    code: 'too-early',
    holds: ({ event }) => receiptOf(event) <= dayOf(event.at),
  }),
  receiptFollowsOpinion: condition<'reexamination.request'>({
    rule: 'reg.36.1',
    label: text('所述收到日期不早于作出意见', 'the receipt does not come before the opinion'),
    holds: ({ context, event }) => context.decidedOn !== undefined && receiptOf(event) >= context.decidedOn,
  }),
} as const;

const window = { type: 'windowIsOpen', params: { kind: 'review.request' } } as const;
const lateWindow = { type: 'windowIsOpen', params: { kind: 'review.lateRequest' } } as const;
const windowRuns = { type: 'deadlineIsRunning', params: { kind: 'review.request' } } as const;
const lateWindowRuns = { type: 'deadlineIsRunning', params: { kind: 'review.lateRequest' } } as const;
type ReviewSteps = Steps<ReviewContext, ReviewEvent, GuardsOf<typeof conditions>>;
type Withdrawing = ReviewSteps['review.withdraw'];
type Joining = ReviewSteps['review.request'];

const anotherOrgan = ['organIsAnother', 'organNotComplainedOf', 'notTheSamePerson'] as const;

/** The opinion stands until it is delivered: the petitioner and the unit are told, and its delivery is owed. */
const givingOpinion: readonly Action<
  ReviewContext,
  Extract<ReviewEvent, { readonly type: 'review.decide' }>
>[] = [
  ...does.deciding,
  set(({ event }) => ({ decidedOn: dayOf(event.at) })),
  start('review.deliver', ({ event }) => ({
    owner: { role: 'superiorOrgan', unit: event.by.unit },
  })),
  tell('review-opinion', ({ context, event: { outcome, reason, legalBasis } }) => ({
    reason,
    remedy: 'ask-reexamination',
    by: owedDeadline(context, 'review.deliver')?.due,
    detail: { outcome, legalBasis },
  })),
  tellUnit('review-opinion'),
];

/** Whoever withdraws does so for themselves: others who ask go on, and nobody waives what is left of the window. */
const withdraw = [
  { by: 'petitioner', rule: 'reg.35.1', when: ['asksForIt', 'othersAsk'], do: does.oneWithdraws },
  {
    by: 'petitioner',
    rule: 'reg.35.1',
    when: ['asksForIt', { not: 'othersAsk' }, 'windowIsNotOver'],
    to: 'open',
    do: does.withdrawingInTime,
  },
  {
    by: 'petitioner',
    rule: 'reg.35.1',
    when: ['asksForIt', { not: 'othersAsk' }, { not: 'windowIsNotOver' }],
    to: 'ending',
    do: does.withdrawing,
  },
] as const satisfies Withdrawing;

/** A delivered opinion may be re-examined. */
const toReexamination = handOff('reexamination', (context: ReviewContext) => ({
  deliveredOn: context.opinionDeliveredOn as Day,
  reviewUnit: context.reviewUnit as string,
  unit: context.unit,
  decidedBy: context.decidedBy,
  askedBy: context.nextAskedBy,
}));

/** Another petitioner asks for what one has asked for: it is theirs as well, whoever withdraws later. */
const join = {
  by: 'petitioner',
  rule: 'reg.35.1',
  when: [{ not: 'asksForIt' }, 'windowIsNotOver'],
  do: does.joining,
} as const satisfies Joining;

/**
 * Review (复查): for 30 days from receipt of the written reply the petitioner may ask the organ above; its opinion
 * is due 30 days from the request, hearing or not, and either stands or sends the matter back (`reg.35.1`, `reg.35.2`).
 */
export const review = defineLifecycle({
  id: 'review',
  rule: 'reg.35.1',
  label: text('复查', 'review'),
  place: 'phase',
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
  conditions,
  start: (input: ReviewInput) => remedyStart(input),
  chart: ({ state, choice, final }) => ({
    initial: 'entering',
    states: {
      entering: choice('reg.35.1', text('是否已申请复查', 'whether review is asked for already'), [
        {
          rule: 'reg.35.1',
          label: text('送达登记前已申请', 'asked for before the delivery was entered'),
          when: ['isAskedForAlready'],
          to: 'requested',
          do: does.openingAsked,
        },
        { rule: 'reg.35.1', label: text('尚未申请', 'not asked for yet'), to: 'open', do: does.opening },
      ]),
      open: state('reg.35.1', text('可申请复查', 'review may be asked for'), {
        'review.request': [
          { by: 'petitioner', rule: 'reg.35.1', when: [window], to: 'requested', do: does.asking },
          {
            by: 'petitioner',
            rule: 'reg.35.1',
            when: [{ not: window }, 'lateEntryKeepsItOpen'],
            to: 'requested',
            do: does.askingAfterLateEntry,
          },
          {
            by: 'petitioner',
            rule: 'policy',
            when: [
              { not: window },
              { not: 'lateEntryKeepsItOpen' },
              'lateRequestsAreHeard',
              'goodReasonStated',
            ],
            to: 'requested',
            do: does.askingLateUnnoticed,
          },
        ],
        'deadline.passed': [
          {
            by: 'system',
            rule: 'reg.35.1',
            when: [windowRuns, 'deadlineHasPassed', 'lateEntryKeepsItOpen'],
            do: does.keptOpen,
          },
          {
            by: 'system',
            rule: 'policy',
            when: [windowRuns, 'deadlineHasPassed', { not: 'lateEntryKeepsItOpen' }, 'lateRequestsAreHeard'],
            to: 'lapsed',
            do: does.lapsing,
          },
          {
            by: 'system',
            rule: 'reg.35.1',
            when: [
              windowRuns,
              'deadlineHasPassed',
              { not: 'lateEntryKeepsItOpen' },
              { not: 'lateRequestsAreHeard' },
            ],
            to: 'ending',
            do: does.ending,
          },
        ],
      }),
      lapsed: state(
        'policy',
        text('逾期，有正当理由仍可申请复查', 'not asked for in time; may be for a good reason'),
        {
          'review.request': {
            by: 'petitioner',
            rule: 'policy',
            when: [lateWindow, 'goodReasonStated'],
            to: 'requested',
            do: does.askingLate,
          },
          'deadline.passed': {
            by: 'system',
            rule: 'policy',
            when: [lateWindowRuns, 'deadlineHasPassed'],
            to: 'ending',
            do: does.ending,
          },
        },
      ),
      requested: state('reg.35.2', text('已申请复查，待受理', 'asked for, to be taken in'), {
        'review.accept': {
          by: 'superiorOrgan',
          rule: 'reg.35.2',
          when: [...anotherOrgan],
          to: 'inReview',
          do: [set(({ event }) => ({ reviewUnit: event.by.unit })), ...does.takingIn],
        },
        'review.decline': [
          {
            by: 'superiorOrgan',
            rule: 'reg.35.1',
            when: [...anotherOrgan, 'declinedAsLate', 'requestWasLate'],
            to: 'ending',
            do: does.decliningAsLate,
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.36.1',
            when: [...anotherOrgan, { not: 'declinedAsLate' }, 'earlierIsAnother'],
            to: 'ending',
            do: does.decliningAsDone,
          },
        ],
        'review.withdraw': withdraw,
        'review.request': join,
      }),
      inReview: state('reg.35.2', text('复查中', 'under review'), {
        // A hearing stops the clock in a re-examination only: here it is called and time runs on.
        'review.holdHearing': {
          by: 'superiorOrgan',
          rule: 'reg.35.2',
          when: ['organHasIt', 'hearingIsAhead'],
          do: [
            record('hearing', ({ event }) => ({ detail: { on: event.on } })),
            tell('hearing-set', ({ event }) => ({ detail: { on: event.on } })),
          ],
        },
        'review.extend': {
          by: 'superiorOrgan',
          rule: 'policy',
          when: [
            'organHasIt',
            'daysWithinPolicy',
            'notYetExtended',
            'clockStillRuns',
            'approverHasNoInterest',
          ],
          do: does.extending,
        },
        'review.decide': [
          {
            by: 'superiorOrgan',
            rule: 'reg.35.2',
            when: ['organHasIt', 'notTheSamePerson', 'superiorLearnsOfChange'],
            to: 'opinionGiven',
            do: [...givingOpinion, ...does.reportingChange],
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.35.2',
            when: ['organHasIt', 'notTheSamePerson', { not: 'sendsBack' }, { not: 'superiorLearnsOfChange' }],
            to: 'opinionGiven',
            do: givingOpinion,
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.35.2',
            when: ['organHasIt', 'notTheSamePerson', 'sendsBack'],
            to: 'sentBack',
            do: does.sendingBack,
          },
        ],
        'review.withdraw': withdraw,
        'review.request': join,
      }),
      opinionGiven: state('reg.35.2', text('已作出复查意见，待送达', 'opinion given, to be delivered'), {
        'review.deliver': {
          by: 'superiorOrgan',
          rule: 'reg.36.1',
          when: ['organHasIt', 'deliveryIsPast', 'deliveryFollowsOpinion'],
          to: 'reviewed',
          do: [
            set(({ event }) => ({ opinionDeliveredOn: event.deliveredOn })),
            record('delivery', ({ event }) => ({ detail: { deliveredOn: event.deliveredOn } })),
            settle('review.deliver'),
          ],
        },
        // The request itself shows the receipt: an office that does not enter it takes nobody's right away.
        'reexamination.request': {
          by: 'petitioner',
          rule: 'reg.36.1',
          when: ['receiptIsPast', 'receiptFollowsOpinion'],
          to: 'reviewed',
          do: [
            set(({ event }) => ({ opinionDeliveredOn: receiptOf(event), nextAskedBy: event.by.id })),
            record('delivery', ({ event }) => ({
              about: event.by.id,
              detail: { deliveredOn: receiptOf(event), byRequest: true },
            })),
            settle('review.deliver'),
            recordRequest,
          ],
        },
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
