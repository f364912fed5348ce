import { dayOf } from '../../calendar/day.ts';
import { lastDayOf } from '../../deadlines/counted.ts';
import { askedAbout, reviewsIt } from '../../policy/reviewLadder.ts';
import type { RemedyKind } from '../../vocabulary/effects.ts';
import { text } from '../../vocabulary/text.ts';
import { discharge, dischargeAll, inform, record, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type CaseEvent, type CaseSteps, condition, opinionOwed, reaching } from './context.ts';

type Declined = Extract<CaseEvent, { readonly type: 'reviewCase.decline' }>;

const needed: Readonly<Record<Declined['ground'], readonly ('leadsTo' | 'earlier')[]>> = {
  notInScope: [],
  levelSkipped: ['leadsTo'],
  late: [],
  otherProcedure: ['leadsTo'],
  doneBefore: ['earlier'],
};

/** Guards on whether the body has the request to look at. */
export const takingInConditions = {
  opinionAttached: condition({
    on: 'reviewCase.accept',
    rule: 'reg.35.1',
    label: text('已附原处理（复查）意见', 'the opinion is attached'),
    reads: ['attached'],
    holds: ({ context }) => context.attached,
  }),
  reviewsThatOpinion: condition({
    on: 'reviewCase.accept',
    rule: 'reg.35.1',
    label: text('该机关的意见由本级复查复核', 'the body is the one that is asked about that organ’s opinion'),
    reads: ['organ', 'level', 'policy.reviewing', 'policy.units'],
    holds: ({ context, env }) => reviewsIt(env.policy, context.organ, context.level),
  }),
  /** In the thirty days from receipt; late only where the policy hears a good reason. */
  inTimeOrExcused: condition({
    on: 'reviewCase.accept',
    rule: 'reg.35.1',
    label: text('在三十日内申请，或者有正当理由', 'asked for within thirty days, or late for a good reason'),
    code: 'too-late',
    reads: ['receivedOn', 'excused', 'matter.receivedAt', 'policy.reviewing', 'policy.terms', 'calendar'],
    holds: ({ context, env }) =>
      dayOf(context.matter.receivedAt) <= lastDayOf('review.request', context.receivedOn, env) ||
      (context.excused && env.policy.reviewing?.late === 'goodReason'),
  }),
  claimsMayStayOut: condition({
    on: 'reviewCase.accept',
    rule: 'policy',
    label: text('方案允许部分受理', 'the policy lets a request be taken in in part'),
    reads: ['event.claimsLeftOut', 'policy.reviewing'],
    holds: ({ event, env }) => event.claimsLeftOut === undefined || env.policy.reviewing?.partial === true,
  }),
  fileDayIsAhead: condition({
    on: 'reviewCase.accept',
    rule: 'policy',
    label: text('调卷期限未过', 'the day for the file lies ahead'),
    reads: ['event.fileBy', 'event.at'],
    holds: ({ event }) => event.fileBy === undefined || event.fileBy >= dayOf(event.at),
  }),
  /** A ground is a fact that the papers or the policy show, never a word alone. */
  groundHolds: condition({
    on: 'reviewCase.decline',
    rule: 'reg.35.1',
    label: text('不予受理的理由属实', 'the ground on which it is declined is there'),
    reads: [
      'organ',
      'level',
      'receivedOn',
      'excused',
      'matter.id',
      'matter.receivedAt',
      'event.ground',
      'event.leadsTo',
      'event.earlier',
      'policy.reviewing',
      'policy.units',
      'policy.terms',
      'calendar',
    ],
    needs: ({ event }) => needed[event.ground],
    holds: ({ context, event, env }) => {
      const { organ, level, excused, receivedOn, matter } = context;
      const asked = askedAbout(env.policy, organ, level);
      const ours = reviewsIt(env.policy, organ, level);
      switch (event.ground) {
        case 'notInScope':
          return asked.length === 0;
        case 'levelSkipped':
          return !ours && asked.includes(event.leadsTo ?? '');
        case 'late':
          return (
            dayOf(matter.receivedAt) > lastDayOf('review.request', receivedOn, env) &&
            !(excused && env.policy.reviewing?.late === 'goodReason')
          );
        case 'doneBefore':
          return event.earlier !== matter.id;
        default:
          return true;
      }
    },
  }),
} as const;

type Guard = GuardsOf<typeof takingInConditions>;

/** Taken in, in whole or but for what is new; the organ below is told, and its file asked for. */
export const takingIn = {
  'reviewCase.accept': {
    by: 'disciplineCommission',
    rule: 'reg.35.2',
    when: ['opinionAttached', 'reviewsThatOpinion', 'inTimeOrExcused', 'claimsMayStayOut', 'fileDayIsAhead'],
    to: 'inReview',
    do: [
      record('acceptance', ({ context }) => ({ about: context.opinion, detail: { level: context.level } })),
      settle('reviewCase.accept'),
      discharge('reviewCase.correct'),
      tell('case-accepted', ({ context, event }) => ({
        remedy: event.claimsLeftOut === undefined ? 'query-progress' : 'raise-with-competent-organ',
        detail: {
          level: context.level,
          until: opinionOwed(context)?.due ?? '',
          ...(event.claimsLeftOut !== undefined && { claimsLeftOut: [...event.claimsLeftOut] }),
        },
      })),
      start('reviewCase.file', ({ context, event }) => ({ owner: reaching(context), until: event.fileBy })),
      inform('review-file-asked', ({ context }) => ({
        organ: reaching(context),
        detail: {
          level: context.level,
          opinion: context.opinion,
          fileBy: owedDeadline(context, 'reviewCase.file')?.due ?? '',
        },
      })),
    ],
  },
} as const satisfies CaseSteps<Guard>;

/** What is left to whoever is declined. */
function leftTo(ground: Declined['ground'], level: string): RemedyKind {
  if (ground === 'otherProcedure') return 'follow-procedure';
  if (ground === 'levelSkipped' || ground === 'notInScope') return 'raise-with-competent-organ';
  // Only a re-examination ends it for good (reg.36.3).
  if (ground === 'doneBefore') return level === 'reexamination' ? 'none-further' : 'ask-reexamination';
  return 'ask-superior';
}

/** Declined in writing, with the reason and where to go. */
export const declining = {
  'reviewCase.decline': {
    by: 'disciplineCommission',
    rule: 'reg.35.1',
    when: ['groundHolds'],
    to: 'declined',
    do: [
      record('outcome', ({ event }) => ({
        reason: event.reason,
        detail: { outcome: 'declined', ground: event.ground },
      })),
      settle('reviewCase.accept'),
      tell('case-declined', ({ context, event }) => ({
        reason: event.reason,
        remedy: leftTo(event.ground, context.level),
        detail: {
          ground: event.ground,
          ...(event.leadsTo !== undefined && { leadsTo: event.leadsTo }),
          ...(event.earlier !== undefined && { earlier: event.earlier }),
        },
      })),
      dischargeAll(),
    ],
  },
} as const satisfies CaseSteps<Guard>;
