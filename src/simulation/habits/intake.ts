import { addDays } from '../../calendar/day.ts';
import { commission, type Habits, office, petitioner, where } from '../habit.ts';
import type { Situation } from '../situation.ts';
import { orByClass, weightOf } from './chains.ts';
import { heavyCriteria, lightCriteria } from './criteria.ts';

const classified = (situation: Situation) => {
  const isComplex = situation.chance(situation.shares.complex);
  const criteria = isComplex ? heavyCriteria(situation) : lightCriteria;
  return {
    classification: weightOf(situation, criteria) ?? (isComplex ? 'complex' : 'general'),
    criteria,
    reason: situation.say('reason'),
  };
};

const simplified = { inScope: true, mayBeRefused: false, multiParty: false };

function kindOf(situation: Situation): string {
  const { suggestion, report, ledElsewhere } = situation.shares;
  const rest = Math.max(0, 1 - suggestion - report - ledElsewhere);
  const at = situation.random.weighted([suggestion, report, ledElsewhere, rest]);
  return ['suggestion', 'report', 'ledElsewhere', 'claim'][at] ?? 'claim';
}

/** A suggestion, or a claim of somebody who is there, agrees and can be written to; of no group. */
function mayBeAnsweredAtOnce(situation: Situation): boolean {
  const { matter, world } = situation;
  const { fastLane, thresholds } = world.policy;
  if (matter.persons >= thresholds.groupVisit || situation.fact('byGroup') === true) return false;
  if (matter.kind === 'suggestion') return true;
  return (
    matter.kind === 'claim' &&
    fastLane?.claims === true &&
    matter.reachable &&
    situation.petitioner() !== undefined &&
    situation.handlingUnit() !== undefined
  );
}

const clerk = office('supervisionOffice');

const procedures = [
  { procedure: 'litigation', part: 'outsideOrgan' },
  { procedure: 'arbitration', part: 'outsideOrgan' },
  { procedure: 'administrativeProcedure', part: 'outsideOrgan' },
  { procedure: 'statutoryDuty', part: 'businessDepartment' },
] as const;

/** A procedure of its own, and the organ that has it. */
export function ledTo(situation: Situation) {
  const { procedure, part } = situation.random.pick(procedures);
  return { procedure, organ: situation.unit(part), reason: situation.say('reason') };
}

/** Whether it may turn out to be another organ's: what a superior refers only where the body passes that on. */
const mayBeOutside = ({ course, world }: Situation): boolean =>
  course.lifecycle !== 'superiorReferral' || world.policy.passing?.referrals === true;

/** First visits and referrals, up to the class. */
export const intakeHabits: Habits = {
  'intake.assess': {
    by: commission,
    states: (situation) => ({
      withinCompetence: !mayBeOutside(situation) || !situation.chance(situation.shares.outsideCompetence),
      kind: kindOf(situation),
      reason: situation.say('reason'),
    }),
  },
  'intake.redirect': {
    by: commission,
    states: (situation) => ({ organ: situation.unit('outsideOrgan'), reason: situation.say('reason') }),
  },
  'intake.leaveBelow': {
    likely: where(({ world }) => world.cast.unitsOf('outsideOrgan').length > 0),
    by: commission,
    states: (situation) => ({
      organ: situation.unit('outsideOrgan'),
      acceptedOn: addDays(situation.day, -situation.random.between(1, 30)),
      until: addDays(situation.day, situation.random.between(1, 40)),
      reason: situation.say('reason'),
    }),
  },
  'intake.leadToProcedure': { by: commission, states: ledTo },
  'intake.register': {
    by: clerk,
    states: ({ petition }) => ({ registerNumber: `R-${petition.id}` }),
  },
  'intake.restrict': {
    // Once named, another unit is named only where the first refused the report.
    likely: where(
      (situation) =>
        situation.course.value === 'confidential' ||
        (situation.matter.seenBy !== undefined && situation.matter.seenBy === situation.fact('refusedBy')),
    ),
    by: commission,
    states: (situation) => ({ unit: situation.anotherUnit() }),
  },
  'intake.classify': {
    by: orByClass(commission),
    states: (situation) => {
      const { simplified: share } = situation.shares;
      if (!situation.chance(share)) return classified(situation);
      const reason = situation.say('reason');
      const unit = situation.handlingUnit();
      return { classification: 'general', criteria: lightCriteria, reason, simplified, unit };
    },
  },
  'intake.answerOnTheSpot': {
    likely: where(mayBeAnsweredAtOnce),
    by: (situation) => {
      const [part] = situation.world.policy.fastLane?.by ?? [];
      return part && situation.officer(part);
    },
    states: (situation) => {
      const said = {
        answer: situation.say('opinion'),
        form: 'inPerson',
        recordedBy: situation.officer('supervisionOffice')?.id,
        simplified,
      };
      if (situation.matter.kind === 'suggestion') return said;
      return {
        ...said,
        agreedBy: situation.petitioner()?.id,
        unit: situation.handlingUnit(),
        request: situation.say('reason'),
        facts: situation.say('facts'),
        legalBasis: situation.say('basis'),
        outcome: situation.chance(0.5) ? 'supported' : 'explained',
      };
    },
  },
  'intake.withdraw': { by: petitioner },
  'repeat.receiveByUnit': {
    by: (situation) =>
      situation.matter.unit === undefined
        ? situation.officer('disciplineCommission')
        : situation.officer('responsibleUnit', situation.matter.unit),
    states: (situation) => ({ reason: situation.say('note') }),
  },
  'referral.confirm': {
    by: (situation) => situation.officer('superiorOrgan', situation.matter.referral?.organ),
    states: (situation) => ({
      confirmed: !situation.chance(situation.shares.deniedCall),
      confirmedBy: `${situation.matter.referral?.organ}-duty-${situation.random.between(1, 9)}`,
    }),
  },
  'referral.register': {
    by: clerk,
    states: ({ petition }) => ({ registerNumber: `R-${petition.id}` }),
  },
  'referral.object': { by: commission, states: (situation) => ({ reason: situation.say('reason') }) },
  'referral.agreeObjection': {
    by: (situation) => situation.officer('superiorOrgan', situation.matter.referral?.organ),
    states: (situation) => ({
      reason: situation.say('reason'),
      ...(situation.chance(0.5) && { competentOrgan: situation.unit('outsideOrgan') }),
    }),
  },
  'referral.refuseObjection': {
    by: (situation) => situation.officer('superiorOrgan', situation.matter.referral?.organ),
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'referral.classify': { by: orByClass(commission), states: classified },
};
