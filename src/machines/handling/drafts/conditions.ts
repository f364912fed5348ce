import { unitOf } from '../../../policy/schema.ts';
import { text } from '../../../vocabulary/text.ts';
import { paperConditions, signedBefore } from '../../approval/paperConditions.ts';
import { condition, type EventNamed, type HandlingContext } from '../context.ts';
import {
  beforeTheHead,
  chainRead,
  draftRead,
  onItsWay,
  onItsWayBack,
  replyChain,
  replyOnItsWay,
  replyRead,
} from './papers.ts';

/** Whoever acts on a reply or an extension. */
const onPaper = paperConditions<
  HandlingContext,
  EventNamed<'handling.endorse'> | EventNamed<'handling.returnDraft'>
>({
  endorse: 'handling.endorse',
  sendBack: 'handling.returnDraft',
  way: ({ context, event, env }) => onItsWay(event.drafted, context, env.policy),
  wayBack: ({ context, event, env }) => onItsWayBack(event.drafted, context, env.policy),
  reads: draftRead,
});

/** Guards on the papers that a chain of the body's own signs. */
export const draftConditions = {
  /** There is somebody to sign it; without, the reply is issued at once. */
  replyIsSignedBySomebody: condition({
    on: 'handling.draftReply',
    rule: 'policy',
    label: text('该类别、该结果的答复须经审签', 'a reply of this class and outcome is signed by somebody'),
    reads: [...chainRead, 'event.outcome'],
    holds: ({ context: { matter }, event, env }) =>
      replyChain(matter, event.outcome, env.policy) !== undefined,
  }),
  ...onPaper,
  isTheReply: condition({
    on: ['handling.endorse', 'handling.returnDraft'],
    rule: 'policy',
    label: text('文书为处理意见书', 'the paper is the written reply'),
    reads: ['event.drafted'],
    holds: ({ event }) => event.drafted === 'reply',
  }),
  /** What goes out is what was signed, by all whom the chain names. */
  replyIsSigned: signedBefore<HandlingContext, EventNamed<'handling.reply'>>({
    on: 'handling.reply',
    called: {
      label: text(
        '该结果的处理意见书已按流程签毕',
        'the reply with this outcome is signed by all whom the chain names',
      ),
      draftFirst: text(
        '须先起草该结果的处理意见书并送审签',
        'a reply with this outcome is to be drafted and signed first',
      ),
      paper: text('处理意见书', 'the reply'),
    },
    reads: [...replyRead, 'event.outcome'],
    isSigned: ({ context, event, env: { policy } }) =>
      replyChain(context.matter, event.outcome, policy) !== undefined,
    drafted: ({ context, event, env: { policy } }) =>
      context.replyDraft?.outcome === event.outcome ? replyOnItsWay(context, policy) : undefined,
  }),
  /** The reply bears the organ's own seal, or that for petition work; never a section's. */
  sealIsOfOrgan: condition({
    on: 'handling.reply',
    rule: 'policy',
    label: text('加盖本机关印章或信访专用章', 'it bears the seal of the organ, or that for petition work'),
    reads: ['event.seal', 'policy.approval'],
    needs: ({ env: { policy } }) => (policy.approval?.seals === undefined ? [] : ['seal']),
    says: ({ env: { policy } }) => {
      const seals = (policy.approval?.seals ?? []).map((id) => unitOf(policy, id)?.label ?? text(id, id));
      return text(
        `印章只能是：${seals.map(({ zh }) => zh).join('、')}`,
        `it bears the seal of one of: ${seals.map(({ en }) => en).join(', ')}`,
      );
    },
    holds: ({ event: { seal }, env: { policy } }) =>
      policy.approval?.seals === undefined || (seal !== undefined && policy.approval.seals.includes(seal)),
  }),
  /**
   * All who act before the head have, and the head is not who asked for it. One head who stood in for others before grants it all the
   * same: the article asks for the head of the organ, and there may be no other.
   */
  extensionIsEndorsed: condition({
    on: 'handling.extend',
    rule: 'policy',
    label: text(
      '负责人之前的环节均已签，且申请人不是本人',
      'all before the head have acted, and the head has not asked for it',
    ),
    reads: ['extensionDraft', ...chainRead, 'event.by'],
    holds: ({ context: { extensionDraft, matter }, event: { by }, env: { policy } }) => {
      const steps = beforeTheHead(matter, policy)?.steps.length ?? 0;
      return (extensionDraft?.step ?? 0) >= steps && extensionDraft?.draftedBy !== by.id;
    },
  }),
} as const;
