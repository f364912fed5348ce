import { lastDay } from '../../../deadlines/counted.ts';
import type { Policy } from '../../../policy/schema.ts';
import { responsible } from '../../addressees.ts';
import { assignTask, discharge, record, set, settle, start } from '../../lifecycle/actions.ts';
import { owedDeadline } from '../../lifecycle/context.ts';
import type { Doing, EventNamed, HandlingContext } from '../context.ts';
import { backOne, type Endorse, may, type Return, returning, signature, signersUnder } from './endorsing.ts';
import {
  chainRead,
  draftedFor,
  keptOf,
  ownerOf,
  replyOnItsWay,
  replyRead,
  stepOf,
  takerRead,
} from './papers.ts';

/** Whoever is next on the reply is to act, within the time that the chain has for it. */
const toNextOnReply = [
  start<HandlingContext, { readonly at: string }>('approval.sign', (args) => ({
    owner: ownerOf('reply', args),
    until: lastDay(stepOf('reply', args).within, args.event.at, args.env),
  })),
  assignTask<HandlingContext, unknown>('sign', (args) => ({
    to: ownerOf('reply', args),
    by: owedDeadline(args.context, 'approval.sign')?.due,
    detail: { act: stepOf('reply', args).act ?? '' },
  })),
] as const;

const advancedFrom = [...replyRead, ...takerRead, 'event.standIn'] as const;
const advancingReply = set<HandlingContext, EventNamed<'handling.endorse'>, (typeof advancedFrom)[number]>(
  advancedFrom,
  {
    replyDraft: ({ context, event, env: { policy } }) =>
      keptOf(context.replyDraft, replyOnItsWay(context, policy), context, event, policy),
  },
);

export const drafting: Doing<'handling.draftReply'> = [
  set([...chainRead, 'event.outcome', 'event.by'], {
    replyDraft: ({ context: { matter }, event, env: { policy } }) => ({
      step: 0,
      passed: [],
      open: true,
      class: draftedFor(matter, policy),
      outcome: event.outcome,
      draftedBy: event.by.id,
    }),
  }),
  record('opinion', ({ event }) => ({
    reason: event.opinion,
    detail: { outcome: event.outcome, by: event.by.id },
  })),
  discharge('approval.sign'),
  ...toNextOnReply,
];

export function replyEndorsed(policy: Policy): { endorse: Endorse; back: Return } {
  const step = { by: signersUnder(policy, 'reply'), rule: 'policy' } as const;
  return {
    endorse: [
      {
        ...step,
        when: ['isTheReply', ...may, 'othersFollowOnPaper'],
        do: [signature, advancingReply, settle('approval.sign'), ...toNextOnReply],
      },
      {
        ...step,
        when: ['isTheReply', ...may, { not: 'othersFollowOnPaper' }],
        do: [
          signature,
          advancingReply,
          settle('approval.sign'),
          assignTask('dispatch', ({ context }) => ({
            to: responsible(context),
            detail: { drafted: 'reply' },
          })),
        ],
      },
    ],
    back: [
      {
        ...step,
        when: ['isTheReply', 'maySendPaperBack', 'paperToPrevious'],
        do: [
          returning,
          set(['replyDraft'], {
            replyDraft: ({ context: { replyDraft } }) => replyDraft && backOne(replyDraft),
          }),
          settle('approval.sign'),
          ...toNextOnReply,
        ],
      },
      {
        ...step,
        when: ['isTheReply', 'maySendPaperBack', { not: 'paperToPrevious' }, 'paperToDraft'],
        do: [
          returning,
          set(['replyDraft'], {
            replyDraft: ({ context: { replyDraft } }) => replyDraft && { ...replyDraft, open: false },
          }),
          settle('approval.sign'),
        ],
      },
    ],
  };
}
