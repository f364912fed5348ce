import { type Habits, office, where } from '../habit.ts';

const clerk = office('supervisionOffice');

/** What is significant and urgent is found, reported and contained. */
export const urgentHabits: Habits = {
  'urgent.find': {
    likely: where(({ world }) => world.policy.urgency !== undefined),
    by: clerk,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'urgent.report': {
    by: clerk,
    states: (situation) => {
      const jointConference = situation.unit('outsideOrgan');
      return {
        superior: situation.unit('superiorOrgan'),
        ...(jointConference === undefined ? {} : { jointConference }),
        reason: situation.say('reason'),
      };
    },
  },
  'urgent.contain': { by: clerk, states: (situation) => ({ containment: situation.say('note') }) },
};
