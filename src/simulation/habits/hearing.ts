import { addDays } from '../../calendar/day.ts';
import { type Habits, ofUnit, where } from '../habit.ts';

/** The hearing of a matter that is being handled. */
export const hearingHabits: Habits = {
  'handling.setHearing': {
    likely: (situation) =>
      situation.fact('hearingSet') === true ? 0 : situation.matter.classification === 'complex' ? 5 : 0.5,
    by: ofUnit,
    states: (situation) => ({
      on: addDays(situation.day, situation.random.between(2, 7)),
      place: 'hearing-room-1',
      ...(situation.matter.classification !== 'complex' && { significant: true }),
      reason: situation.say('reason'),
    }),
  },
  'handling.holdHearing': {
    likely: where(
      (situation) =>
        situation.fact('hearingSet') === true && (situation.fact<string>('hearingOn') ?? '') <= situation.day,
    ),
    by: ofUnit,
    states: (situation) => ({ petitionerHeard: situation.chance(0.9), note: situation.say('note') }),
  },
};
