import { addDays } from '../../calendar/day.ts';
import { rolesPlaying } from '../../policy/schema.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Habit, type Habits, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** A leader of the body whom the petition does not complain of. */
function leader(situation: Situation): Actor<string> | undefined {
  const [part] = situation.world.policy.leaders?.hold ?? [];
  const found = part && situation.officer(part);
  return found && !situation.matter.complainedOf.units.includes(found.unit ?? '') ? found : undefined;
}

/** The leader in charge, in person. */
const theLeader: Habit['by'] = (situation) => {
  const { policy } = situation.world;
  const unit = situation.fact<string>('unit');
  const part = policy.leaders?.hold.find((one: RoleId) =>
    policy.units.some(({ id, roles }) => id === unit && roles.includes(one)),
  );
  const role = part && rolesPlaying(policy, [part])[0];
  const id = situation.fact<string>('leader');
  return role === undefined || id === undefined ? undefined : { role, ...(unit ? { unit } : {}), id };
};

const named: Habit['by'] = (situation) => {
  const [part] = situation.world.policy.leaders?.namedBy ?? [];
  return part && situation.officer(part);
};

/** A leader takes a matter in charge. */
export const leaderInChargeHabits: Habits = {
  'leaderInCharge.take': {
    likely: where(
      (situation) => situation.matter.concludedOn === undefined && leader(situation) !== undefined,
    ),
    by: named,
    states: (situation) => ({
      leader: leader(situation)?.id,
      unit: leader(situation)?.unit,
      reason: situation.say('reason'),
    }),
  },
  'leaderInCharge.plan': {
    by: theLeader,
    states: (situation) => ({
      plan: situation.say('opinion'),
      until: addDays(situation.day, situation.random.between(20, 60)),
    }),
  },
  'leaderInCharge.progress': { by: theLeader, states: (situation) => ({ note: situation.say('facts') }) },
  'leaderInCharge.handOver': {
    likely: where((situation) => leader(situation)?.id !== situation.fact('leader')),
    by: named,
    states: (situation) => ({
      leader: leader(situation)?.id,
      unit: leader(situation)?.unit,
      reason: situation.say('reason'),
    }),
  },
  'leaderInCharge.settle': {
    by: theLeader,
    states: (situation) => ({
      result: situation.say('opinion'),
      evidence: situation.petition.events.at(-1),
    }),
  },
};
