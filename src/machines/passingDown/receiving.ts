import { dayOf } from '../../calendar/day.ts';
import type { PassingPolicy } from '../../policy/passing.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { discharge, dischargeAll, record, set, settle, start, tell } from '../lifecycle/actions.ts';
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
import { endingForSuperior } from './forSuperior.ts';
import { transferring } from './going.ts';
import { type levelConditions, owingShare, shareDone, throughLevels } from './levels.ts';
import type { sendingConditions } from './sending.ts';

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
  | GuardsOf<typeof levelConditions>
  | GuardsOf<typeof sendingConditions>
  | 'reportIsAsked';

const acknowledged: Doing<'passing.acknowledge'> = [
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
];

const saysSo = {
  by: byReceiver,
  rule: 'reg.23.2',
  when: ['ownMatter', 'receiptFits'],
  to: 'received',
  do: acknowledged,
} as const satisfies PassingSteps<Guard>['passing.acknowledge'];

const byPlace = [
  { ...saysSo, when: [...saysSo.when, 'isWithALevel'], do: [...acknowledged, ...owingShare] },
  { ...saysSo, when: [...saysSo.when, { not: 'isWithALevel' }] },
] as const satisfies PassingSteps<Guard>['passing.acknowledge'];

/**
 * The organ says that it has it: its own fifteen days, and its five to object, count from its receipt (`reg.23.2`, `reg.23.3`), and so
 * does the share of a level that is to pass it on.
 */
export const acknowledging = ({ path }: PassingPolicy) =>
  ({ 'passing.acknowledge': path === undefined ? saysSo : byPlace }) satisfies PassingSteps<Guard>;

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

const takenInThere = '承办机关已受理，事项由其依法办理并答复';

/** A level that takes it in itself passes it to nobody: its share is done, and so is the whole. */
const takingIn = ({ path }: PassingPolicy): Doing<'passing.confirm'> =>
  path === undefined ? confirming : [...confirming, ...shareDone, settle('passing.whole')];

/** The organ took it in and told the petitioner: a transfer has done its part, what is assigned is waited for. */
export const confirmingSteps = (passing: PassingPolicy) =>
  ({
    'passing.confirm': [
      {
        by: byReceiver,
        rule: 'reg.22',
        when: ['ownMatter', 'noticeFits', 'isAssigned'],
        to: 'underway',
        do: takingIn(passing),
      },
      ...endingForSuperior<'passing.confirm', Guard, 'passedOn'>(
        passing,
        {
          by: byReceiver,
          rule: 'reg.23.2',
          when: ['ownMatter', 'noticeFits', { not: 'isAssigned' }],
          to: 'passedOn',
        },
        [
          ...takingIn(passing),
          tell('passing-ended', ({ context }) => ({
            reason: takenInThere,
            remedy: 'raise-with-competent-organ',
            detail: { outcome: 'passedOn', ...(context.organ !== undefined && { organ: context.organ }) },
          })),
          dischargeAll(),
        ],
        () => takenInThere,
      ),
    ],
  }) as const satisfies PassingSteps<Guard>;

/** The receiver passes it on in turn, where the policy lets it: the next organ is waited for, and the petitioner told. */
export const onwardSteps = (passing: PassingPolicy) =>
  ({
    'passing.onward': throughLevels<'passing.onward', Guard>(passing, {
      by: byReceiver,
      rule: 'policy',
      when: [
        'ownMatter',
        // A body with levels lets them pass on; each only down.
        ...(passing.path === undefined ? (['onwardIsAllowed'] as const) : (['goesFurtherDown'] as const)),
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
        ...(passing.path === undefined ? [] : shareDone),
        ...transferring(passing),
      ],
    }),
  }) as const satisfies PassingSteps<Guard>;
