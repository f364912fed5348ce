import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { handOff } from '../joints.ts';
import { record, set, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { receiptOf, recordRequest } from '../remedy/receipt.ts';
import { condition, type ReviewContext, type ReviewSteps } from './context.ts';

/** Guards on the day on which the petitioner received the opinion. */
export const deliveryConditions = {
  deliveryIsPast: condition({
    on: 'review.deliver',
    rule: 'reg.36.1',
    label: text('送达日期不晚于当日', 'the delivery has taken place'),
    code: 'too-early',
    reads: ['event.deliveredOn', 'event.at'],
    holds: ({ event }) => event.deliveredOn <= dayOf(event.at),
  }),
  deliveryFollowsOpinion: condition({
    on: 'review.deliver',
    rule: 'reg.36.1',
    label: text('送达不早于作出意见', 'the delivery does not come before the opinion'),
    reads: ['decidedOn', 'event.deliveredOn'],
    holds: ({ context, event }) => context.decidedOn !== undefined && event.deliveredOn >= context.decidedOn,
  }),
  receiptIsPast: condition({
    on: 'reexamination.request',
    rule: 'reg.36.1',
    label: text('所述收到日期不晚于当日', 'the receipt, where it is stated, has taken place'),
    code: 'too-early',
    reads: ['event.at', 'event.receivedOn'],
    holds: ({ event }) => receiptOf(event) <= dayOf(event.at),
  }),
  receiptFollowsOpinion: condition({
    on: 'reexamination.request',
    rule: 'reg.36.1',
    label: text('所述收到日期不早于作出意见', 'the receipt does not come before the opinion'),
    reads: ['decidedOn', 'event.at', 'event.receivedOn'],
    holds: ({ context, event }) => context.decidedOn !== undefined && receiptOf(event) >= context.decidedOn,
  }),
} as const;

/** The opinion reaches the petitioner, and may be re-examined from there on. */
export const deliverySteps = {
  'review.deliver': {
    by: 'superiorOrgan',
    rule: 'reg.36.1',
    when: ['organHasIt', 'deliveryIsPast', 'deliveryFollowsOpinion'],
    to: 'reviewed',
    do: [
      set(['event.deliveredOn'], { opinionDeliveredOn: ({ event }) => event.deliveredOn }),
      record('delivery', ({ event }) => ({ detail: { deliveredOn: event.deliveredOn } })),
      settle('review.deliver'),
    ],
  },
  // The request itself shows the receipt: an office that does not enter it takes nobody's right away.
  'reexamination.request': {
    by: 'petitioner',
    rule: 'reg.36.1',
    when: ['receiptIsPast', 'receiptFollowsOpinion'],
    to: 'reviewed',
    do: [
      set(['event.by', 'event.at', 'event.receivedOn'], {
        opinionDeliveredOn: ({ event }) => receiptOf(event),
        nextAskedBy: ({ event }) => event.by.id,
      }),
      record('delivery', ({ event }) => ({
        about: event.by.id,
        detail: { deliveredOn: receiptOf(event), byRequest: true },
      })),
      settle('review.deliver'),
      recordRequest,
    ],
  },
} as const satisfies ReviewSteps<GuardsOf<typeof deliveryConditions> | 'organHasIt'>;

/** A delivered opinion may be re-examined. */
export const toReexamination = handOff('reexamination', (context: ReviewContext) => ({
  deliveredOn: context.opinionDeliveredOn as Day,
  reviewUnit: context.reviewUnit as string,
  unit: context.unit,
  decidedBy: context.decidedBy,
  askedBy: context.nextAskedBy,
}));
