import { partsOfAll } from '../../policy/chains.ts';
import { drafts, opinionChainFor } from '../../policy/opinionChains.ts';
import type { ReviewingPolicy } from '../../policy/reviewing.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { ownerOfStep } from '../approval/chain.ts';
import { backOne, keptOf, stepOf, takerRead } from '../approval/paper.ts';
import { paperConditions, signedBefore } from '../approval/paperConditions.ts';
import { actedOn, owedNext, signersUnder } from '../approval/paperSteps.ts';
import { type ActionArgs, assignTask, discharge, record, set, settle } from '../lifecycle/actions.ts';
import type { GuardsOf, StepsTo } from '../lifecycle/grammar.ts';
import {
  type CaseContext,
  type CaseEvent,
  type CaseSteps,
  condition,
  type Doing,
  type EventNamed,
} from './context.ts';
import { delegating, type delegationConditions } from './delegation.ts';
import type { outcomeConditions } from './outcome.ts';
import { opinionOnItsWay, opinionRead } from './papers.ts';

/** Guards on an opinion that others sign before it is given. */
export const draftingConditions = {
  ...paperConditions<CaseContext, EventNamed<'reviewCase.endorse'> | EventNamed<'reviewCase.returnDraft'>>({
    endorse: 'reviewCase.endorse',
    sendBack: 'reviewCase.returnDraft',
    way: ({ context, env }) => opinionOnItsWay(context, env.policy),
    reads: opinionRead,
  }),
  opinionIsSignedBySomebody: condition({
    on: 'reviewCase.draftOpinion',
    rule: 'policy',
    label: text('该级、该结果的意见须经审签', 'an opinion of this level and outcome is signed by somebody'),
    reads: ['level', 'event.outcome', 'policy.reviewing'],
    holds: ({ context, event, env }) =>
      opinionChainFor(env.policy, context.level, event.outcome) !== undefined,
  }),
  /** The body's own people, or those of the unit that was asked; nobody of a unit that is complained of. */
  mayDraft: condition({
    on: 'reviewCase.draftOpinion',
    rule: 'policy',
    label: text(
      '由方案列明的起草人或者受委托单位起草',
      'it is drafted by those whom the policy names, or by the unit that was asked',
    ),
    code: 'wrong-role',
    reads: [
      'level',
      'delegate',
      'matter.complainedOf',
      'event.outcome',
      'event.by',
      'policy.reviewing',
      'policy.roles',
      'policy.units',
    ],
    holds: ({ context: { level, delegate, matter }, event: { outcome, by }, env: { policy } }) => {
      const chain = opinionChainFor(policy, level, outcome);
      return (
        chain === undefined ||
        (drafts(policy, chain, by, delegate) && !matter.complainedOf.units.includes(by.unit ?? ''))
      );
    },
  }),
  opinionIsSigned: signedBefore<CaseContext, EventNamed<'reviewCase.decide'>>({
    on: 'reviewCase.decide',
    called: {
      label: text(
        '该意见已按流程签毕',
        'the opinion, with this outcome, is signed by all whom the chain names',
      ),
      draftFirst: text(
        '须先起草该结果的意见并送审签',
        'an opinion with this outcome, fault and day is to be drafted and signed first',
      ),
      paper: text('复查复核意见', 'the opinion'),
    },
    reads: [...opinionRead, 'event.outcome', 'event.fault', 'event.redoBy'],
    isSigned: ({ context, event, env }) =>
      opinionChainFor(env.policy, context.level, event.outcome) !== undefined,
    drafted: ({ context, event, env }) => {
      const { outcome, fault, redoBy } = context.opinionDraft ?? {};
      const isThis = outcome === event.outcome && fault === event.fault && redoBy === event.redoBy;
      return isThis ? opinionOnItsWay(context, env.policy) : undefined;
    },
  }),
} as const;

type Guard =
  | GuardsOf<typeof draftingConditions>
  | GuardsOf<typeof delegationConditions>
  | GuardsOf<typeof outcomeConditions>;

/** Whoever owes the next step; the commission where no draft is on its way. */
const nextOn = ({ context, env }: ActionArgs<CaseContext, unknown>) => {
  const way = opinionOnItsWay(context, env.policy);
  return way ? ownerOfStep(way.chain, way.draft, context.matter, env.policy) : commission;
};
const stepNow = ({ context, env }: ActionArgs<CaseContext, unknown>) =>
  stepOf(opinionOnItsWay(context, env.policy));

const toNext = owedNext<CaseContext>({ step: stepNow, owner: nextOn });

const drafting: Doing<'reviewCase.draftOpinion'> = [
  set(['event.outcome', 'event.fault', 'event.redoBy', 'event.by'], {
    opinionDraft: ({ event: { outcome, fault, redoBy, by } }) => ({
      step: 0,
      passed: [],
      outcome,
      ...(fault !== undefined && { fault }),
      ...(redoBy !== undefined && { redoBy }),
      draftedBy: by.id,
    }),
  }),
  record('opinion', ({ context, event: { outcome, opinion, by } }) => ({
    about: context.opinion,
    reason: opinion,
    detail: { level: context.level, outcome, draftedBy: by.id },
  })),
  settle('reviewCase.draft'),
  discharge('approval.sign'),
  ...toNext,
];

const advancedFrom = [...opinionRead, ...takerRead] as const;
const advancing = set<CaseContext, EventNamed<'reviewCase.endorse'>, (typeof advancedFrom)[number]>(
  advancedFrom,
  {
    opinionDraft: ({ context, event, env: { policy } }) =>
      keptOf(context.opinionDraft, opinionOnItsWay(context, policy), event, policy),
  },
);

const signature = record<CaseContext, EventNamed<'reviewCase.endorse'>>('signature', (args) => {
  const { reason, by, standIn, meeting } = args.event;
  return {
    about: args.context.opinion,
    reason,
    detail: {
      act: stepNow(args).act ?? '',
      by: by.id,
      ...(standIn !== undefined && { standIn }),
      ...(meeting !== undefined && { meeting }),
    },
  };
});

const endorsed = (policy: Policy, rows: NonNullable<ReviewingPolicy['opinions']>) =>
  actedOn<CaseContext, EventNamed<'reviewCase.endorse'>, EventNamed<'reviewCase.returnDraft'>, never>({
    by: signersUnder(policy, rows),
    about: [],
    signing: [signature, advancing],
    returning: [
      record('return', ({ context, event: { to, by, standIn, reason } }) => ({
        about: context.opinion,
        reason,
        detail: { to, by: by.id, ...(standIn !== undefined && { standIn }) },
      })),
    ],
    toPrevious: [
      set(['opinionDraft'], {
        opinionDraft: ({ context: { opinionDraft } }) => opinionDraft && backOne(opinionDraft),
      }),
    ],
    toDraft: [set({ opinionDraft: undefined })],
    settled: [settle('approval.sign')],
    toNext,
    through: [
      assignTask('dispatch', ({ context }) => ({ to: commission, detail: { opinion: context.opinion } })),
    ],
  });

/**
 * The opinion is drafted by the body or by whoever it asked, and signed in the order of the body's own chain before it is given
 * (复查复核意见的起草和审签); there are no such steps where the policy has no chain for it.
 */
export function draftingSteps(policy: Policy): StepsTo<CaseContext, CaseEvent, Guard, never> {
  const { opinions, delegates } = policy.reviewing ?? {};
  if (opinions === undefined) return {};
  const { endorse, back } = endorsed(policy, opinions);
  return {
    ...(delegates === undefined ? {} : delegating),
    'reviewCase.draftOpinion': {
      by: partsOfAll(
        policy,
        opinions.flatMap(({ draft }) => draft),
      ),
      rule: 'policy',
      when: ['opinionIsSignedBySomebody', 'mayDraft', 'outcomeIsOffered', 'faultAndDayNamed'],
      do: drafting,
    },
    'reviewCase.endorse': endorse,
    'reviewCase.returnDraft': back,
  } satisfies CaseSteps<Guard>;
}
