import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { petitioner } from '../addressees.ts';
import { type Action, discharge, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { receiptOf, recordRequest } from '../remedy/receipt.ts';
import { condition, type EventNamed, type HandlingContext, type HandlingSteps } from './context.ts';

/** Ways of delivery that need an address. */
const mannersToAnAddress: readonly EventNamed<'handling.deliver'>['manner'][] = ['post', 'leftWithWitness'];

/** Guards on the delivery of a reply, and on what shows or replaces it. */
export const deliveryConditions = {
  deliveryIsPast: condition({
    on: 'handling.deliver',
    rule: 'reg.31.6',
    label: text('送达日期不晚于当日', 'the delivery has taken place'),
    code: 'too-early',
    reads: ['event.deliveredOn', 'event.at'],
    holds: ({ event }) => event.deliveredOn <= dayOf(event.at),
  }),
  deliveryFollowsReply: condition({
    on: 'handling.deliver',
    rule: 'reg.31.6',
    label: text('送达不早于出具处理意见书', 'the delivery does not come before the reply'),
    reads: ['repliedOn', 'event.deliveredOn'],
    holds: ({ context, event }) => context.repliedOn === undefined || event.deliveredOn >= context.repliedOn,
  }),
  /** Nothing is delivered to nobody; and by post or left behind, only where an address is known. */
  somebodyReceives: condition({
    on: 'handling.deliver',
    rule: 'reg.23.1',
    label: text(
      '受送达人已知，并可以该方式送达（无法送达的由纪委记明并办结：handling.conclude）',
      'somebody is known to deliver to, in that manner (where nobody is, the commission concludes: handling.conclude)',
    ),
    reads: ['matter.petitioners', 'matter.reachable', 'event.manner'],
    holds: ({ context: { matter }, event }) =>
      matter.petitioners.length > 0 && (matter.reachable || !mannersToAnAddress.includes(event.manner)),
  }),
  receiptIsPast: condition({
    on: 'review.request',
    rule: 'reg.35.1',
    label: text('所述收到日期不晚于当日', 'the receipt, where it is stated, has taken place'),
    code: 'too-early',
    reads: ['event.at', 'event.receivedOn'],
    holds: ({ event }) => receiptOf(event) <= dayOf(event.at),
  }),
  receiptFollowsReply: condition({
    on: 'review.request',
    rule: 'reg.35.1',
    label: text('所述收到日期不早于出具处理意见书', 'the receipt does not come before the reply'),
    reads: ['repliedOn', 'event.at', 'event.receivedOn'],
    holds: ({ context, event }) => context.repliedOn === undefined || receiptOf(event) >= context.repliedOn,
  }),
  summaryIsMade: condition({
    rule: 'plan.3.2.2.2',
    label: text('复杂疑难事项已向主官汇总', 'a complex matter is summed up for the chief officer'),
    reads: ['summarised', 'matter.classification'],
    holds: ({ context }) => context.matter.classification !== 'complex' || context.summarised,
  }),
  noAddressIsKnown: condition({
    rule: 'reg.23.1',
    label: text('无法送达：姓名或地址不清', 'no name or address is known to deliver to'),
    reads: ['matter.reachable'],
    holds: ({ context }) => !context.matter.reachable,
  }),
} as const;

/** What ends and begins where the petitioner has the reply, since this day. */
function received<E extends { readonly type: string; readonly at: string }>(
  day: (event: E) => Day,
): readonly Action<HandlingContext, E>[] {
  return [
    settle('handling.deliver'),
    settle('handling.conclude'),
    settle('simple.reply'),
    discharge('handling.rate'),
    start('handling.rate', ({ event }) => ({ owner: petitioner, on: day(event) })),
  ];
}

/**
 * The reply reaches the petitioner, and the claim is concluded. Of the moments at which a matter can be said to be
 * concluded (办结, `reg.34`) this is the one that leans to the petitioner: a reply that lies in a drawer meets no term. The
 * review window counts from the day of receipt, and is open from here on; the rating's window goes along with it.
 */
export const deliverySteps = {
  'handling.deliver': {
    by: 'responsibleUnit',
    rule: 'reg.31.6',
    when: ['deliveryIsPast', 'deliveryFollowsReply', 'somebodyReceives'],
    // A summary that is still owed goes along to the review; the petitioner does not wait for it.
    to: 'reportingBack',
    do: [
      record('delivery', ({ event }) => ({
        detail: { deliveredOn: event.deliveredOn, manner: event.manner, by: event.by.id },
      })),
      set(['event.deliveredOn'], { deliveredOn: ({ event }) => event.deliveredOn, ending: 'replied' }),
      ...received<EventNamed<'handling.deliver'>>(({ deliveredOn }) => deliveredOn),
      tell('concluded', ({ event, env }) => ({
        reason: '处理意见书已送达',
        remedy: 'ask-review',
        detail: {
          deliveredOn: event.deliveredOn,
          reviewDays: env.policy.terms['review.request'].term.n,
        },
      })),
    ],
  },
  // The request itself shows the receipt: an office that does not enter it takes nobody's right away.
  'review.request': {
    by: 'petitioner',
    rule: 'reg.35.1',
    when: ['receiptIsPast', 'receiptFollowsReply'],
    to: 'reportingBack',
    do: [
      set(['event.by', 'event.at', 'event.receivedOn'], {
        reviewAskedBy: ({ event }) => event.by.id,
        deliveredOn: ({ event }) => receiptOf(event),
        ending: 'replied',
      }),
      record('delivery', ({ event }) => ({
        about: event.by.id,
        detail: { deliveredOn: receiptOf(event), byRequest: true },
      })),
      ...received<EventNamed<'review.request'>>(receiptOf),
      tell('concluded', ({ event }) => ({
        reason: '信访人已收到处理意见书并申请复查',
        remedy: 'query-progress',
        detail: { deliveredOn: receiptOf(event) },
      })),
      recordRequest,
    ],
  },
  // Nobody is known to deliver to: the reply is kept for them, and the matter is closed on the commission's word.
  'handling.conclude': {
    by: 'disciplineCommission',
    rule: 'reg.23.1',
    when: ['noAddressIsKnown', 'summaryIsMade'],
    to: 'ending',
    do: [
      set({ ending: 'undelivered' }),
      tell('concluded', ({ event }) => ({ reason: event.reason, remedy: 'raise-anew' })),
      discharge('handling.deliver'),
      settle('handling.conclude'),
      settle('simple.reply'),
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof deliveryConditions>>;
