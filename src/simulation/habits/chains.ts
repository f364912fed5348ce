import { beforeTheHead } from '../../machines/handling/drafts/papers.ts';
import type { Chain } from '../../policy/approval.ts';
import { approvalOf, chainFor, type Progress, partsOf, stillToAct } from '../../policy/chains.ts';
import { classFor } from '../../policy/classes.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import { type Habit, type Habits, ofUnit, where } from '../habit.ts';
import type { Situation } from '../situation.ts';
import { heavyCriteria, lightCriteria } from './criteria.ts';

type Who = Actor<string> | undefined;

/** Somebody whom a chain names: of the unit that has the matter where it says so. */
function named(situation: Situation, who: string): Who {
  const { cast, policy } = situation.world;
  const ofTheUnit = partsOf(policy, who).includes('responsibleUnit');
  const unit = ofTheUnit ? situation.matter.unit : undefined;
  return ofTheUnit && unit === undefined ? undefined : cast.named(who, situation.random, unit);
}

const anyOf = (situation: Situation, names: readonly string[] | undefined): Who =>
  names === undefined || names.length === 0 ? undefined : named(situation, situation.random.pick(names));

/** The chain by which a matter is dispatched, where the body has chains of its own. */
const dispatchChain = ({ world: { policy }, matter }: Situation): Chain | undefined =>
  policy.approval && chainFor(approvalOf(policy), 'dispatch', matter);

const progressOf = (situation: Situation): Progress => ({
  step: situation.fact<number>('step') ?? 0,
  passed: situation.fact<Progress['passed']>('passed') ?? [],
});

/** A paper on its way while a matter is handled. */
function paperOf(situation: Situation) {
  const { policy } = situation.world;
  const reply = situation.fact<Progress & { open: boolean; outcome: 'supported' }>('replyDraft');
  if (reply?.open) {
    const chain = chainFor(approvalOf(policy), 'reply', situation.matter, reply.outcome);
    return chain && ({ drafted: 'reply', chain, progress: reply } as const);
  }
  const extension = situation.fact<Progress>('extensionDraft');
  const chain = beforeTheHead(situation.matter, policy);
  return extension && chain ? ({ drafted: 'extension', chain, progress: extension } as const) : undefined;
}

const isWaiting = (situation: Situation) => {
  const paper = paperOf(situation);
  return paper !== undefined && paper.progress.step < paper.chain.steps.length;
};

function whoseTurn(situation: Situation, chain: Chain | undefined, progress: Progress): Who {
  const step = chain?.steps[progress.step];
  return step && anyOf(situation, stillToAct(step, progress));
}

/** What an endorsement states: at a meeting, its record. */
const endorsed = ({ petition }: Situation, chain: Chain | undefined, { step }: Progress) =>
  chain?.steps[step]?.act === 'meet' ? { meeting: `M-${petition.id}-${petition.seq}` } : {};

/** Who a habit of the plan's own approvals is by, where the body has chains of its own. */
export const orByChain =
  (plan: Habit['by'], names: (chain: Chain) => readonly string[] | undefined): Habit['by'] =>
  (situation) => {
    if (situation.course.lifecycle !== 'classApproval') return plan(situation);
    const chain = dispatchChain(situation);
    return anyOf(situation, chain && names(chain)) ?? plan(situation);
  };

/** Somebody who decides the class that light or heavy facts make a matter; anybody of the office in a body without classes. */
export const orByClass =
  (plan: Habit['by']): Habit['by'] =>
  (situation) => {
    const { approval } = situation.world.policy;
    const names = approval?.classes.flatMap(({ decidedBy }) => decidedBy) ?? [];
    return anyOf(situation, names) ?? plan(situation);
  };

/** The classification that fits the body's own table on the facts stated. */
export function weightOf(situation: Situation, criteria: Readonly<Record<string, boolean>>) {
  const { approval } = situation.world.policy;
  return approval && classFor(approval, { criteria }, situation.matter)?.weight;
}

/** Approvals and papers that go along a chain of the body's own. */
export const chainHabits: Habits = {
  'approval.endorse': {
    by: (situation) => whoseTurn(situation, dispatchChain(situation), progressOf(situation)),
    states: (situation) => endorsed(situation, dispatchChain(situation), progressOf(situation)),
  },
  'approval.sendBack': {
    by: (situation) => whoseTurn(situation, dispatchChain(situation), progressOf(situation)),
    states: (situation) => ({ to: 'opinion', reason: situation.say('reason') }),
  },
  'approval.reclassify': {
    by: orByClass(() => undefined),
    states: (situation) => ({
      criteria: situation.chance(0.7) ? heavyCriteria(situation) : lightCriteria,
      reason: situation.say('reason'),
    }),
  },
  'handling.draftReply': {
    likely: where((situation) => situation.fact('replyDraft') === undefined),
    by: ofUnit,
    states: (situation) => ({
      outcome: situation.random.pick(['supported', 'explained', 'notSupported']),
      opinion: situation.say('opinion'),
    }),
  },
  'handling.endorse': {
    likely: where(isWaiting),
    by: (situation) => {
      const paper = paperOf(situation);
      return paper && whoseTurn(situation, paper.chain, paper.progress);
    },
    states: (situation) => {
      const paper = paperOf(situation);
      return paper ? { drafted: paper.drafted, ...endorsed(situation, paper.chain, paper.progress) } : {};
    },
  },
  'handling.returnDraft': {
    likely: where(isWaiting),
    by: (situation) => {
      const paper = paperOf(situation);
      return paper && whoseTurn(situation, paper.chain, paper.progress);
    },
    states: (situation) => ({
      drafted: paperOf(situation)?.drafted,
      to: 'draft',
      reason: situation.say('reason'),
    }),
  },
};
