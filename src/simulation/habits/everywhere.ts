import { commission, type Habits, office, ofUnit, petitioner } from '../habit.ts';

/** What can happen in any state of a matter. */
export const everywhereHabits: Habits = {
  'matter.declareInterest': {
    by: (situation) => (situation.matter.unit === undefined ? commission(situation) : ofUnit(situation)),
    states: (situation) => {
      const who = situation.matter.unit === undefined ? commission(situation) : ofUnit(situation);
      return { person: who?.id, reason: situation.say('reason') };
    },
  },
  'matter.reportUrgent': {
    by: office('supervisionOffice'),
    states: (situation) => ({
      organ: situation.unit(situation.random.pick(['superiorOrgan', 'outsideOrgan'])),
      reason: situation.say('reason'),
      containment: situation.say('note'),
    }),
  },
  'petitioner.query': { by: petitioner },
  'petitioner.giveContact': {
    likely: ({ matter }) => (matter.reachable ? 0.05 : 8),
    by: (situation) => (situation.chance(0.4) ? petitioner(situation) : undefined) ?? commission(situation),
    states: ({ matter, petition }) => ({ petitioner: matter.petitioners[0] ?? `${petition.id}-petitioner` }),
  },
};
