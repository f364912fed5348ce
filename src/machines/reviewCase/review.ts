import { type Policy, plays } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { miss, record, resume, set, settle, start, suspend, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { longer, longerTermConditions, mayBeLonger } from '../longerTerm.ts';
import {
  type CaseContext,
  type CaseSteps,
  condition,
  type Doing,
  type levelConditions,
  opinionOwed,
} from './context.ts';
import { draftFalls } from './papers.ts';

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
  heardBefore: condition({
    on: 'reviewCase.openHearing',
    rule: 'reg.36.2',
    label: text('已举行过听证', 'a hearing was held before'),
    reads: ['heard'],
    holds: ({ context }) => context.heard,
  }),
  ...longerTermConditions(opinionOwed),
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
        when: ['isReexamination', 'clockStillRuns', { not: 'heardBefore' }],
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
      when: mayBeLonger,
      // The level has one of the two.
      do: longer(['reviewCase.review', 'reviewCase.reexamine'], opinionOwed),
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
