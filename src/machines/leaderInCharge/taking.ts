import { type Policy, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, assignTask, dischargeAll, record, set, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { condition, type LeaderInChargeContext, type LeaderSteps, office } from './context.ts';

/** Guards on who has a matter in charge. */
export const takingConditions = {
  leaderHasNoInterest: condition({
    on: ['leaderInCharge.take', 'leaderInCharge.handOver'],
    rule: 'reg.28',
    label: text('包案领导与事项无利害关系', 'the leader has no interest in the matter'),
    reads: [...interestRead, 'event.leader'],
    holds: ({ context, event }) => !hasInterest(context.matter, event.leader),
  }),
  unitHasLeaders: condition({
    on: ['leaderInCharge.take', 'leaderInCharge.handOver'],
    rule: 'reg.18.2',
    label: text('系领导干部', 'it is an office that leaders hold'),
    reads: ['event.unit', 'policy.units', 'policy.leaders'],
    holds: ({ event, env }) =>
      unitOf(env.policy, event.unit)?.roles.some((part) => env.policy.leaders?.hold.includes(part)) === true,
  }),
  leaderIsAnother: condition({
    on: 'leaderInCharge.handOver',
    rule: 'reg.18.2',
    label: text('所定领导不是原包案领导', 'the leader named is another'),
    reads: ['leader', 'event.leader'],
    holds: ({ context, event }) => event.leader !== context.leader,
  }),
  matterIsOver: condition({
    on: 'leaderInCharge.take',
    rule: 'reg.18.2',
    label: text('事项已办结', 'the matter is concluded'),
    reads: ['matter.concludedOn'],
    holds: ({ context }) => context.matter.concludedOn !== undefined,
  }),
} as const;

interface Named {
  readonly type: string;
  readonly leader: string;
  readonly unit: string;
  readonly reason: string;
  readonly by: { readonly id: string };
}

/** The leader named has it from here on, and plans first. */
const entrusting: readonly Action<LeaderInChargeContext, Named>[] = [
  set(['event.leader', 'event.unit'], {
    leader: ({ event }) => event.leader,
    unit: ({ event }) => event.unit,
  }),
  record('leader-in-charge', ({ event }) => ({
    about: event.leader,
    reason: event.reason,
    detail: { unit: event.unit, by: event.by.id },
  })),
  start('leaderInCharge.plan', (args) => ({ owner: office(args) })),
  assignTask('take-in-charge', (args) => ({ to: office(args), reason: args.event.reason })),
];

const fits = [
  'unitHasLeaders',
  'leaderHasNoInterest',
  { type: 'unitNotComplainedOf', params: { field: 'unit' } },
] as const;

type By = NonNullable<Policy['leaders']>['namedBy'];

/** A leader takes an outstanding matter in charge (`reg.18.2`); no day of the matter moves. */
export const takingSteps = (by: By) =>
  ({
    'leaderInCharge.take': {
      by,
      rule: 'reg.18.2',
      when: [{ not: 'matterIsOver' }, ...fits],
      to: 'toPlan',
      do: entrusting,
    },
  }) as const satisfies LeaderSteps<GuardsOf<typeof takingConditions>>;

/** Another leader takes it over, with the reason. */
export const handingOver = (by: By) =>
  ({
    'leaderInCharge.handOver': {
      by,
      rule: 'reg.18.2',
      when: ['leaderIsAnother', ...fits],
      to: 'toPlan',
      do: [dischargeAll(), ...entrusting],
    },
  }) as const satisfies LeaderSteps<GuardsOf<typeof takingConditions>>;
