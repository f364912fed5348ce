import type { Habits } from '../habit.ts';
import { approvalHabits } from './approval.ts';
import { assistanceHabits } from './assistance.ts';
import { carryingOutHabits } from './carryingOut.ts';
import { chainHabits } from './chains.ts';
import { everywhereHabits } from './everywhere.ts';
import { handlingHabits } from './handling.ts';
import { incidentHabits } from './incidents.ts';
import { intakeHabits } from './intake.ts';
import { leaderInChargeHabits } from './leaderInCharge.ts';
import { oversightHabits } from './oversight.ts';
import { passingHabits } from './passing.ts';
import { receptionHabits } from './reception.ts';
import { remedyHabits } from './remedies.ts';
import { reviewCaseHabits } from './reviewCase.ts';
import { specialHabits } from './special.ts';
import { urgentHabits } from './urgent.ts';

/** How people come to send every type of event but those that open a petition and those of the timer. */
export const habits: Habits = {
  ...intakeHabits,
  ...approvalHabits,
  ...chainHabits,
  ...handlingHabits,
  ...remedyHabits,
  ...incidentHabits,
  ...specialHabits,
  ...oversightHabits,
  ...passingHabits,
  ...reviewCaseHabits,
  ...assistanceHabits,
  ...carryingOutHabits,
  ...leaderInChargeHabits,
  ...receptionHabits,
  ...urgentHabits,
  ...everywhereHabits,
};
