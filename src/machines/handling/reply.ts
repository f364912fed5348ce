import { dayOf } from '../../calendar/day.ts';
import { hasSignatures } from '../../policy/chains.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { responsible } from '../addressees.ts';
import { open } from '../joints.ts';
import { discharge, record, set, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { acceptanceConditions } from './acceptance.ts';
import { condition, type Doing, dueOf, type HandlingSteps, stated } from './context.ts';
import type { draftConditions } from './drafts/conditions.ts';
import type { kindConditions } from './kind.ts';

/** Guards on the written reply. */
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
  /** What both sides agreed on is carried out since the agreement. */
  isToBeCarriedOut: condition({
    on: 'handling.reply',
    rule: 'reg.32.2',
    label: text(
      '支持信访请求，且未因协议已在执行',
      'the request is supported, and no agreement has it carried out already',
    ),
    reads: ['agreement', 'event.outcome'],
    holds: ({ context, event }) => event.outcome === 'supported' && context.agreement === undefined,
  }),
  /** What is to be refused was never simple. */
  requestIsNotRefused: condition({
    on: 'handling.reply',
    rule: 'simple.exclude',
    label: text('不是不予支持的答复', 'the request is not refused'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome !== 'notSupported',
  }),
} as const;

type Guard =
  | GuardsOf<typeof replyConditions>
  | GuardsOf<typeof acceptanceConditions>
  | GuardsOf<typeof kindConditions>
  | GuardsOf<typeof draftConditions>;

const replying: Doing<'handling.reply'> = [
  set(['decidedBy', 'handler', 'replyDraft', 'event.at', 'event.outcome', 'event.by'], {
    repliedOn: ({ event }) => dayOf(event.at),
    outcome: ({ event }) => event.outcome,
    // Whoever drafted or signed it had a part in it, too (reg.28).
    decidedBy: ({ context: { decidedBy, handler, replyDraft }, event: { by } }) => [
      ...new Set([
        ...decidedBy,
        handler ?? by.id,
        by.id,
        ...(replyDraft ? [replyDraft.draftedBy, ...replyDraft.passed.map((one) => one.by)] : []),
      ]),
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

/** Whose seal a reply bears is asked where the policy says whose it may be. */
const sealed = ({ approval }: Policy) => (approval?.seals === undefined ? [] : (['sealIsOfOrgan'] as const));
/** Whether it is signed is asked where the policy has somebody sign a reply. */
const signedAndSealed = (policy: Policy) => [
  ...(hasSignatures(policy, 'reply') ? (['replyIsSigned'] as const) : []),
  ...sealed(policy),
];

/** What it supports is carried out (`reg.32.2`). */
const carryingOut: Doing<'handling.reply'> = [open('carryingOut', () => ({ basis: 'reply' }))];

/** A reply under these guards; one that supports the request opens its carrying out, where the policy says by when that is done. */
const replies = <const G extends Guard>(
  policy: Policy,
  rule: 'reg.31.6' | 'simple.reply',
  when: readonly G[],
  does = replying,
) => {
  const reply = { by: 'responsibleUnit', rule, to: 'toDeliver' } as const;
  if (policy.carryingOut === undefined) return [{ ...reply, when, do: does }];
  return [
    { ...reply, when: [...when, 'isToBeCarriedOut'] as const, do: [...does, ...carryingOut] },
    { ...reply, when: [...when, { not: 'isToBeCarriedOut' }] as const, do: does },
  ];
};

/** The written reply (信访处理意见书) to a claim (`reg.31.6`). */
export const writtenReply = (policy: Policy) =>
  ({
    'handling.reply': replies(
      policy,
      'reg.31.6',
      ['isClaim', 'handlerMayGoOn', 'replyIsWhole', 'formIsWritten', ...signedAndSealed(policy)],
      policy.approval === undefined ? replying : [discharge('approval.sign'), ...replying],
    ),
  }) as const satisfies HandlingSteps<Guard>;

/** The reply of the simplified procedure (`simple.reply`): as whole, in a lighter form. */
export const simplifiedReply = (policy: Policy) =>
  ({
    'handling.reply': replies(policy, 'simple.reply', [
      'isClaim',
      'handlerMayGoOn',
      'replyIsWhole',
      'requestIsNotRefused',
      'formSuits',
      ...sealed(policy),
    ]),
  }) as const satisfies HandlingSteps<Guard>;
