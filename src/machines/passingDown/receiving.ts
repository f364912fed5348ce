import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { discharge, dischargeAll, inform, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  byReceiver,
  condition,
  type Doing,
  type PassingSteps,
  receiver,
  type receiverConditions,
  shownBy,
} from './context.ts';
import { owingReceipt, type sendingConditions } from './sending.ts';

/** Guards on what the receiver did, and when. */
export const receivingConditions = {
  receiptFits: condition({
    on: 'passing.acknowledge',
    rule: 'reg.23.2',
    label: text('收到日在发出之日与当日之间', 'the receipt lies between the sending and today'),
    reads: ['sentOn', 'event.receivedOn', 'event.at'],
    holds: ({ context, event }) =>
      event.receivedOn >= (context.sentOn as Day) && event.receivedOn <= dayOf(event.at),
  }),
  noticeFits: condition({
    on: 'passing.confirm',
    rule: 'reg.23.2',
    label: text('告知日在收到日与当日之间', 'the notice lies between the receipt and today'),
    reads: ['receivedOn', 'event.toldOn', 'event.at', 'policy.passing'],
    needs: ({ env }) => (env.policy.passing?.tells === 'passer' ? [] : ['toldOn']),
    holds: ({ context, event: { toldOn, at } }) =>
      toldOn === undefined || (toldOn >= (context.receivedOn as Day) && toldOn <= dayOf(at)),
  }),
  onwardIsAllowed: condition({
    on: 'passing.onward',
    rule: 'policy',
    label: text('方案允许接收机关再行转送', 'the policy lets the receiver pass it on'),
    reads: ['policy.passing'],
    holds: ({ env }) => env.policy.passing?.onward === true,
  }),
} as const;

type Guard =
  | GuardsOf<typeof receivingConditions>
  | GuardsOf<typeof receiverConditions>
  | GuardsOf<typeof sendingConditions>;

/** The organ says that it has it: its own fifteen days, and its five to object, count from its receipt (`reg.23.2`, `reg.23.3`). */
export const acknowledging = {
  'passing.acknowledge': {
    by: byReceiver,
    rule: 'reg.23.2',
    when: ['ownMatter', 'receiptFits'],
    to: 'received',
    do: [
      set(['event.receivedOn'], { receivedOn: ({ event }) => event.receivedOn }),
      record('receipt', ({ context, event }) => ({
        detail: { ...shownBy(context, event), receivedOn: event.receivedOn },
      })),
      settle('passing.acknowledge'),
      start('passing.objection', ({ context, event }) => ({
        owner: receiver(context),
        on: event.receivedOn,
      })),
      start('passing.notice', ({ context, event }) => ({ owner: receiver(context), on: event.receivedOn })),
    ],
  },
} as const satisfies PassingSteps<Guard>;

const confirming: Doing<'passing.confirm'> = [
  record('acceptance', ({ context, event }) => ({
    detail: {
      ...shownBy(context, event),
      ...(event.toldOn !== undefined && { toldOn: event.toldOn }),
    },
  })),
  settle('passing.notice'),
  // Whoever takes it in objects no more.
  discharge('passing.objection'),
];

/** The organ took it in and told the petitioner: a transfer has done its part, what is assigned is waited for. */
export const confirmingSteps = {
  'passing.confirm': [
    {
      by: byReceiver,
      rule: 'reg.22',
      when: ['ownMatter', 'noticeFits', 'isAssigned'],
      to: 'underway',
      do: confirming,
    },
    {
      by: byReceiver,
      rule: 'reg.23.2',
      when: ['ownMatter', 'noticeFits', { not: 'isAssigned' }],
      to: 'passedOn',
      do: [
        ...confirming,
        tell('passing-ended', ({ context }) => ({
          reason: '承办机关已受理，事项由其依法办理并答复',
          remedy: 'raise-with-competent-organ',
          detail: { outcome: 'passedOn', ...(context.organ !== undefined && { organ: context.organ }) },
        })),
        dischargeAll(),
      ],
    },
  ],
} as const satisfies PassingSteps<Guard>;

/** The receiver passes it on in turn, where the policy lets it: the next organ is waited for, and the petitioner told. */
export const onwardSteps = {
  'passing.onward': {
    by: byReceiver,
    rule: 'policy',
    when: [
      'ownMatter',
      'onwardIsAllowed',
      // Whoever was assigned it owes the report itself.
      { not: 'isAssigned' },
      'organIsOutside',
      { type: 'unitNotComplainedOf', params: { field: 'organ' } },
      'mayHaveReport',
    ],
    to: 'sent',
    do: [
      record('passing', ({ context, event }) => ({
        reason: event.reason,
        detail: { ...shownBy(context, event), to: event.organ },
      })),
      discharge('passing.objection'),
      discharge('passing.notice'),
      set(['event.organ', 'event.at'], {
        organ: ({ event }) => event.organ,
        mode: 'transfer',
        sentOn: ({ event }) => dayOf(event.at),
      }),
      inform('matter-passed', ({ event: { organ, reason } }) => ({
        organ: { role: 'outsideOrgan', unit: organ },
        reason,
        detail: { mode: 'transfer' },
      })),
      tell('passed-on', ({ event: { organ, reason } }) => ({
        rule: 'reg.23.1',
        reason,
        remedy: 'query-progress',
        detail: { organ, mode: 'transfer' },
      })),
      owingReceipt,
    ],
  },
} as const satisfies PassingSteps<Guard>;
