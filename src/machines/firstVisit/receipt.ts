import { dayOf } from '../../calendar/day.ts';
import { offers } from '../../policy/intake.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, supervisionOffice } from '../addressees.ts';
import { channelIsOpen, notAGroup, oralIsRecorded, petitionersCounted } from '../intake/arrivalFacts.ts';
import { record, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { isRepeat, matchPrior } from '../repeatVisit/matching.ts';
import { condition, type Doing, type FirstVisitContext, type FirstVisitSteps } from './context.ts';

/** Guards on what arrives, and on how it came here. */
export const receiptConditions = {
  notAGroup,
  petitionersCounted,
  oralIsRecorded,
  channelIsOpen,
  /** Looked at where the host names earlier matters: a repeat goes to the unit first responsible. */
  notARepeat: condition({
    on: 'intake.receive',
    rule: 'plan.3.1.2',
    label: text('不是重复访', 'not a repeat of an earlier matter'),
    reads: [
      'event.petition',
      'event.at',
      'event.petitioners',
      'event.cause',
      'event.claim',
      'event.priors',
      'event.newFacts',
    ],
    says: ({ event }) => {
      const earlier = matchPrior(event, event.priors ?? []).prior?.petition ?? '';
      return text(`不是重复访：与信访事项“${earlier}”相同`, `no repeat visit: it is the same as ${earlier}`);
    },
    holds: ({ event }) => !isRepeat(event, event.priors ?? [], event.newFacts ?? false),
  }),
  /** Only of a visit in person, and where the policy asks for it. */
  levelMayBeStated: condition({
    on: 'intake.receive',
    rule: 'reg.20',
    label: text('只有来访才写明走访层级', 'the level is stated of a visit in person only'),
    reads: ['event.channel', 'event.visitedAbove', 'policy.intake'],
    holds: ({ event, env }) =>
      event.visitedAbove === undefined || (event.channel === 'visit' && offers(env.policy, 'visitLevel')),
  }),
  /** The competent organ and one level above it receive visits; what lies higher does not. */
  visitedTooHigh: condition({
    on: 'intake.receive',
    rule: 'reg.20',
    label: text(
      '走访的机关高出有权处理的机关不止一级',
      'the visit came more than one level above the competent organ',
    ),
    reads: ['event.visitedAbove'],
    holds: ({ event }) => (event.visitedAbove?.levels ?? 0) > 1,
  }),
  handedOver: condition({
    rule: 'plan.3.1.1',
    label: text('已由其他程序登记', 'another lifecycle registered the matter'),
    reads: ['handedOver'],
    holds: ({ context }) => context.handedOver,
  }),
  takenBack: condition({
    rule: 'reg.22',
    label: text('转送交办后收回', 'it was passed on and taken back'),
    reads: ['takenBack'],
    holds: ({ context }) => context.takenBack === true,
  }),
} as const;

/** What was passed on and taken back is assessed anew; the petitioner was told in time, and is told anew from that day. */
export const wayBack = {
  rule: 'reg.22',
  label: text('收回的事项，重新核定', 'taken back: assess competence anew'),
  when: ['takenBack'],
  to: 'received',
  do: [
    start('intake.notice', () => ({ owner: commission })),
    start('intake.register', () => ({ owner: supervisionOffice })),
  ],
} as const satisfies Way<FirstVisitContext, GuardsOf<typeof receiptConditions>>;

/** What another lifecycle received is assessed at once; its notice counts from there. */
export const waysIn = [
  {
    rule: 'plan.3.1.1',
    label: text('已登记，核定职责范围', 'registered already: assess competence'),
    when: ['handedOver'],
    to: 'received',
    do: [
      start('intake.notice', ({ context }) => ({
        owner: commission,
        on: dayOf(context.matter.receivedAt),
      })),
      start('intake.register', () => ({ owner: supervisionOffice })),
    ],
  },
  { rule: 'plan.3.1.1', label: text('等待收件', 'awaiting the petition'), to: 'arriving' },
] as const satisfies readonly Way<FirstVisitContext, GuardsOf<typeof receiptConditions>>[];

type Guard = GuardsOf<typeof receiptConditions>;
const inOrder = [
  'notAGroup',
  'petitionersCounted',
  'oralIsRecorded',
  'notARepeat',
  'channelIsOpen',
  'levelMayBeStated',
] as const;

const receiving: Doing<'intake.receive'> = [
  record('receipt', ({ event }) => ({
    detail: { channel: event.channel, persons: event.persons },
  })),
  start('intake.notice', () => ({ owner: commission })),
  start('intake.register', () => ({ owner: supervisionOffice })),
];

/** Where visits go is told, and the petition is taken in all the same: the level is a ground for nothing. */
const tellingWhere: Doing<'intake.receive'> = [
  record('visit-level', ({ event: { visitedAbove } }) => ({ rule: 'reg.20', detail: { ...visitedAbove } })),
  tell('where-to-visit', ({ event: { visitedAbove } }) => ({
    rule: 'reg.20',
    reason: '走访应当到有权处理的机关或者其上一级机关的接待场所；本次来访已予接收',
    remedy: 'raise-with-competent-organ',
    detail: { ...visitedAbove, received: true },
  })),
];

const plainly = {
  by: 'disciplineCommission',
  rule: 'plan.3.1.1',
  when: inOrder,
  to: 'received',
  do: receiving,
} as const satisfies FirstVisitSteps<Guard>['intake.receive'];

const byLevel = [
  { ...plainly, when: [...inOrder, { not: 'visitedTooHigh' }] },
  {
    ...plainly,
    rule: 'reg.20',
    when: [...inOrder, 'visitedTooHigh'],
    do: [...receiving, ...tellingWhere],
  },
] as const satisfies FirstVisitSteps<Guard>['intake.receive'];

/** The commission alone receives (`plan.3.1.1`); the clocks of registration and notice start. */
export const receiptSteps = (policy: Policy) =>
  ({
    'intake.receive': offers(policy, 'visitLevel') ? byLevel : plainly,
  }) satisfies FirstVisitSteps<Guard>;
