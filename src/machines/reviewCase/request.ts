import { dayOf } from '../../calendar/day.ts';
import { isOwn, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, petitioner } from '../addressees.ts';
import { petitionersCounted } from '../intake/arrivalFacts.ts';
import { officesNotComplainedOf } from '../intake/offices.ts';
import { record, set, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { type CaseContext, type CaseSteps, condition, type Doing, type levelConditions } from './context.ts';

/** Guards on a request and the papers that it needs. */
export const requestConditions = {
  petitionersCounted,
  officesNotComplainedOf,
  reviewsOthers: condition({
    on: 'reviewCase.request',
    rule: 'reg.35.1',
    label: text('本级承担复查复核', 'the body reviews the opinions of others'),
    reads: ['policy.reviewing'],
    holds: ({ env }) => env.policy.reviewing !== undefined,
  }),
  /** Nobody looks at their own opinion; what the body said itself is for the one above. */
  opinionIsAnothers: condition({
    on: 'reviewCase.request',
    rule: 'reg.35.1',
    label: text(
      '原意见由方案列明的其他机关作出',
      'the opinion is that of another organ, which the policy lists',
    ),
    reads: ['event.opinion', 'policy.units'],
    holds: ({ event, env }) => {
      const unit = unitOf(env.policy, event.opinion.organ);
      return unit !== undefined && !isOwn(unit);
    },
  }),
  opinionIsReceived: condition({
    on: 'reviewCase.request',
    rule: 'reg.35.1',
    label: text('已收到原意见', 'the opinion was received'),
    code: 'too-early',
    reads: ['event.opinion', 'event.at'],
    holds: ({ event }) => event.opinion.receivedOn <= dayOf(event.at),
  }),
  correctionAsked: condition({
    rule: 'policy',
    label: text('已通知补正，期限未届满', 'a correction was asked for, and its time runs'),
    reads: ['deadlines'],
    holds: ({ context }) => owedDeadline(context, 'reviewCase.correct') !== undefined,
  }),
  timeLiesAhead: condition({
    on: 'reviewCase.askCorrection',
    rule: 'policy',
    label: text('补正期限未过', 'the time for the correction lies ahead'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until === undefined || event.until >= dayOf(event.at),
  }),
} as const;

type Guard = GuardsOf<typeof requestConditions> | GuardsOf<typeof levelConditions>;

/** The office takes the request down; its thirty days count from here, whatever is missing. */
export const requestSteps = {
  'reviewCase.request': {
    by: 'supervisionOffice',
    rule: 'reg.35.1',
    when: [
      'reviewsOthers',
      'officesNotComplainedOf',
      'petitionersCounted',
      'opinionIsAnothers',
      'opinionIsReceived',
    ],
    to: 'byLevel',
    do: [
      record('receipt', ({ event: { reasons, opinion, level } }) => ({
        about: opinion.number,
        reason: reasons,
        detail: { level, organ: opinion.organ, receivedOn: opinion.receivedOn },
      })),
      start('reviewCase.accept', () => ({ owner: commission })),
    ],
  },
} as const satisfies CaseSteps<Guard>;

/** The thirty days for the opinion, of the level that is asked. */
export const byLevel = [
  {
    rule: 'reg.36.2',
    label: text('复核，三十日', 're-examination: thirty days'),
    when: ['isReexamination'],
    to: 'requested',
    do: [start('reviewCase.reexamine', () => ({ owner: commission }))],
  },
  {
    rule: 'reg.35.2',
    label: text('复查，三十日', 'review: thirty days'),
    to: 'requested',
    do: [start('reviewCase.review', () => ({ owner: commission }))],
  },
] as const satisfies readonly Way<CaseContext, Guard>[];

const correcting: Doing<'reviewCase.correct'> = [
  set({ attached: true }),
  record('receipt', ({ event }) => ({ about: event.paper, detail: { corrected: true } })),
  settle('reviewCase.correct'),
];

/** What is missing is asked for; no clock stops for it. */
export const correctionSteps = {
  'reviewCase.askCorrection': {
    by: 'supervisionOffice',
    rule: 'policy',
    when: [{ not: 'correctionAsked' }, 'timeLiesAhead'],
    do: [
      start('reviewCase.correct', ({ event }) => ({ owner: petitioner, until: event.until })),
      tell('correction-asked', ({ context, event }) => ({
        reason: event.missing,
        remedy: 'query-progress',
        by: owedDeadline(context, 'reviewCase.correct')?.due,
      })),
    ],
  },
  // The petitioner's own act, or what reached the office.
  'reviewCase.correct': [
    { by: 'petitioner', rule: 'policy', do: correcting },
    { by: 'supervisionOffice', rule: 'policy', do: correcting },
  ],
} as const satisfies CaseSteps<Guard>;
