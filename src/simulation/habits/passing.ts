import { addDays } from '../../calendar/day.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Habits, office, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

const clerk = office('supervisionOffice');

/** Somebody of the organ that has it. */
const ofOrgan = (situation: Situation) => situation.officer('outsideOrgan', situation.fact<string>('organ'));

const paper = (situation: Situation) => `W-${situation.petition.id}-${situation.random.between(1, 9999)}`;
const reason = (situation: Situation) => situation.say('reason');

/** An outside organ that the matter does not complain of. */
function organFor(situation: Situation): string | undefined {
  const part: RoleId = 'outsideOrgan';
  const organ = situation.unit(part);
  return organ !== undefined && situation.matter.complainedOf.units.includes(organ) ? undefined : organ;
}

/** A day that lies so many days ahead. */
const ahead = (situation: Situation, least: number, most: number) =>
  addDays(situation.day, situation.random.between(least, most));

/** Passing on, from the decision to the report. */
export const passingHabits: Habits = {
  'intake.passDown': {
    // A report about a person goes nowhere that the policy does not name for it.
    likely: where(({ matter }) => matter.kind !== 'report'),
    by: office('disciplineCommission'),
    states: (situation) => ({ reason: reason(situation) }),
  },
  'passing.send': {
    by: clerk,
    states: (situation) => {
      const given = {
        organ: organFor(situation) ?? situation.unit('outsideOrgan'),
        paper: paper(situation),
        reason: reason(situation),
      };
      return situation.chance(0.5)
        ? { ...given, mode: 'transfer' }
        : { ...given, mode: 'assign', dueOn: ahead(situation, 30, 60) };
    },
  },
  'passing.acknowledge': {
    by: ofOrgan,
    states: (situation) => ({ receivedOn: situation.day, paper: paper(situation) }),
  },
  'passing.confirm': {
    by: ofOrgan,
    states: (situation) => ({ toldOn: situation.day, paper: paper(situation) }),
  },
  'passing.object': {
    by: ofOrgan,
    states: (situation) => ({ reason: reason(situation), paper: paper(situation) }),
  },
  'passing.agreeObjection': { by: clerk, states: (situation) => ({ reason: reason(situation) }) },
  'passing.refuseObjection': { by: clerk, states: (situation) => ({ reason: reason(situation) }) },
  'passing.settleDispute': {
    by: clerk,
    states: (situation) => ({
      forum: 'jointConference',
      organ: organFor(situation) ?? situation.unit('outsideOrgan'),
      reason: reason(situation),
      paper: paper(situation),
    }),
  },
  'passing.onward': {
    likely: where(({ world }) => world.policy.passing?.onward === true),
    by: ofOrgan,
    states: (situation) => ({
      organ: organFor(situation) ?? situation.unit('outsideOrgan'),
      reason: reason(situation),
      paper: paper(situation),
    }),
  },
  'passing.report': {
    by: ofOrgan,
    states: (situation) => ({ result: situation.say('note'), paper: paper(situation) }),
  },
  'passing.moreTime': {
    by: clerk,
    states: (situation) => ({ dueOn: ahead(situation, 61, 90), reason: reason(situation) }),
  },
  'passing.acceptReport': { by: clerk, states: (situation) => ({ opinion: situation.say('note') }) },
  'passing.returnReport': {
    by: clerk,
    states: (situation) => ({ reason: reason(situation), dueOn: ahead(situation, 10, 30) }),
  },
  'passing.takeBack': { by: clerk, states: (situation) => ({ reason: reason(situation) }) },
};
