import { text } from '../../vocabulary/text.ts';
import {
  type Action,
  miss,
  record,
  resume,
  set,
  settle,
  start,
  suspend,
  tell,
} from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { extensionConditions } from '../remedy/extension.ts';
import { condition, type Doing, type ReexaminationContext, type ReexaminationSteps } from './context.ts';

/** Guards on a hearing. */
export const hearingConditions = {
  heardBefore: condition({
    rule: 'reg.36.2',
    label: text('已举行过听证', 'a hearing was held before'),
    reads: ['heard'],
    holds: ({ context }) => context.heard,
  }),
} as const;

type Guard = GuardsOf<typeof hearingConditions> | GuardsOf<ReturnType<typeof extensionConditions>>;

const calling: Doing<'reexamination.openHearing'> = [
  record('hearing', ({ event }) => ({ reason: event.reason, detail: { opened: true } })),
  start('reexamination.hearing', ({ event }) => ({
    owner: { role: 'superiorOrgan', unit: event.by.unit },
  })),
  tell('hearing-set', ({ event }) => ({ reason: event.reason })),
];

/** A hearing is called: the clock stops for one, and never where it has run out. Hearings do not stretch the term. */
export const callingHearing = {
  'reexamination.openHearing': [
    {
      by: 'superiorOrgan',
      rule: 'reg.36.2',
      when: ['organHasIt', 'clockStillRuns', { not: 'heardBefore' }],
      to: 'hearing',
      do: [suspend('reexamination.decide'), ...calling],
    },
    {
      by: 'superiorOrgan',
      rule: 'reg.36.2',
      when: ['organHasIt', { not: 'clockStillRuns' }],
      to: 'hearing',
      do: calling,
    },
    {
      by: 'superiorOrgan',
      rule: 'reg.36.2',
      when: ['organHasIt', 'clockStillRuns', 'heardBefore'],
      to: 'hearing',
      do: calling,
    },
  ],
} as const satisfies ReexaminationSteps<Guard | 'organHasIt'>;

/** The clock runs again; of the hearing's days those within its own term do not count. */
const goingOn = resume<ReexaminationContext, { readonly type: string }>(
  'reexamination.decide',
  ({ context }) => context.deadlines.findLast(({ kind }) => kind === 'reexamination.hearing')?.due,
);

/** The hearing is closed; one that never is stops the clock for its own term, and no longer. */
export const closingHearing = {
  'reexamination.closeHearing': {
    by: 'superiorOrgan',
    rule: 'reg.36.2',
    when: ['organHasIt'],
    to: 'inReexamination',
    do: [
      set({ heard: true }),
      record('hearing', ({ event }) => ({ reason: event.summary, detail: { opened: false } })),
      settle('reexamination.hearing'),
      goingOn,
    ],
  },
  'deadline.passed': {
    by: 'system',
    rule: 'reg.36.2',
    when: [{ type: 'deadlineIsRunning', params: { kind: 'reexamination.hearing' } }, 'deadlineHasPassed'],
    do: [miss(), goingOn],
  },
} as const satisfies ReexaminationSteps<'organHasIt'>;

/** Where nobody asks any more, the hearing counts for nothing. */
export const forgettingHearing: readonly Action<ReexaminationContext, unknown>[] = [set({ heard: false })];
