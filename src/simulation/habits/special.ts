import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { commission, type Habit, type Habits, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** A period of the profile as it falls in one year. */
export interface PeriodAt {
  readonly id: string;
  readonly kind: 'holiday' | 'securityEvent';
  readonly from: Day;
  readonly until: Day;
}

/** The period that is on or near, in the year of the day. */
function periodAt({ world, day }: Pick<Situation, 'world' | 'day'>): PeriodAt | undefined {
  const year = day.slice(0, 4);
  return world.profile.periods
    .map(({ id, kind, from, until, lead }) => ({
      id: `${id}-${year}`,
      kind,
      from: `${year}-${from}`,
      until: `${year}-${until}`,
      lead,
    }))
    .find(({ from, until, lead }) => addDays(from, -lead) <= day && day <= until);
}

const named: Habit['by'] = (situation) => {
  const unit = situation.fact<string>('unit');
  const roles = situation.world.policy.units.find(({ id }) => id === unit)?.roles ?? [];
  const part = (['businessDepartment', 'brigade'] as const).find((one) => roles.includes(one));
  return part && situation.officer(part, unit);
};

const tends = ({ matter: { tendencies } }: Situation) => tendencies.length > 0;

/** The check of a matter in a special period. */
export const specialHabits: Habits = {
  'special.list': {
    likely: (situation) => {
      const period = periodAt(situation);
      if (!period) return 0;
      return situation.petition.beside.some(({ context }) => context.period === period.id) ? 0 : 1;
    },
    by: commission,
    states: (situation) => {
      const period = periodAt(situation);
      if (!period) return {};
      const { id, kind, from, until } = period;
      const because = tends(situation) && situation.chance(0.5) ? 'tendency' : 'notConcluded';
      return { period: id, kind, from, until, because };
    },
  },
  'special.examine': {
    by: commission,
    states: (situation) => {
      const gathering = situation.fact<string>('gathering');
      return { finding: situation.say('facts'), ...(gathering === undefined ? {} : { gathering }) };
    },
  },
  'special.gather': {
    // One gathering for each day on which a period's matters are gone through.
    likely: (situation) => (situation.fact('gathering') === undefined ? 1 : 0),
    by: commission,
    states: (situation) => {
      const { unit, seenBy } = situation.matter;
      const period = situation.fact<string>('period');
      return {
        gathering: `${period}-${situation.day}`,
        period,
        heldOn: situation.day,
        attended: [unit ?? seenBy ?? situation.unit('disciplineCommission')],
        situation: situation.say('facts'),
      };
    },
  },
  'special.nameUnit': {
    by: commission,
    states: (situation) => ({ unit: situation.matter.unit ?? situation.handlingUnit() }),
  },
  'special.followUp': {
    by: named,
    states: (situation) => ({
      kind: situation.random.pick(['explanation', 'help']),
      note: situation.say('note'),
    }),
  },
  'special.workWith': {
    by: named,
    states: (situation) => ({ organ: situation.unit('outsideOrgan'), reason: situation.say('reason') }),
  },
  'special.sendTeam': {
    by: commission,
    states: (situation) => {
      const unit = situation.handlingUnit();
      return { unit, members: [`${unit}-member-1`, `${unit}-member-2`], task: situation.say('opinion') };
    },
  },
  'special.lift': {
    // There is a reason only once the matter is concluded, the flag has lapsed or the period is over.
    likely: (situation) => {
      const isOver = (situation.fact<Day>('until') ?? '') < situation.day;
      const lapsed = situation.fact('because') === 'tendency' && !tends(situation);
      return situation.matter.concludedOn !== undefined || isOver || lapsed ? 5 : 0.02;
    },
    by: commission,
    states: (situation) => {
      const { petition, matter, day } = situation;
      const reason = situation.say('reason');
      if (matter.concludedOn !== undefined)
        return { because: 'concluded', conclusion: petition.events.at(-1), reason };
      const isOver = (situation.fact<Day>('until') ?? '') < day;
      return { because: isOver ? 'periodOver' : 'tendencyLapsed', reason };
    },
  },
  'special.recordTendency': {
    likely: where(({ matter }) => matter.tendencies.length < 2),
    by: commission,
    states: (situation) => ({
      kind: situation.random.pick(['group', 'capital']),
      until: addDays(
        situation.day,
        situation.random.between(1, Math.min(30, situation.world.policy.choices.tendencyDays)),
      ),
      reason: situation.say('reason'),
    }),
  },
};
