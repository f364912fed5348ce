import { text } from '../../vocabulary/text.ts';
import { discharge, record, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, type LevelSteps } from './context.ts';
import { ladder } from './levels.ts';
import type { Level } from './standing.ts';

/** Guards on what ends supervision. */
export const endConditions = {
  isWatched: condition({
    on: ['deadline.settled', 'deadline.handedOver'],
    rule: 'reg.40',
    label: text('所指期限系督办对象', 'the deadline named is the one supervised'),
    reads: ['watches', 'event.deadline'],
    holds: ({ context, event }) => context.watches.includes(event.deadline),
  }),
  deadlineFellAway: condition({
    on: 'deadline.settled',
    rule: 'reg.40',
    label: text('该期限事项已不需办理', 'the duty fell away'),
    reads: ['event.state'],
    holds: ({ event }) => event.state === 'discharged',
  }),
  watchesDeadline: condition({
    rule: 'reg.40',
    label: text('随期限事项办结而终结', 'ends when the missed duty itself is settled'),
    reads: ['watches'],
    holds: ({ context }) => context.watches.length > 0,
  }),
  dutyIsDone: condition({
    on: 'supervision.close',
    rule: 'reg.40',
    label: text('责任事项已办结', 'the duty is done'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome === 'dutyDone',
  }),
} as const;

type Steps = LevelSteps<GuardsOf<typeof endConditions>>;

const settled: Doing<'deadline.settled'> = [record('outcome', ({ event }) => ({ about: event.deadline }))];

/** It ends when the missed duty itself is settled, or falls away. */
export function settledSteps(level: Level) {
  const { deadline } = ladder[level];
  return {
    'deadline.settled': [
      {
        by: 'system',
        rule: 'reg.40',
        when: ['isWatched', { not: 'deadlineFellAway' }],
        to: 'dutyDone',
        do: [settle(deadline), ...settled],
      },
      {
        by: 'system',
        rule: 'reg.40',
        when: ['isWatched', 'deadlineFellAway'],
        to: 'fellAway',
        do: [discharge(deadline), ...settled],
      },
    ],
  } as const satisfies Steps;
}

const closed: Doing<'supervision.close'> = [
  record('outcome', ({ event }) => ({ about: event.evidence, reason: event.reason })),
];

/** Where no deadline is watched, whoever has the level in charge closes it on evidence. */
export function closingSteps(level: Level) {
  const { deadline, inCharge } = ladder[level];
  return {
    'supervision.close': [
      {
        by: inCharge,
        rule: 'reg.40',
        when: [{ not: 'watchesDeadline' }, 'dutyIsDone'],
        to: 'dutyDone',
        do: [settle(deadline), ...closed],
      },
      {
        by: inCharge,
        rule: 'reg.40',
        when: [{ not: 'watchesDeadline' }, { not: 'dutyIsDone' }],
        to: 'fellAway',
        do: [discharge(deadline), ...closed],
      },
    ],
  } as const satisfies Steps;
}
