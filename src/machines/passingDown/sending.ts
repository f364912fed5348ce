import { dayOf } from '../../calendar/day.ts';
import type { PassingPolicy } from '../../policy/passing.ts';
import { unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { type Action, discharge, inform, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { condition, type Doing, type PassingContext, type PassingSteps, receiver } from './context.ts';
import type { forSuperiorConditions } from './forSuperior.ts';
import { copying, goingThere, owingReceipt } from './going.ts';
import { type levelConditions, throughLevels } from './levels.ts';

/** Guards on where it goes, and how. */
export const sendingConditions = {
  organIsOutside: condition({
    on: ['passing.send', 'passing.settleDispute', 'passing.onward'],
    rule: 'reg.22',
    label: text('接收机关是本级以外的单位', 'the organ is an outside one that matters can be passed to'),
    reads: ['event.organ', 'policy.units'],
    holds: ({ event, env }) => {
      const unit = unitOf(env.policy, event.organ);
      return unit?.outside === true && unit.roles.includes('outsideOrgan');
    },
  }),
  /** A report about a person goes to the organ that has the authority over them, and to no other. */
  mayHaveReport: condition({
    on: ['passing.send', 'passing.settleDispute', 'passing.onward'],
    rule: 'reg.30',
    label: text(
      '检举控告只转有管理权限的机关',
      'a report about a person goes to an organ with authority over them',
    ),
    reads: ['matter.kind', 'event.organ', 'policy.passing'],
    holds: ({ context, event, env }) =>
      context.matter.kind !== 'report' || env.policy.passing?.reportsTo.includes(event.organ) === true,
  }),
  lastDayIsNamed: condition({
    on: 'passing.send',
    rule: 'reg.22',
    label: text('交办载明的办理期限未过', 'what is assigned names a last day that is not over'),
    reads: ['event.mode', 'event.dueOn', 'event.at'],
    needs: ({ event }) => (event.mode === 'assign' ? ['dueOn'] : []),
    holds: ({ event }) => event.dueOn === undefined || event.dueOn >= dayOf(event.at),
  }),
  hasOwnShare: condition({
    rule: 'policy',
    label: text('方案定有本级份额', 'the policy gives the body a share of its own'),
    reads: ['policy.passing'],
    holds: ({ env }) => env.policy.passing?.ownShare === true,
  }),
  assigns: condition({
    on: 'passing.send',
    rule: 'reg.22',
    label: text('交办', 'assigned'),
    reads: ['event.mode'],
    holds: ({ event }) => event.mode === 'assign',
  }),
  /** What a superior referred was registered when it came. */
  isRegistered: condition({
    rule: 'plan.3.1.3',
    label: text('已登记', 'it is registered'),
    reads: ['registerNumber'],
    holds: ({ context }) => context.registerNumber !== undefined,
  }),
} as const;

type Guard =
  | GuardsOf<typeof sendingConditions>
  | GuardsOf<typeof levelConditions>
  | GuardsOf<typeof forSuperiorConditions>;

const fromReceipt = (kind: 'passing.send' | 'passing.share' | 'passing.whole') =>
  start<PassingContext, Opening>(kind, ({ context }) => ({
    owner: supervisionOffice,
    on: dayOf(context.matter.receivedAt),
  }));

type WayIn = Way<PassingContext, Guard> & { readonly to: 'toSend' | 'toRegister' };

/** The fifteen days count from receipt, and so do the body's own share of them and the time for the whole way down. */
export function waysIn({ path, referrals }: PassingPolicy): readonly WayIn[] {
  const clocks: readonly Action<PassingContext, Opening>[] =
    path === undefined
      ? [fromReceipt('passing.send')]
      : [fromReceipt('passing.send'), fromReceipt('passing.whole')];
  const into = (to: WayIn['to'], when: readonly 'isRegistered'[]) =>
    [
      {
        rule: 'policy',
        label: text('本级有转送交办的份额', 'the body has a share of its own'),
        when: [...when, 'hasOwnShare'],
        to,
        do: [...clocks, fromReceipt('passing.share')],
      },
      {
        rule: 'reg.22',
        label: text('十五日内转送交办', 'to be passed on within fifteen days'),
        when,
        to,
        do: clocks,
      },
    ] as const;
  return [...(referrals === true ? into('toSend', ['isRegistered']) : []), ...into('toRegister', [])];
}

/** It is registered before it goes anywhere (`reg.22`). */
export const registering = {
  'intake.register': {
    by: 'supervisionOffice',
    rule: 'reg.22',
    to: 'toSend',
    do: [
      set(['event.registerNumber'], { registerNumber: ({ event }) => event.registerNumber }),
      record('registration', ({ event }) => ({ about: event.registerNumber })),
      settle('intake.register'),
    ],
  },
} as const satisfies PassingSteps<never>;

/** The petitioner is told where it went, unless that is the receiver's alone to tell. */
function telling({ tells }: PassingPolicy): Doing<'passing.send'> {
  if (tells === 'receiver') return [discharge('intake.notice')];
  return [
    tell('passed-on', ({ event: { organ, mode, reason } }) => ({
      rule: 'reg.23.1',
      reason,
      remedy: 'query-progress',
      detail: { organ, mode },
    })),
    settle('intake.notice'),
  ];
}

const sending = (passing: PassingPolicy): Doing<'passing.send'> => [
  ...goingThere,
  record('passing', ({ event: { organ, mode, paper, reason } }) => ({
    about: paper,
    reason,
    detail: { organ, mode, onward: passing.onward },
  })),
  inform('matter-passed', ({ event: { organ, mode, reason, dueOn } }) => ({
    organ: { role: 'outsideOrgan', unit: organ },
    reason,
    detail: { mode, onward: passing.onward, ...(dueOn !== undefined && { dueOn }) },
  })),
  ...copying(passing),
  ...telling(passing),
  settle('passing.send'),
  settle('passing.share'),
  // A matter that came back is sent on within the time in which the objection was to be answered.
  settle('passing.decision'),
  owingReceipt,
];

const whereTo = [
  'organIsOutside',
  { type: 'unitNotComplainedOf', params: { field: 'organ' } },
  'mayHaveReport',
  'lastDayIsNamed',
] as const;

/** What a superior is to have a report on is assigned in turn, by a day within the superior's (`reg.22`). */
function asAbove({ referrals }: PassingPolicy) {
  if (referrals !== true) return { assigned: [], transferred: [] } as const;
  return { assigned: ['withinSuperiorsDay'], transferred: [{ not: 'superiorIsToBeTold' }] } as const;
}

/** What is assigned is for the organ itself: whatever the levels, it has come to its end. */
const assigning = (passing: PassingPolicy): Doing<'passing.send'> => [
  ...sending(passing),
  set({ mode: 'assign' }),
  start('passing.report', ({ context, event }) => ({ owner: receiver(context), until: event.dueOn })),
  ...(passing.path === undefined ? [] : [settle<PassingContext, unknown>('passing.whole')]),
];

/** It goes to the organ, transferred, or assigned with a day for the report (`reg.22`). */
export const sendingSteps = (passing: PassingPolicy) =>
  ({
    'passing.send': [
      {
        by: 'supervisionOffice',
        rule: 'reg.22',
        when: [...whereTo, 'assigns', ...asAbove(passing).assigned],
        to: 'sent',
        do: assigning(passing),
      },
      ...throughLevels<'passing.send', Guard>(passing, {
        by: 'supervisionOffice',
        rule: 'reg.22',
        when: [...whereTo, { not: 'assigns' }, ...asAbove(passing).transferred],
        to: 'sent',
        do: [...sending(passing), set({ mode: 'transfer' })],
      }),
    ],
  }) as const satisfies PassingSteps<Guard>;
