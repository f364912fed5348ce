import { addDays, dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, assignTask, set, settle, start, tell } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardsOf, Opening } from '../lifecycle/grammar.ts';
import {
  type CarryingOutContext,
  type CarryingOutSteps,
  condition,
  type Doing,
  executor,
  watcher,
} from './context.ts';

/** Guards on who carries it out, and by when. */
export const arrangingConditions = {
  lastDayIsAhead: condition({
    on: 'carryingOut.arrange',
    rule: 'reg.32.2',
    label: text('执行期限尚未届至', 'the last day is still to come'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until > dayOf(event.at),
  }),
  isAgreement: condition({
    rule: 'reg.33',
    label: text('系调解、和解协议', 'it is an agreement'),
    reads: ['basis'],
    holds: ({ context }) => context.basis === 'agreement',
  }),
  /** An opinion is not put off as one likes; an agreement has whatever day both sides named. */
  lastDayIsInTime: condition({
    on: 'carryingOut.arrange',
    rule: 'policy',
    label: text('不晚于方案所定的最长执行期限', 'within the longest time that the policy gives'),
    code: 'too-late',
    reads: ['since', 'event.until', 'policy.carryingOut'],
    holds: ({ context, event, env }) =>
      event.until <= addDays(context.since, env.policy.carryingOut?.mostDays ?? 0),
  }),
} as const;

/** Somebody has to settle who does it, and by when. */
export const toBeArranged: readonly Action<CarryingOutContext, Opening>[] = [
  start('carryingOut.arrange', (args) => ({ owner: watcher(args) })),
];

const named = ['lastDayIsAhead', ...namedUnitMayHaveIt] as const;

const arranging: Doing<'carryingOut.arrange'> = [
  set(['event.unit'], { unit: ({ event }) => event.unit }),
  settle('carryingOut.arrange'),
  start('carryingOut.carryOut', (args) => ({ owner: executor(args), until: args.event.until })),
  assignTask('carry-out', (args) => ({
    to: executor(args),
    by: args.event.until,
    detail: { basis: args.context.basis },
  })),
  tell('to-be-carried-out', ({ context, event }) => ({
    remedy: 'query-progress',
    by: event.until,
    detail: { unit: event.unit, basis: context.basis },
  })),
];

/** A unit carries it out by a day, and the petitioner knows both (`reg.32.2`). */
export const arrangingSteps = {
  'carryingOut.arrange': [
    {
      by: 'disciplineCommission',
      rule: 'reg.33',
      when: ['isAgreement', ...named],
      to: 'carrying',
      do: arranging,
    },
    {
      by: 'disciplineCommission',
      rule: 'reg.32.2',
      when: [{ not: 'isAgreement' }, 'lastDayIsInTime', ...named],
      to: 'carrying',
      do: arranging,
    },
  ],
} as const satisfies CarryingOutSteps<GuardsOf<typeof arrangingConditions>>;
