import { calledInWords } from '../../../policy/chains.ts';
import { text } from '../../../vocabulary/text.ts';
import { takenAs } from '../../approval/chain.ts';
import { condition } from '../context.ts';
import {
  advanced,
  beforeTheHead,
  chainRead,
  draftRead,
  onItsWay,
  replyChain,
  replyOnItsWay,
  replyRead,
  takerRead,
} from './papers.ts';

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
  /** One whom the chain names for this step, or who stands in for them as the policy has it. */
  isNextOnPaper: condition({
    on: 'handling.endorse',
    rule: 'policy',
    label: text('轮到其审核、会签或审签', 'it is the turn of whoever acts, by the body’s own chain'),
    code: 'wrong-role',
    reads: [...draftRead, ...takerRead, 'event.standIn'],
    says: ({ context, event, env: { policy } }) => {
      const way = onItsWay(event.drafted, context, policy);
      const { by = [] } = way?.chain.steps[way.draft.step] ?? {};
      const { zh, en } = calledInWords(policy, by);
      return by.length === 0
        ? text('没有待签的该文书', 'no such paper waits for anybody')
        : text(
            `本环节由${zh}办理，代为办理的须符合方案所列情形`,
            `this step is for ${en}, or for who stands in where the policy says so`,
          );
    },
    holds: ({ context, event, env: { policy } }) => {
      const way = onItsWay(event.drafted, context, policy);
      return way !== undefined && takenAs(way.chain, way.draft, event, context.matter, policy) !== undefined;
    },
  }),
  maySendPaperBack: condition({
    on: 'handling.returnDraft',
    rule: 'policy',
    label: text('轮到其审核、会签或审签', 'it is the turn of whoever sends it back'),
    code: 'wrong-role',
    reads: [...draftRead, ...takerRead],
    holds: ({ context, event: { by, drafted: paper }, env: { policy } }) => {
      const way = onItsWay(paper, context, policy);
      return ([undefined, 'absent', 'interest'] as const).some(
        (standIn) =>
          way !== undefined &&
          takenAs(way.chain, way.draft, { by, standIn }, context.matter, policy) !== undefined,
      );
    },
  }),
  /** Nobody signs a draft of their own, nor two steps of one. */
  hasNoPartInPaper: condition({
    on: 'handling.endorse',
    rule: 'policy',
    label: text('不得审签本人起草或已签的文书', 'nobody signs a paper of their own, or twice'),
    reads: ['replyDraft', 'extensionDraft', 'event.drafted', 'event.by'],
    holds: ({ context, event: { drafted: paper, by } }) => {
      const draft = paper === 'reply' ? context.replyDraft : context.extensionDraft;
      return draft?.draftedBy !== by.id && !draft?.passed.some((one) => one.by === by.id);
    },
  }),
  paperMeetingIsRecorded: condition({
    on: 'handling.endorse',
    rule: 'policy',
    label: text('集体研究的，注明会议记录', 'a meeting is shown by its record'),
    reads: [...draftRead, 'event.meeting'],
    needs: ({ context, event, env: { policy } }) => {
      const way = onItsWay(event.drafted, context, policy);
      return way?.chain.steps[way.draft.step]?.act === 'meet' ? ['meeting'] : [];
    },
    holds: () => true,
  }),
  isTheReply: condition({
    on: ['handling.endorse', 'handling.returnDraft'],
    rule: 'policy',
    label: text('文书为处理意见书', 'the paper is the written reply'),
    reads: ['event.drafted'],
    holds: ({ event }) => event.drafted === 'reply',
  }),
  /** Others act on the paper after this. */
  othersFollowOnPaper: condition({
    on: 'handling.endorse',
    rule: 'policy',
    label: text('其后尚有环节', 'others are still to act'),
    reads: [...draftRead, ...takerRead, 'event.standIn'],
    holds: ({ context, event, env: { policy } }) => {
      const way = onItsWay(event.drafted, context, policy);
      return way === undefined || advanced(way, context, event, policy).step < way.chain.steps.length;
    },
  }),
  paperToPrevious: condition({
    on: 'handling.returnDraft',
    rule: 'policy',
    label: text(
      '退回上一环节，且方案允许',
      'back to the step before, where there is one and the policy has it so',
    ),
    reads: [...draftRead, 'event.to'],
    holds: ({ context, event: { drafted: paper, to }, env: { policy } }) => {
      const way = onItsWay(paper, context, policy);
      return (
        to === 'previous' && way !== undefined && way.draft.step > 0 && way.chain.returnTo === 'previous'
      );
    },
  }),
  paperToDraft: condition({
    on: 'handling.returnDraft',
    rule: 'policy',
    label: text('退回重新起草', 'it is to be drafted again'),
    reads: ['event.to'],
    holds: ({ event }) => event.to === 'draft',
  }),
  /** What goes out is what was signed, by all whom the chain names. */
  replyIsSigned: condition({
    on: 'handling.reply',
    rule: 'policy',
    label: text(
      '该结果的处理意见书已按流程签毕',
      'the reply with this outcome is signed by all whom the chain names',
    ),
    reads: [...replyRead, 'event.outcome'],
    says: ({ context, event, env: { policy } }) => {
      const way = replyOnItsWay(context, policy);
      const next = way?.chain.steps[way.draft.step]?.by;
      if (next === undefined || way?.draft.outcome !== event.outcome)
        return text(
          '须先起草该结果的处理意见书并送审签',
          'a reply with this outcome is to be drafted and signed first',
        );
      const { zh, en } = calledInWords(policy, next);
      return text(`处理意见书待${zh}签`, `the reply waits for ${en}`);
    },
    holds: ({ context, event, env: { policy } }) => {
      if (replyChain(context.matter, event.outcome, policy) === undefined) return true;
      const way = replyOnItsWay(context, policy);
      return (
        way !== undefined && way.draft.outcome === event.outcome && way.draft.step >= way.chain.steps.length
      );
    },
  }),
  /** The reply bears the organ's own seal, or that for petition work; never a section's. */
  sealIsOfOrgan: condition({
    on: 'handling.reply',
    rule: 'policy',
    label: text('加盖本机关印章或信访专用章', 'it bears the seal of the organ, or that for petition work'),
    reads: ['event.seal', 'policy.approval'],
    needs: ({ env: { policy } }) => (policy.approval?.seals === undefined ? [] : ['seal']),
    says: ({ env: { policy } }) => {
      const seals = policy.approval?.seals?.join(', ');
      return text(`印章只能是：${seals}`, `it bears the seal of one of: ${seals}`);
    },
    holds: ({ event: { seal }, env: { policy } }) =>
      policy.approval?.seals === undefined || (seal !== undefined && policy.approval.seals.includes(seal)),
  }),
  /** All who act before the head have, and the head is none of them. */
  extensionIsEndorsed: condition({
    on: 'handling.extend',
    rule: 'policy',
    label: text(
      '负责人之前的环节均已签，且本人未签过',
      'all before the head have acted, and none of them is the head',
    ),
    reads: ['extensionDraft', ...chainRead, 'event.by'],
    holds: ({ context: { extensionDraft, matter }, event: { by }, env: { policy } }) => {
      const steps = beforeTheHead(matter, policy)?.steps.length ?? 0;
      const { step = 0, passed = [] } = extensionDraft ?? {};
      return step >= steps && !passed.some((one) => one.by === by.id);
    },
  }),
} as const;
