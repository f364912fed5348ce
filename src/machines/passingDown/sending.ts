import { dayOf } from '../../calendar/day.ts';
import type { PassingPolicy } from '../../policy/passing.ts';
import { unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { discharge, inform, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { condition, type Doing, type PassingContext, type PassingSteps, receiver } from './context.ts';

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
} as const;

type Guard = GuardsOf<typeof sendingConditions>;

const whole = start<PassingContext, Opening>('passing.send', ({ context }) => ({
  owner: supervisionOffice,
  on: dayOf(context.matter.receivedAt),
}));

/** The fifteen days count from receipt, and so does the body's own share of them. */
export const waysIn = [
  {
    rule: 'policy',
    label: text('本级有转送交办的份额', 'the body has a share of its own'),
    when: ['hasOwnShare'],
    to: 'toRegister',
    do: [
      whole,
      start('passing.share', ({ context }) => ({
        owner: supervisionOffice,
        on: dayOf(context.matter.receivedAt),
      })),
    ],
  },
  {
    rule: 'reg.22',
    label: text('十五日内转送交办', 'to be passed on within fifteen days'),
    to: 'toRegister',
    do: [whole],
  },
] as const satisfies readonly Way<PassingContext, Guard>[];

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

/** It is on its way: the organ acknowledges it. */
export const owingReceipt = start<PassingContext, Opening>('passing.acknowledge', ({ context }) => ({
  owner: receiver(context),
}));

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
  set(['event.organ', 'event.at'], {
    organ: ({ event }) => event.organ,
    sentOn: ({ event }) => dayOf(event.at),
  }),
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

/** It goes to the organ, transferred, or assigned with a day for the report (`reg.22`). */
export const sendingSteps = (passing: PassingPolicy) =>
  ({
    'passing.send': [
      {
        by: 'supervisionOffice',
        rule: 'reg.22',
        when: [...whereTo, 'assigns'],
        to: 'sent',
        do: [
          ...sending(passing),
          set({ mode: 'assign' }),
          start('passing.report', ({ context, event }) => ({ owner: receiver(context), until: event.dueOn })),
        ],
      },
      {
        by: 'supervisionOffice',
        rule: 'reg.22',
        when: [...whereTo, { not: 'assigns' }],
        to: 'sent',
        do: [...sending(passing), set({ mode: 'transfer' })],
      },
    ],
  }) as const satisfies PassingSteps<Guard>;
