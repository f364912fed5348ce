import { addDays, dayOf } from '../../calendar/day.ts';
import type { Receptions } from '../../policy/receptions.ts';
import { unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, discharge, dischargeAll, record, set, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { condition, type Doing, office, type ReceptionContext, type ReceptionSteps } from './context.ts';

/** Guards on who receives, and when. */
export const arrangingConditions = {
  matterIsOpen: condition({
    on: 'reception.arrange',
    rule: 'reg.18.2',
    label: text('事项尚未办结', 'the matter is not concluded'),
    reads: ['matter.concludedOn'],
    holds: ({ context }) => context.matter.concludedOn === undefined,
  }),
  leaderReceives: condition({
    on: ['reception.arrange', 'reception.standIn'],
    rule: 'reg.18.2',
    label: text('系接访领导的单位', 'it is an office whose leaders receive'),
    reads: ['event.unit', 'policy.units', 'policy.receptions'],
    holds: ({ event, env }) =>
      unitOf(env.policy, event.unit)?.roles.some((part) => env.policy.receptions?.hold.includes(part)) ===
      true,
  }),
  leaderHasNoInterest: condition({
    on: ['reception.arrange', 'reception.standIn'],
    rule: 'reg.28',
    label: text('接访领导与事项无利害关系', 'the leader has no interest in the matter'),
    reads: [...interestRead, 'event.leader'],
    holds: ({ context, event }) => !hasInterest(context.matter, event.leader),
  }),
  leaderIsAnother: condition({
    on: 'reception.standIn',
    rule: 'policy',
    label: text('所定领导不是原接访领导', 'the leader named is another'),
    reads: ['leader', 'event.leader'],
    holds: ({ context, event }) => event.leader !== context.leader,
  }),
  dayIsToldBefore: condition({
    on: ['reception.arrange', 'reception.move'],
    rule: 'policy',
    label: text('按方案提前告知接访日', 'the day is told as long before it as the policy asks'),
    reads: ['event.day', 'event.at', 'policy.receptions'],
    holds: ({ event, env }) =>
      event.day >= addDays(dayOf(event.at), env.policy.receptions?.toldDaysBefore ?? 0),
  }),
} as const;

type Guard = GuardsOf<typeof arrangingConditions>;

/** The leader receives by the end of the day. */
const owingReception = start<ReceptionContext, unknown>('reception.receive', (args) => ({
  owner: office(args),
  until: args.context.day,
}));

interface Reasoned {
  readonly type: string;
  readonly reason: string;
  readonly by: { readonly id: string };
}

/** Whoever is to come knows who receives them, and on which day. */
const told: readonly Action<ReceptionContext, Reasoned>[] = [
  record('reception', ({ context: { leader, unit, day }, event }) => ({
    about: leader,
    reason: event.reason,
    detail: { unit, day, arrangedBy: event.by.id },
  })),
  tell('reception-arranged', ({ context: { unit, day }, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: { unit, day },
  })),
];

const fits = [
  'leaderReceives',
  'leaderHasNoInterest',
  { type: 'unitNotComplainedOf', params: { field: 'unit' } },
] as const;

/** A leader is to receive on a day (`reg.18.2`); no day of the matter moves by it. */
export const arrangingSteps = ({ arrangedBy }: Receptions) =>
  ({
    'reception.arrange': {
      by: arrangedBy,
      rule: 'reg.18.2',
      when: ['matterIsOpen', ...fits, 'dayIsToldBefore'],
      to: 'arranged',
      do: [...told, owingReception],
    },
  }) as const satisfies ReceptionSteps<Guard>;

const taking: Doing<'reception.standIn'> = [
  set(['event.leader', 'event.unit'], {
    leader: ({ event }) => event.leader,
    unit: ({ event }) => event.unit,
  }),
];

const another = { rule: 'policy', when: ['leaderIsAnother', ...fits] } as const;

/** The leader on duty is away, or the day does not suit: another leader, or another day, with the reason; or none any more. */
export const whileArranged = ({ arrangedBy }: Receptions) =>
  ({
    'reception.standIn': {
      by: arrangedBy,
      ...another,
      do: [...taking, ...told, discharge('reception.receive'), owingReception],
    },
    'reception.move': {
      by: arrangedBy,
      rule: 'policy',
      when: ['dayIsToldBefore'],
      do: [
        set(['event.day'], { day: ({ event }) => event.day }),
        ...told,
        discharge('reception.receive'),
        owingReception,
      ],
    },
    'reception.cancel': {
      by: arrangedBy,
      rule: 'policy',
      to: 'calledOff',
      do: [
        tell('reception-over', ({ event }) => ({ reason: event.reason, remedy: 'query-progress' })),
        dischargeAll(),
      ],
    },
  }) as const satisfies ReceptionSteps<Guard>;

/** Whoever takes over from the leader who received consents in that leader's place. */
export const takingOver = ({ arrangedBy }: Receptions) =>
  ({
    'reception.standIn': {
      by: arrangedBy,
      ...another,
      do: [
        ...taking,
        set(['consents'], { consents: ({ context }) => context.consents.filter((who) => who !== theLeader) }),
        record('reception', ({ context, event }) => ({
          about: context.leader,
          reason: event.reason,
          detail: { unit: context.unit, arrangedBy: event.by.id },
        })),
      ],
    },
  }) as const satisfies ReceptionSteps<Guard>;

/** How the consent of the leader who received is kept; no role of a body is called so. */
export const theLeader = 'leader';
