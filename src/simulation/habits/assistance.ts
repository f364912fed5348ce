import { addDays } from '../../calendar/day.ts';
import { mayHandle, unitOf } from '../../policy/schema.ts';
import { commission, type Habit, type Habits, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** A unit other than the one that leads, which the petition does not complain of. */
function another({ world, matter, random }: Situation): string | undefined {
  const others = world.policy.units.filter(
    (unit) => mayHandle(unit) && unit.id !== matter.unit && !matter.complainedOf.units.includes(unit.id),
  );
  return others.length === 0 ? undefined : random.pick(others).id;
}

/** Somebody of the unit that assists. */
const ofAssistant: Habit['by'] = (situation) => {
  const unit = situation.fact<string>('unit');
  const part = unitOf(situation.world.policy, unit)?.roles[0];
  return part && situation.officer(part, unit);
};

const inHand = ({ matter }: Situation) =>
  matter.unit !== undefined && matter.concludedOn === undefined && matter.kind !== 'report';

const isJoint = (situation: Situation) =>
  situation.world.policy.joint !== undefined && inHand(situation) && another(situation) !== undefined;

/** Units that lead and units that assist. */
export const assistanceHabits: Habits = {
  'assistance.name': {
    likely: where(isJoint),
    by: commission,
    states: (situation) => ({
      unit: another(situation),
      owes: situation.chance(0.7) ? 'opinion' : 'presence',
      until: addDays(situation.day, situation.random.between(5, 20)),
      reason: situation.say('reason'),
    }),
  },
  'assistance.accept': {
    by: ofAssistant,
    states: (situation) => ({ handler: ofAssistant(situation)?.id }),
  },
  'assistance.object': { by: ofAssistant, states: (situation) => ({ reason: situation.say('reason') }) },
  'assistance.uphold': { by: commission, states: (situation) => ({ reason: situation.say('reason') }) },
  'assistance.release': { by: commission, states: (situation) => ({ reason: situation.say('reason') }) },
  'assistance.give': { by: ofAssistant, states: (situation) => ({ result: situation.say('opinion') }) },
  'handling.changeLead': {
    likely: where(
      (situation) => isJoint(situation) && (situation.world.policy.joint?.lead ?? []).includes('agreed'),
    ),
    by: commission,
    states: (situation) => ({
      unit: another(situation),
      ground: 'agreed',
      reason: situation.say('reason'),
    }),
  },
};
