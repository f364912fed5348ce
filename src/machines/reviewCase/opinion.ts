import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { dischargeAll, inform, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type CaseContext, type CaseSteps, condition, type Doing, reaching } from './context.ts';
import type { draftingConditions } from './drafting.ts';
import { outcomeConditions } from './outcome.ts';
import { draftFalls } from './papers.ts';
import type { reviewConditions } from './review.ts';

/** What is left after the opinion: a re-examination after a review, nothing after that (`reg.36.3`). */
const left = ({ level }: Pick<CaseContext, 'level'>) =>
  level === 'reexamination' ? ('none-further' as const) : ('ask-reexamination' as const);

/** Guards on the opinion, its delivery, and what is made anew. */
export const opinionConditions = {
  ...outcomeConditions,
  ordersAnew: condition({
    rule: 'reg.35.2',
    label: text('责令重新处理', 'it is to be made anew'),
    reads: ['outcome'],
    holds: ({ context }) => context.outcome === 'revokeRedo',
  }),
  deliveryFits: condition({
    on: 'reviewCase.deliver',
    rule: 'reg.36.1',
    label: text('送达在作出意见之后、不晚于当日', 'the delivery follows the opinion, and has taken place'),
    reads: ['decidedOn', 'event.deliveredOn', 'event.at'],
    holds: ({ context, event }) =>
      event.deliveredOn >= (context.decidedOn as Day) && event.deliveredOn <= dayOf(event.at),
  }),
  /** The same again on the same facts is no new opinion, where these were the fault. */
  notTheSameAgain: condition({
    on: 'reviewCase.redone',
    rule: 'policy',
    label: text(
      '未以同一事实和理由作出相同意见',
      'it does not come to the same on the same facts and reasons',
    ),
    reads: ['fault', 'event.sameResult', 'event.sameFacts', 'policy.reviewing'],
    holds: ({ context, event, env }) =>
      !(event.sameResult && event.sameFacts) ||
      (env.policy.reviewing?.notTheSame === 'factsOrLaw' &&
        context.fault !== 'facts' &&
        context.fault !== 'law'),
  }),
} as const;

type Guard =
  | GuardsOf<typeof opinionConditions>
  | GuardsOf<typeof reviewConditions>
  | GuardsOf<typeof draftingConditions>;

const deciding: Doing<'reviewCase.decide'> = [
  set(['event.outcome', 'event.fault', 'event.redoBy', 'event.at'], {
    outcome: ({ event }) => event.outcome,
    fault: ({ event }) => event.fault,
    redoBy: ({ event }) => event.redoBy,
    decidedOn: ({ event }) => dayOf(event.at),
  }),
  record('opinion', ({ context, event: { outcome, reason, legalBasis } }) => ({
    about: context.opinion,
    reason,
    detail: { level: context.level, outcome, legalBasis },
  })),
  settle('reviewCase.review'),
  settle('reviewCase.reexamine'),
  start('reviewCase.deliver', () => ({ owner: supervisionOffice })),
  tell('case-opinion', ({ context, event: { outcome, reason, legalBasis } }) => ({
    reason,
    remedy: left(context),
    detail: { level: context.level, outcome, legalBasis },
  })),
  inform('review-opinion-given', ({ context, event: { outcome, reason, redoBy } }) => ({
    organ: reaching(context),
    reason,
    detail: { outcome, opinion: context.opinion, ...(redoBy !== undefined && { redoBy }) },
  })),
];

const mayDecide = ['outcomeIsOffered', 'faultAndDayNamed'] as const;

/** The opinion of the reviewing organ, signed before by whom the body's own chain names (`reviewing.opinions`). */
export const decidingSteps = ({ reviewing }: Policy) =>
  ({
    'reviewCase.decide': {
      by: 'disciplineCommission',
      rule: 'reg.35.2',
      to: 'opinionGiven',
      ...(reviewing?.opinions === undefined
        ? { when: mayDecide, do: deciding }
        : {
            when: [...mayDecide, 'opinionIsSigned'] as const,
            do: [...draftFalls, ...deciding],
          }),
    },
  }) as const satisfies CaseSteps<Guard>;

const delivering: Doing<'reviewCase.deliver'> = [
  record('delivery', ({ event }) => ({ detail: { deliveredOn: event.deliveredOn } })),
  settle('reviewCase.deliver'),
];

/** Delivered it ends, told what is left; what is to be made anew is waited for. */
export const deliverySteps = {
  'reviewCase.deliver': [
    {
      by: 'supervisionOffice',
      rule: 'reg.35.2',
      when: ['deliveryFits', 'ordersAnew'],
      to: 'redoing',
      do: [
        ...delivering,
        start('reviewCase.redo', ({ context }) => ({ owner: reaching(context), until: context.redoBy })),
      ],
    },
    {
      by: 'supervisionOffice',
      rule: 'reg.36.1',
      when: ['deliveryFits', { not: 'ordersAnew' }],
      to: 'delivered',
      do: [
        ...delivering,
        tell('case-ended', ({ context }) => ({
          reason: '复查复核意见已送达',
          remedy: left(context),
          detail: { level: context.level },
        })),
        dischargeAll(),
      ],
    },
  ],
} as const satisfies CaseSteps<Guard>;

/** The organ below has made its opinion anew, which the petitioner may contest anew. */
export const redoingSteps = {
  'reviewCase.redone': {
    by: ['outsideOrgan', 'supervisionOffice'],
    rule: 'reg.35.2',
    when: ['ownOpinion', 'notTheSameAgain'],
    to: 'redone',
    do: [
      record('opinion', ({ event }) => ({
        about: event.paper,
        detail: { anew: true, sameResult: event.sameResult, enteredBy: event.by.id },
      })),
      settle('reviewCase.redo'),
      tell('case-ended', ({ event }) => ({
        reason: '原机关已重新作出处理意见',
        remedy: 'ask-review',
        detail: { opinion: event.paper },
      })),
      dischargeAll(),
    ],
  },
} as const satisfies CaseSteps<Guard>;
