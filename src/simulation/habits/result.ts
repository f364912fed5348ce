import { addDays } from '../../calendar/day.ts';
import { commission, type Habits, ofUnit, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** Whether the petitioner was heard, or can be reached by nobody. */
export const heard = (situation: Situation): boolean =>
  situation.fact('heard') === true || !situation.matter.reachable;

/** The result of handling, from the unit's report to the summary for the chief officer. */
export const resultHabits: Habits = {
  'handling.report': {
    likely: where((situation) => heard(situation) && situation.fact('factsFound') === true),
    by: ofUnit,
    states: (situation) => ({ result: situation.say('facts') }),
  },
  'handling.returnForWork': {
    by: commission,
    states: (situation) => ({
      reason: situation.say('reason'),
      dueOn: addDays(situation.day, situation.random.between(5, 12)),
    }),
  },
  'handling.approveResult': {
    by: commission,
    states: (situation) => ({ opinion: situation.say('opinion') }),
  },
  'handling.summarise': {
    likely: where((situation) => situation.owed('handling.summary') !== undefined),
    by: commission,
    states: (situation) => ({ summary: situation.say('facts') }),
  },
};
