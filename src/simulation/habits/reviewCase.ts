import { addDays } from '../../calendar/day.ts';
import { type Progress, partsOf, stillToAct } from '../../policy/chains.ts';
import { opinionChainFor } from '../../policy/opinionChains.ts';
import type { OpinionChain } from '../../policy/reviewing.ts';
import { reviewsIt } from '../../policy/reviewLadder.ts';
import { unitOf } from '../../policy/schema.ts';
import type { CaseOutcome, ReviewLevel } from '../../vocabulary/terms.ts';
import { commission, type Habits, office, petitioner, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

const clerk = office('supervisionOffice');

/** Somebody of the organ whose opinion it is. */
const ofOrgan = (situation: Situation) => situation.officer('outsideOrgan', situation.fact<string>('organ'));

const paper = (situation: Situation) => `F-${situation.petition.id}-${situation.random.between(1, 9999)}`;
const reason = (situation: Situation) => situation.say('reason');
const ahead = (situation: Situation, least: number, most: number) =>
  addDays(situation.day, situation.random.between(least, most));

/** Whether the body is the one that is asked, and has the opinion before it. */
const isToTakeIn = (situation: Situation) =>
  situation.fact<boolean>('attached') === true &&
  reviewsIt(
    situation.world.policy,
    situation.fact<string>('organ') ?? '',
    situation.fact<ReviewLevel>('level') ?? 'review',
  );

/** What an opinion comes to, of what the body comes to. */
function opinion(situation: Situation): Opinion {
  const outcome = situation.random.pick(situation.world.policy.reviewing?.outcomes ?? (['uphold'] as const));
  return {
    outcome,
    ...(outcome.startsWith('revoke') && { fault: situation.random.pick(['facts', 'procedure']) }),
    ...(outcome === 'revokeRedo' && { redoBy: ahead(situation, 30, 60) }),
  };
}

interface Opinion {
  readonly outcome: CaseOutcome;
  readonly fault?: string;
  readonly redoBy?: string;
}

const draftOf = (situation: Situation) => situation.fact<Opinion & Progress>('opinionDraft');

/** The chain of the draft that is on its way. */
function chainOf(situation: Situation): OpinionChain | undefined {
  const outcome = draftOf(situation)?.outcome;
  const level = situation.fact<ReviewLevel>('level') ?? 'review';
  return outcome && opinionChainFor(situation.world.policy, level, outcome);
}

/** The step that the draft waits for. */
const stepOf = (situation: Situation) => chainOf(situation)?.steps[draftOf(situation)?.step ?? 0];

/** Whether nothing is to be signed before the opinion, or all have signed. */
const isToDecide = (situation: Situation) =>
  situation.world.policy.reviewing?.opinions === undefined ||
  (draftOf(situation) !== undefined && stepOf(situation) === undefined);

/** Somebody whom the next step waits for. */
function whoIsNext(situation: Situation) {
  const step = stepOf(situation);
  const draft = draftOf(situation);
  const { cast } = situation.world;
  return step && draft && cast.named(situation.random.pick(stillToAct(step, draft)), situation.random);
}

/** Somebody of the unit that was asked, or else of the body itself, whom a row lets draft. */
function drafter(situation: Situation) {
  const { cast, policy } = situation.world;
  const names = policy.reviewing?.opinions?.flatMap(({ draft }) => draft) ?? [];
  const unit = situation.fact<string>('delegate');
  const parts = unitOf(policy, unit)?.roles ?? [];
  const own = names.filter(
    (who) => unit === undefined || partsOf(policy, who).some((part) => parts.includes(part)),
  );
  return own.length === 0 ? undefined : cast.named(situation.random.pick(own), situation.random, unit);
}

/** Units that may be asked to draft here: neither the organ below nor one that is complained of. */
function delegatesFor(situation: Situation): readonly string[] {
  const { delegates = [] } = situation.world.policy.reviewing ?? {};
  const not = [situation.fact<string>('organ'), ...situation.matter.complainedOf.units];
  return delegates.filter((id) => !not.includes(id));
}

/** Reviewing the opinion of another organ, once the request is there. */
export const reviewCaseHabits: Habits = {
  'reviewCase.askCorrection': {
    likely: where((situation) => situation.fact<boolean>('attached') === false),
    by: clerk,
    states: (situation) => ({ missing: reason(situation) }),
  },
  'reviewCase.correct': {
    likely: where((situation) => situation.owed('reviewCase.correct') !== undefined),
    by: petitioner,
    states: (situation) => ({ paper: paper(situation) }),
  },
  'reviewCase.accept': {
    likely: where(isToTakeIn),
    by: commission,
    states: () => ({}),
  },
  'reviewCase.decline': {
    by: commission,
    states: (situation) => ({
      ground: 'otherProcedure',
      leadsTo: situation.unit('outsideOrgan'),
      reason: reason(situation),
    }),
  },
  'reviewCase.giveFile': {
    likely: where((situation) => situation.owed('reviewCase.file') !== undefined),
    by: ofOrgan,
    states: (situation) => ({ paper: paper(situation) }),
  },
  'reviewCase.openHearing': { by: commission, states: (situation) => ({ reason: reason(situation) }) },
  'reviewCase.closeHearing': { by: commission, states: (situation) => ({ summary: situation.say('note') }) },
  'reviewCase.extend': {
    likely: where(({ world }) => world.policy.extension.reviewDays > 0),
    by: commission,
    states: (situation) => ({
      days: situation.world.policy.extension.reviewDays,
      approvedBy: situation.officer('chiefOfficer')?.id,
      reason: reason(situation),
    }),
  },
  'reviewCase.decide': {
    likely: where(isToDecide),
    by: commission,
    states: (situation) => {
      const { outcome, fault, redoBy } = draftOf(situation) ?? opinion(situation);
      return {
        outcome,
        ...(fault !== undefined && { fault }),
        ...(redoBy !== undefined && { redoBy }),
        reason: reason(situation),
        legalBasis: '《信访工作条例》',
      };
    },
  },
  'reviewCase.deliver': { by: clerk, states: ({ day }) => ({ deliveredOn: day }) },
  'reviewCase.redone': {
    by: ofOrgan,
    states: (situation) => ({ paper: paper(situation), sameResult: situation.chance(0.3), sameFacts: false }),
  },
  'reviewCase.end': {
    by: clerk,
    states: (situation) => ({ ground: 'settled', reason: reason(situation) }),
  },
  'reviewCase.withdraw': { by: petitioner },
  'reviewCase.delegate': {
    likely: where(
      (situation) =>
        draftOf(situation) === undefined &&
        situation.fact('delegate') === undefined &&
        delegatesFor(situation).length > 0,
    ),
    by: commission,
    states: (situation) => ({
      unit: situation.random.pick(delegatesFor(situation)),
      until: ahead(situation, 5, 15),
    }),
  },
  'reviewCase.draftOpinion': {
    likely: where((situation) => draftOf(situation) === undefined),
    by: drafter,
    states: (situation) => ({ ...opinion(situation), opinion: situation.say('opinion') }),
  },
  'reviewCase.endorse': {
    likely: where((situation) => stepOf(situation) !== undefined),
    by: whoIsNext,
    states: (situation) =>
      stepOf(situation)?.act === 'meet'
        ? { meeting: `M-${situation.petition.id}-${situation.petition.seq}` }
        : {},
  },
  'reviewCase.returnDraft': {
    likely: where((situation) => stepOf(situation) !== undefined),
    by: whoIsNext,
    states: (situation) => ({ to: 'draft', reason: reason(situation) }),
  },
};
