import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, assignTask, record, report, set } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf, Opening } from '../lifecycle/grammar.ts';
import { type AnswerabilityContext, type AnswerabilitySteps, condition, type Doing } from './context.ts';

/** Guards on the party committee's own answer. */
export const committeeConditions = {
  committeeAnswered: condition({
    on: 'answerability.answerFirst',
    rule: 'plan.3.5',
    label: text('党委已作说明', 'the party committee answered already'),
    reads: ['committeeAnswered'],
    holds: ({ context }) => context.committeeAnswered === true,
  }),
  /** First in line: nobody else is found answerable before; silence until the day of the examination does not stop it. */
  committeeCameFirst: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text(
      '党委作为第一责任人已先作说明，或逾期未作说明',
      'the party committee, first in line, answered before, or let the day of the examination pass',
    ),
    reads: ['committeeAnswered', 'deadlines', 'event.at'],
    holds: ({ context: { committeeAnswered, deadlines }, event }) =>
      committeeAnswered === true ||
      deadlines.some(({ kind, due }) => kind === 'answerability.examine' && due < dayOf(event.at)),
  }),
  primaryIsStated: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text('先写明党委第一责任人的责任', 'it is said first how the party committee answers for it'),
    reads: ['event.primary'],
    needs: ['primary'],
    holds: () => true,
  }),
} as const;

/** The party committee is told at once, and is to answer by the day of the examination. */
export const toAnswerFirst: readonly Action<AnswerabilityContext, Opening>[] = [
  assignTask('answer-first', ({ context, env }) => ({
    to: mayBeTold('partyCommittee', context.matter, env.policy, ['superiorOrgan']),
    by: owedDeadline(context, 'answerability.examine')?.due,
    detail: { breach: context.breach, unit: context.unit },
  })),
];

/** The party committee answers for its part (第一责任人, `plan.3.5`): it states, it decides nothing of it. */
export const committeeSteps = {
  'answerability.answerFirst': {
    by: 'partyCommittee',
    rule: 'plan.3.5',
    when: [{ not: 'committeeAnswered' }],
    evenWithInterest: true,
    do: [
      set({ committeeAnswered: true }),
      record('statement', ({ event }) => ({
        about: event.by.unit,
        reason: event.statement,
        detail: { first: true },
      })),
    ],
  },
} as const satisfies AnswerabilitySteps<GuardsOf<typeof committeeConditions>>;

/** How it answers stands first in the finding, and goes to the organ above: nobody below it decides that. */
export const primary: Doing<'answerability.find'> = [
  record('finding', ({ context, event }) => ({
    reason: event.primary,
    detail: { first: true, answered: context.committeeAnswered === true },
  })),
  report('finding', ({ context, event }) => ({
    to: { role: 'superiorOrgan' },
    reason: event.primary,
    detail: { breach: context.breach, unit: context.unit, answered: context.committeeAnswered === true },
  })),
];
