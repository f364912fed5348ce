import { addDays } from '../../calendar/day.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Habits, office, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

const clerk = office('supervisionOffice');

/** Somebody of the organ that has it. */
const ofOrgan = (situation: Situation) => situation.officer('outsideOrgan', situation.fact<string>('organ'));

const paper = (situation: Situation) => `W-${situation.petition.id}-${situation.random.between(1, 9999)}`;
const reason = (situation: Situation) => situation.say('reason');

/** Organs with authority over persons, to which alone a report about one goes. */
const reportsTo = ({ world }: Situation) => world.policy.passing?.reportsTo ?? [];

/** An outside organ that the matter does not complain of. */
function organFor(situation: Situation): string | undefined {
  const part: RoleId = 'outsideOrgan';
  const organ = situation.matter.kind === 'report' ? reportsTo(situation)[0] : situation.unit(part);
  return organ !== undefined && situation.matter.complainedOf.units.includes(organ) ? undefined : organ;
}

/** Whether the organ may be sent what this one passes on: never one above or beside it. */
function isFurtherDown(situation: Situation, organ: string): boolean {
  const { path = [] } = situation.world.policy.passing ?? {};
  const levelOf = (id: string | undefined) =>
    path.findIndex(({ organs }) => id !== undefined && organs.includes(id));
  const to = levelOf(organ);
  return to < 0 || to > levelOf(situation.fact<string>('organ'));
}

/** The day by which a superior is to have the result of what it referred. */
const superiorsDay = (situation: Situation) => situation.owed('referral.report')?.due;

/** A last day for a report: so many days ahead, and no later than a superior is to have the result. */
function dayFor(situation: Situation, least: number, most: number) {
  const day = ahead(situation, least, most);
  const above = superiorsDay(situation);
  return above !== undefined && above >= situation.day && above < day ? above : day;
}

/** A day that lies so many days ahead. */
const ahead = (situation: Situation, least: number, most: number) =>
  addDays(situation.day, situation.random.between(least, most));

/** Passing on, from the decision to the report. */
export const passingHabits: Habits = {
  'intake.passDown': {
    // A report about a person goes nowhere that the policy does not name for it.
    likely: where((situation) => situation.matter.kind !== 'report' || reportsTo(situation).length > 0),
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
      return superiorsDay(situation) === undefined && situation.chance(0.5)
        ? { ...given, mode: 'transfer' }
        : { ...given, mode: 'assign', dueOn: dayFor(situation, 30, 60) };
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
    states: (situation) => {
      const organ = organFor(situation);
      return {
        organ:
          organ !== undefined && isFurtherDown(situation, organ) ? organ : situation.unit('outsideOrgan'),
        reason: reason(situation),
        paper: paper(situation),
      };
    },
  },
  'passing.report': {
    by: ofOrgan,
    states: (situation) => ({ result: situation.say('note'), paper: paper(situation) }),
  },
  'passing.moreTime': {
    by: clerk,
    states: (situation) => ({ dueOn: dayFor(situation, 61, 90), reason: reason(situation) }),
  },
  'passing.acceptReport': { by: clerk, states: (situation) => ({ opinion: situation.say('note') }) },
  'passing.returnReport': {
    by: clerk,
    states: (situation) => ({ reason: reason(situation), dueOn: dayFor(situation, 10, 30) }),
  },
  'passing.takeBack': { by: clerk, states: (situation) => ({ reason: reason(situation) }) },
};
