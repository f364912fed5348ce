import { addDays } from '../../calendar/day.ts';
import { reviewsIt } from '../../policy/reviewLadder.ts';
import type { ReviewLevel } from '../../vocabulary/terms.ts';
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
    by: commission,
    states: (situation) => {
      const outcome = situation.random.pick(situation.world.policy.reviewing?.outcomes ?? ['uphold']);
      return {
        outcome,
        ...(outcome.startsWith('revoke') && { fault: situation.random.pick(['facts', 'procedure']) }),
        ...(outcome === 'revokeRedo' && { redoBy: ahead(situation, 30, 60) }),
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
};
