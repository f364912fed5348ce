import type { Habits } from '../habit.js';
import { approvalHabits } from './approval.js';
import { everywhereHabits } from './everywhere.js';
import { handlingHabits } from './handling.js';
import { incidentHabits } from './incidents.js';
import { intakeHabits } from './intake.js';
import { oversightHabits } from './oversight.js';
import { remedyHabits } from './remedies.js';
import { specialHabits } from './special.js';

/** How people come to send every type of event but those that open a petition and those of the timer. */
export const habits: Habits = {
  ...intakeHabits,
  ...approvalHabits,
  ...handlingHabits,
  ...remedyHabits,
  ...incidentHabits,
  ...specialHabits,
  ...oversightHabits,
  ...everywhereHabits,
};
