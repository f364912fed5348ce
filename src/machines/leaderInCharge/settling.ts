import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { answerableFor, commission } from '../addressees.ts';
import { record, report, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type LeaderSteps, office } from './context.ts';

/** Guards on what the leader does. */
export const settlingConditions = {
  isTheLeader: condition({
    rule: 'reg.18.2',
    label: text('由包案领导本人提出', 'the leader in charge acts in person'),
    code: 'wrong-role',
    reads: ['leader', 'event.by'],
    holds: ({ context, event }) => event.by.id === context.leader,
  }),
  dayIsAhead: condition({
    on: 'leaderInCharge.plan',
    rule: 'reg.18.2',
    label: text('化解期限尚未届至', 'the day for settling it is still to come'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until > dayOf(event.at),
  }),
} as const;

type Guard = GuardsOf<typeof settlingConditions>;
type By = NonNullable<Policy['leaders']>['hold'];

/** The leader plans, and the unit that has the matter knows the plan. */
export const planSteps = (by: By) =>
  ({
    'leaderInCharge.plan': {
      by,
      rule: 'reg.18.2',
      when: ['isTheLeader', 'dayIsAhead'],
      to: 'inCharge',
      do: [
        settle('leaderInCharge.plan'),
        report('leaders-plan', ({ context, event, env }) => ({
          to: answerableFor(context.matter, env.policy),
          reason: event.plan,
          detail: { until: event.until },
        })),
        start('leaderInCharge.settle', (args) => ({ owner: office(args), until: args.event.until })),
        start('leaderInCharge.report', (args) => ({ owner: office(args) })),
      ],
    },
  }) as const satisfies LeaderSteps<Guard>;

/** Progress is recorded from time to time, until it is settled. */
export const chargeSteps = (by: By) =>
  ({
    'leaderInCharge.progress': {
      by,
      rule: 'reg.18.2',
      when: ['isTheLeader'],
      do: [
        record('progress', ({ context, event }) => ({ about: context.leader, reason: event.note })),
        settle('leaderInCharge.report'),
        start('leaderInCharge.report', (args) => ({ owner: office(args) })),
      ],
    },
    'leaderInCharge.settle': {
      by,
      rule: 'reg.18.2',
      when: ['isTheLeader'],
      to: 'settled',
      do: [
        settle('leaderInCharge.settle'),
        settle('leaderInCharge.report'),
        record('leader-in-charge', ({ event }) => ({ about: event.evidence, reason: event.result })),
        report('result', ({ context, event }) => ({
          to: commission,
          reason: event.result,
          detail: { leader: context.leader, evidence: event.evidence },
        })),
      ],
    },
  }) as const satisfies LeaderSteps<Guard>;
