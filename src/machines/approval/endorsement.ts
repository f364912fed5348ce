import type { Chain, ChainStep } from '../../policy/approval.ts';
import { after, approvalOf, back, chainFor, isNamed, type Progress } from '../../policy/chains.ts';
import type { Policy } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { type ActionArgs, record, set, setMatter, settle } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardName, GuardsOf } from '../lifecycle/grammar.ts';
import { ownerOfStep, takenAs, whoseTurn } from './chain.ts';
import { type ApprovalClause, toDispatch, toForm, toOpinion } from './clause.ts';
import {
  type ChainContext,
  type ChainDoing,
  type ChainEvent,
  type ChainSteps,
  chainCondition,
} from './context.ts';
import type { opinionConditions } from './opinion.ts';
import { advanced, takerRead, type Way } from './paper.ts';
import { owedNext } from './paperSteps.ts';
import type { signatureConditions } from './signature.ts';
import { keptLocal, whyNotLocal } from './territory.ts';

type Dispatched = Pick<ChainContext, 'matter'>;

/** The chain by which a matter is dispatched; every class has one. */
export const dispatchChain = (
  { matter }: { readonly matter: Pick<Dispatched['matter'], 'class' | 'classification'> },
  policy: Pick<Policy, 'approval' | 'choices'>,
): Chain => chainFor(approvalOf(policy), 'dispatch', matter) as Chain;

/** Who prepares the paper, and who sends it out: those who propose, where the chain names nobody else. */
export function preparing(chain: Chain, place: 'form' | 'propose' | 'sentBy'): readonly string[] {
  return chain[place] ?? (place === 'sentBy' ? chain.propose : undefined) ?? [];
}

const isOver = ({ steps }: Chain, { step }: Progress) => step >= steps.length;

const chainRead = ['matter.class', 'matter.classification', 'policy.approval', 'policy.choices'] as const;
const progressRead = ['step', 'passed', ...chainRead] as const;
const nextRead = [...progressRead, ...takerRead] as const;

/** The paper of the matter on its way. */
const onItsWay = (
  context: Progress & { readonly matter: Way['matter'] & Parameters<typeof dispatchChain>[0]['matter'] },
  policy: Parameters<typeof dispatchChain>[1],
) => ({ chain: dispatchChain(context, policy), draft: context, matter: context.matter });

/** Guards on who takes the next step of the chain, and on what follows. */
export const endorsementConditions = {
  /** Whoever prepares the paper or sends it out is one whom the chain names for it. */
  isNamedFor: chainCondition({
    on: ['approval.fillForm', 'approval.propose', 'approval.dispatch'],
    rule: 'policy',
    label: text('由方案所列的人员办理', 'whoever acts is named for it by the body’s own chain'),
    code: 'wrong-role',
    reads: [...chainRead, 'matter.unit', 'event.by', 'policy.roles', 'policy.units'],
    holds: (
      { context, event, env: { policy } },
      { place }: { readonly place: 'form' | 'propose' | 'sentBy' },
    ) =>
      preparing(dispatchChain(context, policy), place).some((who) =>
        isNamed(policy, who, event.by, context.matter),
      ),
  }),
  /** One whom the chain names for this step, or who stands in for them as the policy has it. */
  isNextInChain: chainCondition({
    on: 'approval.endorse',
    rule: 'policy',
    label: text('轮到其审核、会签或审签', 'it is the turn of whoever acts, by the body’s own chain'),
    code: 'wrong-role',
    reads: nextRead,
    says: ({ context, env: { policy } }) =>
      whoseTurn(dispatchChain(context, policy).steps[context.step], policy),
    holds: ({ context, event, env: { policy } }) =>
      takenAs(dispatchChain(context, policy), context, event, context.matter, policy) !== undefined,
  }),
  /** Whoever may take the step may send the paper back instead. */
  maySendBack: chainCondition({
    on: 'approval.sendBack',
    rule: 'policy',
    label: text('轮到其审核、会签或审签', 'it is the turn of whoever sends it back'),
    code: 'wrong-role',
    reads: nextRead,
    says: ({ context, env: { policy } }) =>
      whoseTurn(dispatchChain(context, policy).steps[context.step], policy),
    holds: ({ context, event, env: { policy } }) =>
      takenAs(dispatchChain(context, policy), context, event, context.matter, policy) !== undefined,
  }),
  /** Nobody takes two steps of one paper. */
  hasTakenNoStep: chainCondition({
    on: 'approval.endorse',
    rule: 'policy',
    label: text('此前未在本流程中签过', 'whoever acts has taken no step of this paper before'),
    reads: ['passed', 'event.by'],
    holds: ({ context: { passed }, event }) => !passed.some(({ by }) => by === event.by.id),
  }),
  /** A step that is a meeting names its record. */
  meetingIsRecorded: chainCondition({
    on: 'approval.endorse',
    rule: 'policy',
    label: text('集体研究的，注明会议记录', 'a meeting is shown by its record'),
    reads: ['step', ...chainRead, 'event.meeting'],
    needs: ({ context, env: { policy } }) =>
      dispatchChain(context, policy).steps[context.step]?.act === 'meet' ? ['meeting'] : [],
    holds: () => true,
  }),
  /** Others act on the paper after this. */
  othersFollow: chainCondition({
    on: 'approval.endorse',
    rule: 'policy',
    label: text('其后尚有环节', 'others are still to act'),
    reads: nextRead,
    holds: ({ context, event, env: { policy } }) => {
      const chain = dispatchChain(context, policy);
      const who = takenAs(chain, context, event, context.matter, policy);
      return who === undefined || !isOver(chain, after(chain, context, who, event.by.id));
    },
  }),
  /** Somebody is to sign at all. */
  isSignedBySomebody: chainCondition({
    rule: 'policy',
    label: text('须经审签', 'somebody is to sign'),
    reads: chainRead,
    holds: ({ context, env: { policy } }) => dispatchChain(context, policy).steps.length > 0,
  }),
  hasForm: chainCondition({
    rule: 'policy',
    label: text('须填写审批单', 'there is a form to fill in'),
    reads: chainRead,
    holds: ({ context, env: { policy } }) => dispatchChain(context, policy).form !== undefined,
  }),
  backToForm: chainCondition({
    on: 'approval.sendBack',
    rule: 'policy',
    label: text('退回重填审批单，且有审批单', 'the form is to be filled in again, and there is one'),
    reads: [...chainRead, 'event.to'],
    holds: ({ context, event, env: { policy } }) =>
      event.to === 'form' && dispatchChain(context, policy).form !== undefined,
  }),
  backToOpinion: chainCondition({
    on: 'approval.sendBack',
    rule: 'policy',
    label: text('退回重新拟办', 'the opinion is to be written again'),
    reads: ['event.to'],
    holds: ({ event }) => event.to === 'opinion',
  }),
  /** Only where the chain has it so, and where there is a step before. */
  backToPrevious: chainCondition({
    on: 'approval.sendBack',
    rule: 'policy',
    label: text(
      '退回上一环节，且方案允许',
      'back to the step before, where there is one and the policy has it so',
    ),
    reads: [...chainRead, 'step', 'event.to'],
    holds: ({ context, event, env: { policy } }) =>
      event.to === 'previous' && context.step > 0 && dispatchChain(context, policy).returnTo === 'previous',
  }),
} as const;

type Guard =
  | GuardsOf<typeof endorsementConditions>
  | GuardsOf<typeof signatureConditions>
  | GuardsOf<typeof opinionConditions>;

const stepOf = ({ context, env: { policy } }: ActionArgs<ChainContext, unknown>) =>
  dispatchChain(context, policy).steps[context.step] as ChainStep;
const signerOf = ({ context, env: { policy } }: ActionArgs<ChainContext, unknown>) =>
  ownerOfStep(dispatchChain(context, policy), context, context.matter, policy);

export const toNextStep = owedNext<ChainContext>({
  step: stepOf,
  owner: signerOf,
  more: ({ context }) => ({ step: context.step + 1 }),
});

/** Where nobody signs, the matter goes to the unit proposed. */
export const unsigned: ChainDoing<'approval.propose'> = [
  set(['proposedUnit'], { signedUnit: ({ context }) => context.proposedUnit }),
  setMatter(['signedUnit'], { signedFor: ({ context }) => context.signedUnit }),
];

/** A new paper: nobody has taken a step of it. */
export const afresh = set<ChainContext, unknown>({ step: 0, passed: [] });

const advancing = set<
  ChainContext,
  Extract<ChainEvent, { readonly type: 'approval.endorse' }>,
  (typeof nextRead)[number]
>(nextRead, {
  step: ({ context, event, env }) => advanced(onItsWay(context, env.policy), event, env.policy).step,
  passed: ({ context, event, env }) => [...advanced(onItsWay(context, env.policy), event, env.policy).passed],
});

const endorsing: ChainDoing<'approval.endorse'> = [
  record('signature', (args) => ({
    about: args.event.unit ?? args.context.proposedUnit,
    reason: args.event.reason,
    detail: {
      act: stepOf(args).act,
      step: args.context.step + 1,
      proposed: args.context.proposedUnit as string,
      asProposed: (args.event.unit ?? args.context.proposedUnit) === args.context.proposedUnit,
      by: args.event.by.id,
      ...(args.event.standIn === undefined ? {} : { standIn: args.event.standIn }),
      ...(args.event.meeting === undefined ? {} : { meeting: args.event.meeting }),
      ...whyNotLocal(args.event),
    },
  })),
  advancing,
  settle('approval.sign'),
];

const signing = (clause: ApprovalClause<GuardName>): ChainDoing<'approval.endorse'> => [
  set(['proposedUnit', 'event.by', 'event.unit'], {
    signedBy: ({ event }) => event.by.id,
    signedUnit: ({ context, event }) => event.unit ?? context.proposedUnit,
  }),
  setMatter(['signedUnit'], { signedFor: ({ context }) => context.signedUnit }),
  ...endorsing,
  ...toDispatch(clause),
];

const sendingBack: ChainDoing<'approval.sendBack'> = [
  set(['sentBack'], { sentBack: ({ context }) => context.sentBack + 1 }),
  record('return', ({ context, event }) => ({
    about: context.form,
    reason: event.reason,
    detail: {
      by: event.by.id,
      to: event.to,
      count: context.sentBack,
      ...(event.standIn !== undefined && { standIn: event.standIn }),
    },
  })),
  settle('approval.sign'),
];

/** The steps of the chain (审核、会签、集体研究、审签), in their order; any of them can be refused, and the paper goes back. */
export function endorsementSteps(
  clause: ApprovalClause<GuardName>,
  signers: readonly RoleId[],
  hasForms: boolean,
  policy: Policy,
) {
  const { rule } = clause;
  const may = [
    'isNextInChain',
    'notOwnForm',
    'notOwnOpinion',
    'hasTakenNoStep',
    'meetingIsRecorded',
  ] as const;
  return {
    'approval.endorse': [
      {
        by: signers,
        rule,
        when: [...may, 'signedAsProposed', 'othersFollow'],
        do: [...endorsing, ...toNextStep],
      },
      {
        by: signers,
        rule,
        when: [...may, 'signedAsProposed', { not: 'othersFollow' }],
        to: 'signed',
        do: signing(clause),
      },
      {
        by: signers,
        rule,
        when: [
          ...may,
          { not: 'signedAsProposed' },
          { not: 'othersFollow' },
          ...namedUnitMayHaveIt,
          'unitMaySee',
          'changeHasReason',
          ...keptLocal(policy),
        ],
        to: 'signed',
        do: signing(clause),
      },
    ],
    'approval.sendBack': [
      ...(hasForms
        ? ([
            {
              by: signers,
              rule,
              when: ['maySendBack', 'backToForm'],
              to: 'form',
              do: [...sendingBack, afresh, ...toForm(clause)],
            },
          ] as const)
        : []),
      {
        by: signers,
        rule,
        when: ['maySendBack', { not: 'backToForm' }, 'backToOpinion'],
        to: 'opinion',
        do: [...sendingBack, afresh, ...toOpinion(clause)],
      },
      {
        by: signers,
        rule,
        when: ['maySendBack', { not: 'backToForm' }, { not: 'backToOpinion' }, 'backToPrevious'],
        do: [
          ...sendingBack,
          set(['step', 'passed'], {
            step: ({ context }) => back(context).step,
            passed: ({ context }) => [...back(context).passed],
          }),
          ...toNextStep,
        ],
      },
    ],
  } as const satisfies ChainSteps<Guard>;
}
