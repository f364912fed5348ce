import type { Policy } from '../../../policy/schema.ts';
import { responsible } from '../../addressees.ts';
import { backOne, keptOf, takerRead } from '../../approval/paper.ts';
import { actedOn, owedNext } from '../../approval/paperSteps.ts';
import { assignTask, discharge, record, set, settle } from '../../lifecycle/actions.ts';
import type { Doing, EventNamed, HandlingContext } from '../context.ts';
import { returning, signature, signersUnder } from './endorsing.ts';
import { chainRead, draftedFor, ownerOf, replyOnItsWay, replyRead, stepOf } from './papers.ts';

/** Whoever is next on the reply is to act, within the time that the chain has for it. */
const toNextOnReply = owedNext<HandlingContext>({
  step: (args) => stepOf('reply', args),
  owner: (args) => ownerOf('reply', args),
});

const advancedFrom = [...replyRead, ...takerRead] as const;
const advancingReply = set<HandlingContext, EventNamed<'handling.endorse'>, (typeof advancedFrom)[number]>(
  advancedFrom,
  {
    replyDraft: ({ context, event, env: { policy } }) =>
      keptOf(context.replyDraft, replyOnItsWay(context, policy), event, policy),
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

/** Those who act on a reply before it goes out. */
export const replyEndorsed = (policy: Policy) =>
  actedOn<HandlingContext, EventNamed<'handling.endorse'>, EventNamed<'handling.returnDraft'>, 'isTheReply'>({
    by: signersUnder(policy, 'reply'),
    about: ['isTheReply'],
    signing: [signature, advancingReply],
    returning: [returning],
    toPrevious: [
      set(['replyDraft'], {
        replyDraft: ({ context: { replyDraft } }) => replyDraft && backOne(replyDraft),
      }),
    ],
    toDraft: [
      set(['replyDraft'], {
        replyDraft: ({ context: { replyDraft } }) => replyDraft && { ...replyDraft, open: false },
      }),
    ],
    settled: [settle('approval.sign')],
    toNext: toNextOnReply,
    through: [
      assignTask('dispatch', ({ context }) => ({
        to: responsible(context),
        detail: { drafted: 'reply' },
      })),
    ],
  });
