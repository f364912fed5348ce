import { isWithin } from '../../deadlines/guards.ts';
import { type Policy, plays } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { extend, miss, record, resume, set, settle, start, suspend, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest } from '../lifecycle/interest.ts';
import {
  type CaseContext,
  type CaseSteps,
  condition,
  type Doing,
  type levelConditions,
  opinionOwed,
} from './context.ts';
import { draftFalls } from './drafting.ts';

/** Guards on the file, the hearing and a longer term. */
export const reviewConditions = {
  /** An organ below gives its own file and makes its own opinion anew. */
  ownOpinion: condition({
    on: ['reviewCase.giveFile', 'reviewCase.redone'],
    rule: 'plan.1',
    label: text('不是其他外部单位', 'no outside organ but the one whose opinion it is'),
    code: 'wrong-role',
    reads: ['organ', 'event.by', 'policy.roles'],
    holds: ({ context, event, env }) =>
      !plays(env.policy, event.by.role, ['outsideOrgan']) || event.by.unit === context.organ,
  }),
  termStillRuns: condition({
    on: ['reviewCase.openHearing', 'reviewCase.extend'],
    rule: 'civil.203',
    label: text('办理期限尚未届满', 'the term for the opinion is not over'),
    code: 'too-late',
    reads: ['deadlines', 'event.at'],
    holds: ({ context, event }) => {
      const owed = opinionOwed(context);
      return owed !== undefined && isWithin(owed, event.at);
    },
    deadline: ({ context }) => opinionOwed(context)?.id,
  }),
  heardBefore: condition({
    on: 'reviewCase.openHearing',
    rule: 'reg.36.2',
    label: text('已举行过听证', 'a hearing was held before'),
    reads: ['heard'],
    holds: ({ context }) => context.heard,
  }),
  termNotExtended: condition({
    on: 'reviewCase.extend',
    rule: 'policy',
    label: text('尚未延期', 'not extended before'),
    reads: ['deadlines'],
    holds: ({ context }) => opinionOwed(context)?.extension === undefined,
    deadline: ({ context }) => opinionOwed(context)?.id,
  }),
  daysWithinPolicy: condition({
    on: 'reviewCase.extend',
    rule: 'policy',
    label: text('延期天数在本级规定之内', 'no more days than the body lets a review be extended by'),
    reads: ['event.days', 'policy.extension'],
    says: ({ env: { policy } }) =>
      text(
        `延期不超过${policy.extension.reviewDays}日`,
        `extended by at most ${policy.extension.reviewDays} days`,
      ),
    holds: ({ event, env }) => event.days <= env.policy.extension.reviewDays,
  }),
  approverIsImpartial: condition({
    on: 'reviewCase.extend',
    rule: 'reg.28',
    label: text(
      '经负责人批准，且其与事项无利害关系',
      'the head of the organ approved, and has no interest in the matter',
    ),
    reads: ['matter.interested', 'matter.complainedOf', 'matter.petitioners', 'event.approvedBy'],
    needs: ['approvedBy'],
    holds: ({ context: { matter }, event: { approvedBy } }) =>
      approvedBy === undefined || !hasInterest(matter, approvedBy),
  }),
} as const;

type Guard = GuardsOf<typeof reviewConditions> | GuardsOf<typeof levelConditions>;

const calling: Doing<'reviewCase.openHearing'> = [
  record('hearing', ({ event }) => ({ reason: event.reason, detail: { opened: true } })),
  start('reviewCase.hearing', () => ({ owner: commission })),
  tell('hearing-set', ({ event }) => ({ reason: event.reason })),
];

/** A hearing is called; what was drafted before it falls, where opinions are drafted. */
const callingUnder = ({ reviewing }: Policy): Doing<'reviewCase.openHearing'> =>
  reviewing?.opinions === undefined ? calling : [...draftFalls, ...calling];

/** The file arrives, a hearing is opened, or the term is extended by the body's own choice. */
export const reviewSteps = (policy: Policy) =>
  ({
    'reviewCase.giveFile': {
      by: ['outsideOrgan', 'supervisionOffice'],
      rule: 'policy',
      when: ['ownOpinion'],
      do: [
        record('receipt', ({ event }) => ({
          about: event.paper,
          detail: { file: true, enteredBy: event.by.id },
        })),
        settle('reviewCase.file'),
      ],
    },
    // Only in a re-examination does a hearing stop the clock, for one, and never where it has run out.
    'reviewCase.openHearing': [
      {
        by: 'disciplineCommission',
        rule: 'reg.36.2',
        when: ['isReexamination', 'termStillRuns', { not: 'heardBefore' }],
        to: 'hearing',
        do: [suspend('reviewCase.reexamine'), ...callingUnder(policy)],
      },
      {
        by: 'disciplineCommission',
        rule: 'reg.35.2',
        to: 'hearing',
        do: callingUnder(policy),
      },
    ],
    'reviewCase.extend': {
      by: 'disciplineCommission',
      rule: 'policy',
      when: ['daysWithinPolicy', 'termNotExtended', 'termStillRuns', 'approverIsImpartial'],
      do: [
        // The level has one of the two; the guards have asked who approved.
        extend('reviewCase.review', ({ event }) => ({ days: event.days, by: event.approvedBy as string })),
        extend('reviewCase.reexamine', ({ event }) => ({ days: event.days, by: event.approvedBy as string })),
        tell('extended', ({ context, event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          detail: { days: event.days, until: opinionOwed(context)?.due ?? '' },
        })),
      ],
    },
  }) as const satisfies CaseSteps<Guard>;

const goingOn = resume<CaseContext, { readonly type: string }>(
  'reviewCase.reexamine',
  ({ context }) => context.deadlines.findLast(({ kind }) => kind === 'reviewCase.hearing')?.due,
);

/** The hearing is closed; one that never is stops the clock for its own term, and no longer. */
export const hearingSteps = {
  'reviewCase.closeHearing': {
    by: 'disciplineCommission',
    rule: 'reg.36.2',
    to: 'inReview',
    do: [
      set({ heard: true }),
      record('hearing', ({ event }) => ({ reason: event.summary, detail: { opened: false } })),
      settle('reviewCase.hearing'),
      goingOn,
    ],
  },
  'deadline.passed': {
    by: 'system',
    rule: 'reg.36.2',
    when: [{ type: 'deadlineIsRunning', params: { kind: 'reviewCase.hearing' } }, 'deadlineHasPassed'],
    do: [miss(), goingOn],
  },
} as const satisfies CaseSteps<Guard>;
