import { commission, type Habits, office, ofUnit, petitioner, where } from '../habit.ts';

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
  'agent.authorise': {
    likely: where(({ matter }) => (matter.agents ?? []).length === 0),
    by: petitioner,
    states: ({ petition, random }) => ({
      person: `${petition.id}-agent-${random.between(1, 9)}`,
      authority: `${petition.id}-authority`,
    }),
  },
  'agent.revoke': {
    likely: where(({ matter }) => (matter.agents ?? []).length > 0),
    // Whose agent it is takes the authority back.
    by: ({ matter, world }) => {
      const [agent] = matter.agents ?? [];
      return agent && world.cast.petitioner(agent.of);
    },
    states: ({ matter }) => ({ person: matter.agents?.[0]?.id }),
  },
  'petitioner.query': { by: petitioner },
  'petitioner.giveContact': {
    likely: ({ matter }) => (matter.reachable ? 0.05 : 8),
    by: (situation) => (situation.chance(0.4) ? petitioner(situation) : undefined) ?? commission(situation),
    states: ({ matter, petition }) => ({ petitioner: matter.petitioners[0] ?? `${petition.id}-petitioner` }),
  },
};
