import { addDays } from '../../calendar/day.ts';
import { mayHandle, unitOf } from '../../policy/schema.ts';
import { commission, type Habit, type Habits, petitioner, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** The unit that has the matter, or any that may, which the petition does not complain of. */
function fitting({ world, matter }: Situation): string | undefined {
  const may = world.policy.units.filter(
    (unit) => mayHandle(unit) && !matter.complainedOf.units.includes(unit.id),
  );
  return (may.find(({ id }) => id === matter.unit) ?? may[0])?.id;
}

/** Somebody of the unit that carries it out. */
const ofExecutor: Habit['by'] = (situation) => {
  const unit = situation.fact<string>('unit');
  const part = unitOf(situation.world.policy, unit)?.roles[0];
  return part && situation.officer(part, unit);
};

/** What was supported, changed or agreed is carried out. */
export const carryingOutHabits: Habits = {
  'carryingOut.arrange': {
    likely: where((situation) => fitting(situation) !== undefined),
    by: commission,
    states: (situation) => ({
      unit: fitting(situation),
      until: addDays(situation.day, situation.random.between(10, 30)),
    }),
  },
  'carryingOut.progress': { by: ofExecutor, states: (situation) => ({ note: situation.say('facts') }) },
  'carryingOut.complete': {
    by: ofExecutor,
    states: (situation) => ({ evidence: situation.petition.events.at(-1), note: situation.say('facts') }),
  },
  'carryingOut.sayNot': { by: petitioner, states: (situation) => ({ reason: situation.say('reason') }) },
  'carryingOut.findNot': {
    by: commission,
    states: (situation) => ({
      reason: situation.say('reason'),
      until: addDays(situation.day, situation.random.between(5, 15)),
    }),
  },
  'carryingOut.confirm': { by: commission, states: (situation) => ({ note: situation.say('opinion') }) },
  'carryingOut.fallAway': { by: commission, states: (situation) => ({ reason: situation.say('reason') }) },
};
