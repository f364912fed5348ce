import { addDays } from '../../calendar/day.ts';
import { partsOf } from '../../policy/chains.ts';
import { rolesPlaying } from '../../policy/schema.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import { type Habit, type Habits, office, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

const days = ({ world }: Situation) => world.policy.receptions;

/** A leader who receives and of whom the petition does not complain. */
function leader(situation: Situation): Actor<string> | undefined {
  const [part] = days(situation)?.hold ?? [];
  const found = part && situation.officer(part);
  return found && !situation.matter.complainedOf.units.includes(found.unit ?? '') ? found : undefined;
}

const arranger: Habit['by'] = (situation) => {
  const [part] = days(situation)?.arrangedBy ?? [];
  return part && situation.officer(part);
};

/** The leader on duty, in person. */
const onDuty: Habit['by'] = (situation) => {
  const { policy } = situation.world;
  const unit = situation.fact<string>('unit');
  const part = days(situation)?.hold.find((one) =>
    policy.units.some(({ id, roles }) => id === unit && roles.includes(one)),
  );
  const role = part && rolesPlaying(policy, [part])[0];
  const id = situation.fact<string>('leader');
  return role === undefined || id === undefined ? undefined : { role, ...(unit ? { unit } : {}), id };
};

/** Who has to consent and has not: the leader who received first, then those whom the policy names. */
const consenting: Habit['by'] = (situation) => {
  const { policy } = situation.world;
  const consents = situation.fact<readonly string[]>('consents') ?? [];
  if (!consents.includes('leader')) return onDuty(situation);
  const who = days(situation)?.consent.find((one) => !consents.includes(one));
  const [part] = who === undefined ? [] : partsOf(policy, who);
  const officer = part && situation.officer(part);
  return officer && who !== undefined && Object.hasOwn(policy.roles, who)
    ? { ...officer, role: who }
    : officer;
};

const day = (situation: Situation) =>
  addDays(situation.day, (days(situation)?.toldDaysBefore ?? 0) + situation.random.between(0, 10));

const names = (situation: Situation) => {
  const found = leader(situation);
  return { leader: found?.id, unit: found?.unit, reason: situation.say('reason') };
};

/** A unit that may look into it: the one that has the matter, or any that may have it. */
const unitFor = (situation: Situation) =>
  situation.matter.unit ?? situation.matter.seenBy ?? situation.handlingUnit();

/** Leaders receive on reception days. */
export const receptionHabits: Habits = {
  'reception.arrange': {
    likely: where(
      (situation) => situation.matter.concludedOn === undefined && leader(situation) !== undefined,
    ),
    by: arranger,
    states: (situation) => ({ ...names(situation), day: day(situation) }),
  },
  'reception.standIn': {
    likely: where((situation) => leader(situation)?.id !== situation.fact('leader')),
    by: arranger,
    states: names,
  },
  'reception.move': {
    by: arranger,
    states: (situation) => ({ day: day(situation), reason: situation.say('reason') }),
  },
  'reception.cancel': { by: arranger, states: (situation) => ({ reason: situation.say('reason') }) },
  'reception.receive': {
    likely: where((situation) => situation.day >= (situation.fact<string>('day') ?? '')),
    by: onDuty,
    states: (situation) => {
      const said = {
        statement: situation.say('facts'),
        recordedBy: situation.officer('supervisionOffice')?.id,
      };
      const unit = unitFor(situation);
      // What is nobody's yet, or may be shown to nobody, is answered there and then.
      return unit === undefined || (situation.matter.kind === 'report' && situation.matter.seenBy !== unit)
        ? { ...said, answer: situation.say('opinion') }
        : { ...said, unit, order: situation.say('note') };
    },
  },
  'reception.report': {
    by: (situation) => {
      const unit = situation.fact<string>('ordered');
      return situation.officer('businessDepartment', unit) ?? situation.officer('brigade', unit);
    },
    states: (situation) => ({ result: situation.say('facts') }),
  },
  'reception.consent': { by: consenting, states: () => ({}) },
  'reception.refuseConsent': {
    by: consenting,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'reception.answer': {
    likely: where((situation) => {
      const consents = situation.fact<readonly string[]>('consents') ?? [];
      return ['leader', ...(days(situation)?.consent ?? [])].every((who) => consents.includes(who));
    }),
    by: office('supervisionOffice'),
    states: (situation) => ({ answer: situation.say('opinion') }),
  },
};
