import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { petitioner, responsible } from '../addressees.ts';
import { type Action, discharge, record, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { receiptOf, recordRequest } from '../remedy/receipt.ts';
import type { acceptanceConditions } from './acceptance.ts';
import {
  condition,
  type Doing,
  dueOf,
  type EventNamed,
  type HandlingContext,
  type HandlingSteps,
  stated,
} from './context.ts';
import type { kindConditions } from './kind.ts';

/** Ways of delivery that need an address. */
const mannersToAnAddress: readonly EventNamed<'handling.deliver'>['manner'][] = ['post', 'leftWithWitness'];

/** Guards on the written reply, on an answer, and on their delivery. */
export const replyConditions = {
  replyIsWhole: condition({
    on: 'handling.reply',
    rule: 'reg.31.6',
    label: text(
      '载明请求、事实和理由、处理意见、法律依据',
      'it states request, facts and reasons, opinion, and legal basis',
    ),
    reads: ['event.request', 'event.facts', 'event.opinion', 'event.legalBasis', 'event.outcome'],
    needs: ['request', 'facts', 'opinion', 'legalBasis', 'outcome'],
    holds: () => true,
  }),
  formIsWritten: condition({
    on: 'handling.reply',
    rule: 'reg.31.6',
    label: text('采用书面形式', 'it is in writing'),
    reads: ['event.form'],
    holds: ({ event }) => event.form === 'written',
  }),
  /** The simplified procedure tells by network, telephone or text unless paper is asked for. */
  formSuits: condition({
    on: 'handling.reply',
    rule: 'simple.reply',
    label: text('采用书面形式，或信访人未要求书面答复', 'it is in writing, or paper was not asked for'),
    reads: ['event.form', 'event.paperAsked'],
    needs: ({ event }) => (event.form === 'written' ? [] : ['paperAsked']),
    holds: ({ event }) => event.form === 'written' || event.paperAsked === false,
  }),
  /** What is to be refused was never simple. */
  requestIsNotRefused: condition({
    on: 'handling.reply',
    rule: 'simple.exclude',
    label: text('不是不予支持的答复', 'the request is not refused'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome !== 'notSupported',
  }),
  adoptionIsStated: condition({
    on: 'handling.answer',
    rule: 'reg.29',
    label: text('已说明是否采纳', 'it says how much is adopted'),
    reads: ['event.adopted'],
    needs: ['adopted'],
    holds: () => true,
  }),
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

const replying: Doing<'handling.reply'> = [
  set(['decidedBy', 'handler', 'event.at', 'event.outcome', 'event.by'], {
    repliedOn: ({ event }) => dayOf(event.at),
    outcome: ({ event }) => event.outcome,
    decidedBy: ({ context: { decidedBy, handler }, event: { by } }) => [
      ...new Set([...decidedBy, handler ?? by.id, by.id]),
    ],
  }),
  start('handling.deliver', ({ context }) => ({ owner: responsible(context) })),
  tell('written-reply', ({ context, event, env }) => ({
    form: event.form,
    reason: event.facts,
    remedy: 'ask-review',
    by: dueOf(context, 'handling.deliver'),
    detail: stated({
      request: event.request,
      opinion: event.opinion,
      legalBasis: event.legalBasis,
      outcome: event.outcome,
      reviewDays: env.policy.terms['review.request'].term.n,
      agreement: context.agreement,
    }),
  })),
  record('outcome', ({ context, event }) => ({
    about: context.agreement,
    detail: stated({ outcome: event.outcome, by: event.by.id }),
  })),
];

const answered: Doing<'handling.answer'> = [
  set(['event.at'], { repliedOn: ({ event }) => dayOf(event.at), ending: 'answered' }),
  settle('handling.answer'),
  settle('simple.reply'),
  start('handling.rate', () => ({ owner: petitioner })),
];

const tellAdoption = tell<HandlingContext, EventNamed<'handling.answer'>>(
  'suggestion-answered',
  ({ event }) => ({
    form: event.form,
    reason: event.answer,
    remedy: 'raise-anew',
    detail: stated({ adopted: event.adopted }),
  }),
);

/** A suggestion is studied and answered, a reporter is told that the report was taken; the form is open (`reg.29`, `reg.30`). */
export const answerSteps = {
  'handling.answer': [
    {
      by: 'responsibleUnit',
      rule: 'reg.29',
      when: ['isSuggestion', 'handlerMayGoOn', 'adoptionIsStated'],
      to: 'answering',
      do: [tellAdoption, ...answered],
    },
    {
      by: 'responsibleUnit',
      rule: 'reg.30',
      when: ['isReport', 'handlerMayGoOn'],
      to: 'answering',
      // To the reporter alone: nothing of it goes to whom it is about.
      do: [
        tell('report-taken', ({ event }) => ({
          form: event.form,
          reason: event.answer,
          remedy: 'ask-superior',
        })),
        ...answered,
      ],
    },
  ],
} as const satisfies HandlingSteps<
  GuardsOf<typeof replyConditions> | GuardsOf<typeof acceptanceConditions> | GuardsOf<typeof kindConditions>
>;

/** The written reply (信访处理意见书) to a claim (`reg.31.6`). */
export const writtenReply = {
  'handling.reply': {
    by: 'responsibleUnit',
    rule: 'reg.31.6',
    when: ['isClaim', 'handlerMayGoOn', 'replyIsWhole', 'formIsWritten'],
    to: 'toDeliver',
    do: replying,
  },
} as const satisfies HandlingSteps<
  GuardsOf<typeof replyConditions> | GuardsOf<typeof acceptanceConditions> | GuardsOf<typeof kindConditions>
>;

/** The reply of the simplified procedure (`simple.reply`): as whole, in a lighter form. */
export const simplifiedReply = {
  'handling.reply': {
    by: 'responsibleUnit',
    rule: 'simple.reply',
    when: ['isClaim', 'handlerMayGoOn', 'replyIsWhole', 'requestIsNotRefused', 'formSuits'],
    to: 'toDeliver',
    do: replying,
  },
  'handling.answer': {
    by: 'responsibleUnit',
    rule: 'simple.reply',
    when: ['isSuggestion', 'handlerMayGoOn', 'adoptionIsStated'],
    to: 'answering',
    do: [tellAdoption, ...answered],
  },
} as const satisfies HandlingSteps<
  GuardsOf<typeof replyConditions> | GuardsOf<typeof acceptanceConditions> | GuardsOf<typeof kindConditions>
>;

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
} as const satisfies HandlingSteps<GuardsOf<typeof replyConditions>>;
