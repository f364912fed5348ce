import * as z from 'zod';
import { handlingEvents } from '../vocabulary/events/handling.ts';
import { reexaminationEvents } from '../vocabulary/events/reexamination.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, schemaOf } from '../vocabulary/schema.ts';
import { text } from '../vocabulary/text.ts';
import { rate } from './handling/rating.ts';
import { summarise } from './handling/summary.ts';
import { handOff } from './joints.ts';
import {
  type Action,
  assignTask,
  miss,
  record,
  resume,
  set,
  settle,
  start,
  suspend,
  tell,
} from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import { contextShape } from './lifecycle/context.ts';
import type { GuardsOf, Steps } from './lifecycle/grammar.ts';
import { defineLifecycle, type LifecycleEvent } from './lifecycle/lifecycle.ts';
import { answerableUnit, remedyActions, tellUnit } from './remedy/actions.ts';
import { remedyConditions } from './remedy/conditions.ts';
import { lastSummary, waysToEnd, waysToPart } from './remedy/ends.ts';
import { type ReexaminationInput, type Remedy, remedyShape, remedyStart } from './remedy/remedy.ts';

const contextSchema = schemaOf(
  z.strictObject({
    ...contextShape,
    ...remedyShape,
    /** The organ that gave the review opinion. */
    reviewUnit: idSchema,
    /** The organ that took the request in. */
    reexaminationUnit: idSchema.optional(),
    /** A hearing was held and closed. */
    heard: z.boolean(),
  }),
);

/** What a re-examination keeps of its own. */
export type ReexaminationContext = Named<Read<typeof contextSchema>>;
export type ReexaminationEvent = LifecycleEvent<typeof reexaminationEvents>;

const remedy: Remedy<ReexaminationContext> = {
  kinds: {
    request: 'reexamination.request',
    late: 'reexamination.lateRequest',
    accept: 'reexamination.accept',
    decide: 'reexamination.decide',
  },
  task: 'reexamine',
  told: {
    accepted: 'reexamination-accepted',
    declined: 'reexamination-declined',
    doneBefore: 'none-further',
    still: 'ask-reexamination',
    enteredLate: text(
      '复核申请期限最后一日已过；因送达登记迟于实际收到之日，自登记之日起的同等期限内仍可申请，无须说明理由',
      'the last day to ask for re-examination is over; the receipt was entered late, and for as many days from the entry it may still be asked for, without a reason',
    ),
    unused: text('在规定期限内未申请复核', 'no re-examination was asked for in the time allowed'),
    unusedLate: text(
      '在规定期限内未申请复核，逾期后亦未以正当理由申请',
      'no re-examination was asked for in the time allowed, nor late for a good reason',
    ),
  },
  organ: ({ reexaminationUnit }) => reexaminationUnit,
  before: ({ unit, reviewUnit }) => [unit, reviewUnit],
};

const does = remedyActions(remedy);
const condition = conditionsFor<ReexaminationContext, ReexaminationEvent>();

const conditions = {
  ...remedyConditions(remedy),
  heardBefore: condition<never>({
    rule: 'reg.36.2',
    label: text('已举行过听证', 'a hearing was held before'),
    holds: ({ context }) => context.heard,
  }),
  /** Only an opinion after a hearing may be published. */
  publishedAfterHearing: condition<'reexamination.decide'>({
    rule: 'reg.36.2',
    label: text('经过听证的复核意见方可公示', 'only an opinion after a hearing is published'),
    holds: ({ context, event }) => event.publish !== true || context.heard,
  }),
} as const;

const window = { type: 'windowIsOpen', params: { kind: 'reexamination.request' } } as const;
const lateWindow = { type: 'windowIsOpen', params: { kind: 'reexamination.lateRequest' } } as const;
const windowRuns = { type: 'deadlineIsRunning', params: { kind: 'reexamination.request' } } as const;
const lateWindowRuns = { type: 'deadlineIsRunning', params: { kind: 'reexamination.lateRequest' } } as const;
const hearingRuns = { type: 'deadlineIsRunning', params: { kind: 'reexamination.hearing' } } as const;

type ReexaminationSteps = Steps<ReexaminationContext, ReexaminationEvent, GuardsOf<typeof conditions>>;
type Withdrawing = ReexaminationSteps['reexamination.withdraw'];
type Joining = ReexaminationSteps['reexamination.request'];

const anotherOrgan = ['organIsAnother', 'organNotComplainedOf', 'notTheSamePerson'] as const;

type Doing<T extends ReexaminationEvent['type']> = readonly Action<
  ReexaminationContext,
  Extract<ReexaminationEvent, { readonly type: T }>
>[];

const callingHearing: Doing<'reexamination.openHearing'> = [
  record('hearing', ({ event }) => ({ reason: event.reason, detail: { opened: true } })),
  start('reexamination.hearing', ({ event }) => ({
    owner: { role: 'superiorOrgan', unit: event.by.unit },
  })),
  tell('hearing-set', ({ event }) => ({ reason: event.reason })),
];

/** The clock runs again; of the hearing's days those within its own term do not count. */
const goingOn = resume<ReexaminationContext, { readonly type: string }>(
  'reexamination.decide',
  ({ context }) => context.deadlines.findLast(({ kind }) => kind === 'reexamination.hearing')?.due,
);

const endingForGood: Doing<'reexamination.decide'> = [
  ...does.deciding,
  set(() => ({ ending: 'ended' })),
  tell('reexamination-opinion', ({ event: { outcome, reason, legalBasis, publish } }) => ({
    rule: 'reg.36.3',
    reason,
    remedy: 'none-further',
    detail: { outcome, legalBasis, published: publish ?? false },
  })),
  tellUnit('reexamination-opinion'),
  // Local bodies go on explaining, reconciling and helping; no day ends that.
  assignTask('follow-up', ({ context }) => ({
    rule: 'reg.37',
    to: answerableUnit(context),
  })),
];

/** Whoever withdraws does so for themselves: others who ask go on, and nobody waives what is left of the window. */
const withdraw = [
  { by: 'petitioner', rule: 'reg.36.1', when: ['asksForIt', 'othersAsk'], do: does.oneWithdraws },
  {
    by: 'petitioner',
    rule: 'reg.36.1',
    when: ['asksForIt', { not: 'othersAsk' }, 'windowIsNotOver'],
    to: 'open',
    do: [...does.withdrawingInTime, set(() => ({ heard: false }))],
  },
  {
    by: 'petitioner',
    rule: 'reg.36.1',
    when: ['asksForIt', { not: 'othersAsk' }, { not: 'windowIsNotOver' }],
    to: 'ending',
    do: does.withdrawing,
  },
] as const satisfies Withdrawing;

/** Another petitioner asks for what one has asked for: it is theirs as well, whoever withdraws later. */
const join = {
  by: 'petitioner',
  rule: 'reg.36.1',
  when: [{ not: 'asksForIt' }, 'windowIsNotOver'],
  do: does.joining,
} as const satisfies Joining;

/**
 * Re-examination (复核): for 30 days from receipt of the review opinion the petitioner may ask the organ above the
 * reviewer; its opinion is due 30 days from the request, the days of a hearing not counted, and after it the same
 * facts and reasons are accepted no more (`reg.36.1` to `reg.36.3`, `reg.37`).
 */
export const reexamination = defineLifecycle({
  id: 'reexamination',
  rule: 'reg.36.1',
  label: text('复核', 're-examination'),
  place: 'phase',
  // The window for rating the handling outlives it, and so may the summary of a complex matter.
  events: {
    ...reexaminationEvents,
    'handling.rate': handlingEvents['handling.rate'],
    'handling.summarise': handlingEvents['handling.summarise'],
  },
  context: contextSchema,
  units: { unit: 'acts', reviewUnit: 'past', reexaminationUnit: 'acts' },
  conditions,
  start: (input: ReexaminationInput) => ({
    ...remedyStart(input),
    reviewUnit: input.reviewUnit,
    heard: false,
  }),
  chart: ({ state, choice, final }) => ({
    initial: 'entering',
    states: {
      entering: choice('reg.36.1', text('是否已申请复核', 'whether re-examination is asked for already'), [
        {
          rule: 'reg.36.1',
          label: text('送达登记前已申请', 'asked for before the delivery was entered'),
          when: ['isAskedForAlready'],
          to: 'requested',
          do: does.openingAsked,
        },
        { rule: 'reg.36.1', label: text('尚未申请', 'not asked for yet'), to: 'open', do: does.opening },
      ]),
      open: state('reg.36.1', text('可申请复核', 're-examination may be asked for'), {
        'reexamination.request': [
          { by: 'petitioner', rule: 'reg.36.1', when: [window], to: 'requested', do: does.asking },
          {
            by: 'petitioner',
            rule: 'reg.36.1',
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
            rule: 'reg.36.1',
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
            rule: 'reg.36.1',
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
        text('逾期，有正当理由仍可申请复核', 'not asked for in time; may be for a good reason'),
        {
          'reexamination.request': {
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
      requested: state('reg.36.2', text('已申请复核，待受理', 'asked for, to be taken in'), {
        'reexamination.accept': {
          by: 'superiorOrgan',
          rule: 'reg.36.2',
          when: [...anotherOrgan],
          to: 'inReexamination',
          do: [set(({ event }) => ({ reexaminationUnit: event.by.unit })), ...does.takingIn],
        },
        'reexamination.decline': [
          {
            by: 'superiorOrgan',
            rule: 'reg.36.1',
            when: [...anotherOrgan, 'declinedAsLate', 'requestWasLate'],
            to: 'ending',
            do: does.decliningAsLate,
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.36.3',
            when: [...anotherOrgan, { not: 'declinedAsLate' }, 'earlierIsAnother'],
            to: 'ending',
            do: does.decliningAsDone,
          },
        ],
        'reexamination.withdraw': withdraw,
        'reexamination.request': join,
      }),
      inReexamination: state('reg.36.2', text('复核中', 'under re-examination'), {
        // The clock stops for one hearing, and never where it has run out: hearings do not stretch the term.
        'reexamination.openHearing': [
          {
            by: 'superiorOrgan',
            rule: 'reg.36.2',
            when: ['organHasIt', 'clockStillRuns', { not: 'heardBefore' }],
            to: 'hearing',
            do: [suspend('reexamination.decide'), ...callingHearing],
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.36.2',
            when: ['organHasIt', { not: 'clockStillRuns' }],
            to: 'hearing',
            do: callingHearing,
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.36.2',
            when: ['organHasIt', 'clockStillRuns', 'heardBefore'],
            to: 'hearing',
            do: callingHearing,
          },
        ],
        'reexamination.extend': {
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
        'reexamination.decide': [
          {
            by: 'superiorOrgan',
            rule: 'reg.36.2',
            when: ['organHasIt', 'notTheSamePerson', 'publishedAfterHearing', 'superiorLearnsOfChange'],
            to: 'ending',
            do: [...endingForGood, ...does.reportingChange],
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.36.2',
            when: [
              'organHasIt',
              'notTheSamePerson',
              'publishedAfterHearing',
              { not: 'sendsBack' },
              { not: 'superiorLearnsOfChange' },
            ],
            to: 'ending',
            do: endingForGood,
          },
          {
            by: 'superiorOrgan',
            rule: 'reg.36.2',
            when: ['organHasIt', 'notTheSamePerson', 'publishedAfterHearing', 'sendsBack'],
            to: 'sentBack',
            do: does.sendingBack,
          },
        ],
        'reexamination.withdraw': withdraw,
        'reexamination.request': join,
      }),
      hearing: state('reg.36.2', text('复核听证中', 'hearing under way'), {
        'reexamination.closeHearing': {
          by: 'superiorOrgan',
          rule: 'reg.36.2',
          when: ['organHasIt'],
          to: 'inReexamination',
          do: [
            set(() => ({ heard: true })),
            record('hearing', ({ event }) => ({ reason: event.summary, detail: { opened: false } })),
            settle('reexamination.hearing'),
            goingOn,
          ],
        },
        // A hearing that is never closed stops the clock for its own term, and no longer.
        'deadline.passed': {
          by: 'system',
          rule: 'reg.36.2',
          when: [hearingRuns, 'deadlineHasPassed'],
          do: [miss(), goingOn],
        },
        'reexamination.withdraw': withdraw,
        'reexamination.request': join,
      }),
      ended: final('reg.36.3', text('复核终结', 'ended for good'), 'reexamined'),
      sentBack: final(
        'reg.36.2',
        text('退回重新办理', 'sent back to be handled anew'),
        'sentBack',
        handOff('handling', () => ({ reopened: 'reexamination' })),
      ),
      ending: choice('plan.3.2.2.2', text('是否须汇总', 'whether it is to be summed up'), waysToEnd),
      toSummarise: state('plan.3.2.2.2', text('待向主官汇总', 'to be summed up'), lastSummary),
      parting: choice(
        'plan.3.2.2',
        text('结束方式', 'how it ended'),
        waysToPart('declined', 'withdrawn', 'ended'),
      ),
      declined: final('reg.36.1', text('不予受理', 'declined'), 'declined'),
      withdrawn: final('reg.36.1', text('已撤回', 'withdrawn'), 'withdrawn'),
      windowEnded: final('reg.36.1', text('逾期未申请复核', 'not asked for in time'), 'windowEnded'),
    },
    anywhere: { 'handling.rate': rate, 'handling.summarise': summarise },
  }),
});
