import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, supervisionOffice } from '../addressees.ts';
import { notAGroup, oralIsRecorded, petitionersCounted } from '../intake/arrivalFacts.ts';
import { record, start } from '../lifecycle/actions.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { isRepeat, matchPrior } from '../repeatVisit/matching.ts';
import { condition, type FirstVisitContext, type FirstVisitSteps } from './context.ts';

/** Guards on what arrives, and on how it came here. */
export const receiptConditions = {
  notAGroup,
  petitionersCounted,
  oralIsRecorded,
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
  handedOver: condition({
    rule: 'plan.3.1.1',
    label: text('已由其他程序登记', 'another lifecycle registered the matter'),
    reads: ['handedOver'],
    holds: ({ context }) => context.handedOver,
  }),
} as const;

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

/** The commission alone receives (`plan.3.1.1`); the clocks of registration and notice start. */
export const receiptSteps = {
  'intake.receive': {
    by: 'disciplineCommission',
    rule: 'plan.3.1.1',
    when: ['notAGroup', 'petitionersCounted', 'oralIsRecorded', 'notARepeat'],
    to: 'received',
    do: [
      record('receipt', ({ event }) => ({
        detail: { channel: event.channel, persons: event.persons },
      })),
      start('intake.notice', () => ({ owner: commission })),
      start('intake.register', () => ({ owner: supervisionOffice })),
    ],
  },
} as const satisfies FirstVisitSteps<GuardsOf<typeof receiptConditions>>;
