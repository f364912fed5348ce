import { lastDay } from '../../deadlines/counted.ts';
import type { Chain, ChainStep } from '../../policy/approval.ts';
import {
  after,
  approvalOf,
  back,
  chainFor,
  hasSignatures,
  headsOf,
  type Progress,
  partsNamed,
  signersOf,
} from '../../policy/chains.ts';
import { classOf } from '../../policy/classes.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { responsible } from '../addressees.ts';
import { ownerOfStep, takenAs } from '../approval/chain.ts';
import {
  type ActionArgs,
  assignTask,
  discharge,
  notify,
  record,
  set,
  settle,
  start,
} from '../lifecycle/actions.ts';
import { above } from '../lifecycle/confidence.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf, StepsTo } from '../lifecycle/grammar.ts';
import type { acceptanceConditions } from './acceptance.ts';
import {
  condition,
  type Doing,
  dueOf,
  type EventNamed,
  type HandlingContext,
  type HandlingEvent,
  stated,
} from './context.ts';
import type { kindConditions } from './kind.ts';

type Outcome = NonNullable<HandlingContext['outcome']>;
type Known = Pick<Policy, 'approval' | 'choices'>;
type Classed = Pick<Matter, 'class' | 'classification'>;

/** The chain of a reply with this outcome, where the policy has somebody sign it. */
function replyChain(matter: Classed, outcome: Outcome | undefined, { approval }: Known): Chain | undefined {
  if (approval === undefined) return undefined;
  const chain = chainFor(approval, 'reply', matter, outcome);
  return chain !== undefined && chain.steps.length > 0 ? chain : undefined;
}

/** The chain of an extension, but for the last step: that is the decision of the head (`handling.extend`). */
export function beforeTheHead(matter: Classed, { approval }: Known): Chain | undefined {
  if (approval === undefined) return undefined;
  const chain = chainFor(approval, 'extension', matter);
  return chain && { ...chain, steps: chain.steps.slice(0, -1) };
}

type Paper = EventNamed<'handling.endorse'>['drafted'];
type Drafts = Pick<HandlingContext, 'replyDraft' | 'extensionDraft' | 'extensionAsked'> & {
  readonly matter: Classed;
};

/** A paper on its way: its chain, and how far along it is; nothing where none is, or where it was drafted for another class. */
function onItsWay(paper: Paper, drafts: Drafts, policy: Known) {
  const { matter, replyDraft, extensionDraft, extensionAsked } = drafts;
  if (paper === 'extension') {
    const chain = beforeTheHead(matter, policy);
    return extensionAsked && extensionDraft && chain ? { chain, draft: extensionDraft } : undefined;
  }
  if (!replyDraft?.open || replyDraft.class !== classOf(approvalOf(policy), matter)?.id) return undefined;
  const chain = replyChain(matter, replyDraft.outcome, policy);
  return chain && { chain, draft: replyDraft };
}

const draftRead = [
  'replyDraft',
  'extensionDraft',
  'extensionAsked',
  'matter.class',
  'matter.classification',
  'policy.approval',
  'policy.choices',
] as const;
const takerRead = [
  ...draftRead,
  'matter.unit',
  'matter.complainedOf',
  'event.drafted',
  'event.by',
  'policy.roles',
  'policy.units',
] as const;

/** Guards on the papers that a chain of the body's own signs. */
export const draftConditions = {
  /** There is somebody to sign it; without, the reply is issued at once. */
  replyIsSignedBySomebody: condition({
    on: 'handling.draftReply',
    rule: 'policy',
    label: text('该类别、该结果的答复须经审签', 'a reply of this class and outcome is signed by somebody'),
    reads: ['matter.class', 'matter.classification', 'event.outcome', 'policy.approval', 'policy.choices'],
    holds: ({ context: { matter }, event, env }) =>
      replyChain(matter, event.outcome, env.policy) !== undefined,
  }),
  /** One whom the chain names for this step, or who stands in for them as the policy has it. */
  isNextOnPaper: condition({
    on: 'handling.endorse',
    rule: 'policy',
    label: text('轮到其审核、会签或审签', 'it is the turn of whoever acts, by the body’s own chain'),
    code: 'wrong-role',
    reads: [...takerRead, 'event.standIn'],
    says: ({ context, event, env: { policy } }) => {
      const way = onItsWay(event.drafted, context, policy);
      const { by = [] } = way?.chain.steps[way.draft.step] ?? {};
      return by.length === 0
        ? text('没有待签的该文书', 'no such paper waits for anybody')
        : text(
            `本环节由${by.join('、')}办理，代为办理的须符合方案所列情形`,
            `this step is for ${by.join(', ')}, or for who stands in where the policy says so`,
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
    reads: takerRead,
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
    reads: [...draftRead, 'event.drafted', 'event.meeting'],
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
    reads: [...takerRead, 'event.standIn'],
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
    reads: [...draftRead, 'event.drafted', 'event.to'],
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
    reads: [...draftRead, 'event.outcome'],
    says: ({ context, event, env: { policy } }) => {
      const way = onItsWay('reply', context, policy);
      const next = way?.chain.steps[way.draft.step]?.by.join(', ');
      const outcome = way && 'outcome' in way.draft ? way.draft.outcome : undefined;
      return next === undefined || outcome !== event.outcome
        ? text(
            '须先起草该结果的处理意见书并送审签',
            'a reply with this outcome is to be drafted and signed first',
          )
        : text(`处理意见书待${next}签`, `the reply waits for ${next}`);
    },
    holds: ({ context, event, env: { policy } }) => {
      if (replyChain(context.matter, event.outcome, policy) === undefined) return true;
      const way = onItsWay('reply', context, policy);
      return (
        way !== undefined &&
        context.replyDraft?.outcome === event.outcome &&
        way.draft.step >= way.chain.steps.length
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
    reads: [
      'extensionDraft',
      'matter.class',
      'matter.classification',
      'event.by',
      'policy.approval',
      'policy.choices',
    ],
    holds: ({ context: { extensionDraft, matter }, event: { by }, env: { policy } }) => {
      const steps = beforeTheHead(matter, policy)?.steps.length ?? 0;
      const { step = 0, passed = [] } = extensionDraft ?? {};
      return step >= steps && !passed.some((one) => one.by === by.id);
    },
  }),
} as const;

type Guard =
  | GuardsOf<typeof draftConditions>
  | GuardsOf<typeof acceptanceConditions>
  | GuardsOf<typeof kindConditions>;

type Way = { readonly chain: Chain; readonly draft: Progress };
type Taker = Parameters<typeof takenAs>;

/** A paper after one of its chain has acted. */
function advanced(
  { chain, draft }: Way,
  { matter }: { readonly matter: Taker[3] },
  event: Taker[2] & { readonly by: { readonly id: string } },
  policy: Taker[4],
): Progress {
  const who = takenAs(chain, draft, event, matter, policy);
  return who === undefined ? draft : after(chain, draft, who, event.by.id);
}

const wayOf = (paper: Paper, { context, env }: ActionArgs<HandlingContext, unknown>) =>
  // Nobody came here without a paper on its way.
  onItsWay(paper, context, env.policy) as Way;
const stepOf = (paper: Paper, args: ActionArgs<HandlingContext, unknown>) => {
  const { chain, draft } = wayOf(paper, args);
  return chain.steps[draft.step] as ChainStep;
};
const ownerOf = (paper: Paper, args: ActionArgs<HandlingContext, unknown>) => {
  const { chain, draft } = wayOf(paper, args);
  return ownerOfStep(chain, draft, args.context.matter, args.env.policy);
};

/** Whoever is next on the reply is to act, within the time that the chain has for it. */
const toNextOnReply = [
  start<HandlingContext, { readonly at: string }>('approval.sign', (args) => ({
    owner: ownerOf('reply', args),
    until: lastDay(stepOf('reply', args).within, args.event.at, args.env),
  })),
  assignTask<HandlingContext, unknown>('sign', (args) => ({
    to: ownerOf('reply', args),
    by: owedDeadline(args.context, 'approval.sign')?.due,
    detail: { act: stepOf('reply', args).act },
  })),
] as const;

/** Whoever is next on the extension is to act while the term runs. */
const toNextOnExtension = assignTask<HandlingContext, unknown>('sign', (args) => ({
  to: ownerOf('extension', args),
  by: dueOf(args.context, 'handling.conclude'),
  detail: { act: stepOf('extension', args).act },
}));

const signature = record<HandlingContext, EventNamed<'handling.endorse'>>('signature', (args) => ({
  reason: args.event.reason,
  detail: stated({
    drafted: args.event.drafted,
    act: stepOf(args.event.drafted, args).act,
    by: args.event.by.id,
    standIn: args.event.standIn,
    meeting: args.event.meeting,
  }),
}));

const advancingReply = set<
  HandlingContext,
  EventNamed<'handling.endorse'>,
  (typeof takerRead)[number] | 'event.standIn'
>([...takerRead, 'event.standIn'], {
  replyDraft: ({ context, event, env: { policy } }) => {
    const way = onItsWay('reply', context, policy) as Way;
    const { step, passed } = advanced(way, context, event, policy);
    return {
      ...(context.replyDraft as NonNullable<HandlingContext['replyDraft']>),
      step,
      passed: [...passed],
    };
  },
});
const advancingExtension = set<
  HandlingContext,
  EventNamed<'handling.endorse'>,
  (typeof takerRead)[number] | 'event.standIn'
>([...takerRead, 'event.standIn'], {
  extensionDraft: ({ context, event, env: { policy } }) => {
    const way = onItsWay('extension', context, policy) as Way;
    const { step, passed } = advanced(way, context, event, policy);
    return {
      ...(context.extensionDraft as NonNullable<HandlingContext['extensionDraft']>),
      step,
      passed: [...passed],
    };
  },
});

const returning = record<HandlingContext, EventNamed<'handling.returnDraft'>>('return', ({ event }) => ({
  reason: event.reason,
  detail: { drafted: event.drafted, to: event.to, by: event.by.id },
}));

const drafting: Doing<'handling.draftReply'> = [
  set(
    [
      'matter.class',
      'matter.classification',
      'event.outcome',
      'event.by',
      'policy.approval',
      'policy.choices',
    ],
    {
      replyDraft: ({ context: { matter }, event, env: { policy } }) => ({
        step: 0,
        passed: [],
        open: true,
        class: classOf(approvalOf(policy), matter)?.id,
        outcome: event.outcome,
        draftedBy: event.by.id,
      }),
    },
  ),
  record('opinion', ({ event }) => ({
    reason: event.opinion,
    detail: { outcome: event.outcome, by: event.by.id },
  })),
  discharge('approval.sign'),
  ...toNextOnReply,
];

type Staying = StepsTo<HandlingContext, HandlingEvent, Guard, never>;
type Endorse = Extract<NonNullable<Staying['handling.endorse']>, readonly unknown[]>;
type Return = Extract<NonNullable<Staying['handling.returnDraft']>, readonly unknown[]>;

/** Whoever may act for those whom the chains of a paper name, those above them where a petition complains of them among these. */
const signersUnder = (policy: Policy, paper: Paper): readonly RoleId[] => [
  ...new Set([...partsNamed(policy, paper, signersOf), ...above]),
];
const may = ['isNextOnPaper', 'hasNoPartInPaper', 'paperMeetingIsRecorded'] as const;

function replyEndorsed(policy: Policy): { endorse: Endorse; back: Return } {
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
            replyDraft: ({ context: { replyDraft } }) => backOne(replyDraft as Reply),
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
            replyDraft: ({ context: { replyDraft } }) => ({ ...(replyDraft as Reply), open: false }),
          }),
          settle('approval.sign'),
        ],
      },
    ],
  };
}

type Reply = NonNullable<HandlingContext['replyDraft']>;
type Extension = NonNullable<HandlingContext['extensionDraft']>;
const backOne = <T extends Reply | Extension>(draft: T): T => {
  const { step, passed } = back(draft);
  return { ...draft, step, passed: [...passed] };
};

function extensionEndorsed(policy: Policy): { endorse: Endorse; back: Return } {
  const step = { by: signersUnder(policy, 'extension'), rule: 'policy' } as const;
  return {
    endorse: [
      {
        ...step,
        when: [{ not: 'isTheReply' }, ...may, 'othersFollowOnPaper'],
        do: [signature, advancingExtension, toNextOnExtension],
      },
      {
        ...step,
        when: [{ not: 'isTheReply' }, ...may, { not: 'othersFollowOnPaper' }],
        do: [
          signature,
          advancingExtension,
          assignTask('sign', ({ context, env }) => ({
            to: { role: headsOf(env.policy)[0] },
            by: dueOf(context, 'handling.conclude'),
          })),
        ],
      },
    ],
    back: [
      {
        ...step,
        when: [{ not: 'isTheReply' }, 'maySendPaperBack', 'paperToPrevious'],
        do: [
          returning,
          set(['extensionDraft'], {
            extensionDraft: ({ context: { extensionDraft } }) => backOne(extensionDraft as Extension),
          }),
          toNextOnExtension,
        ],
      },
      {
        ...step,
        when: [{ not: 'isTheReply' }, 'maySendPaperBack', { not: 'paperToPrevious' }, 'paperToDraft'],
        do: [
          returning,
          set({ extensionAsked: false }),
          notify('extension-declined', ({ context, event }) => ({
            to: responsible(context),
            reason: event.reason,
            detail: stated({ until: dueOf(context, 'handling.conclude') }),
          })),
        ],
      },
    ],
  };
}

/** Whether somebody acts on an extension before the head of the organ decides it. */
const isEndorsedFirst = ({ approval }: Policy) =>
  approval?.chains.some(({ paper, steps }) => paper === 'extension' && steps.length > 1) ?? false;

/** The steps by which others than the unit act on its papers, where the policy has them; none in the plan. */
export function paperSteps(policy: Policy, papers: { readonly reply: boolean }): Staying {
  const both = [
    ...(papers.reply && hasSignatures(policy, 'reply') ? [replyEndorsed(policy)] : []),
    ...(isEndorsedFirst(policy) ? [extensionEndorsed(policy)] : []),
  ];
  if (both.length === 0) return {};
  const acting: Staying = {
    'handling.endorse': both.flatMap(({ endorse }) => endorse),
    'handling.returnDraft': both.flatMap((one) => one.back),
  };
  if (!papers.reply || !hasSignatures(policy, 'reply')) return acting;
  return {
    ...acting,
    'handling.draftReply': {
      by: 'responsibleUnit',
      rule: 'policy',
      when: ['isClaim', 'handlerMayGoOn', 'replyIsSignedBySomebody'],
      do: drafting,
    },
  };
}
