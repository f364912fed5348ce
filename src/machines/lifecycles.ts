import { answerability } from './answerability.ts';
import { assistance } from './assistance.ts';
import { capitalVisit } from './capitalVisit.ts';
import { carryingOut } from './carryingOut.ts';
import { classApproval } from './classApproval.ts';
import { complexApproval } from './complexApproval.ts';
import { disorderlyVisit } from './disorderlyVisit.ts';
import { firstVisit } from './firstVisit.ts';
import { generalApproval } from './generalApproval.ts';
import { groupVisit } from './groupVisit.ts';
import { handling } from './handling.ts';
import { leaderInCharge } from './leaderInCharge.ts';
import type { Lifecycle } from './lifecycle/lifecycle.ts';
import { passingDown } from './passingDown.ts';
import { reception } from './reception.ts';
import { reexamination } from './reexamination.ts';
import { repeatVisit } from './repeatVisit.ts';
import { review } from './review.ts';
import { reviewCase } from './reviewCase.ts';
import { specialPeriod } from './specialPeriod.ts';
import { superiorReferral } from './superiorReferral.ts';
import { supervision } from './supervision.ts';
import { urgentMatter } from './urgentMatter.ts';

/** Each can be used alone. */
export {
  answerability,
  assistance,
  capitalVisit,
  carryingOut,
  classApproval,
  complexApproval,
  disorderlyVisit,
  firstVisit,
  generalApproval,
  groupVisit,
  handling,
  leaderInCharge,
  passingDown,
  reception,
  reexamination,
  repeatVisit,
  review,
  reviewCase,
  specialPeriod,
  superiorReferral,
  supervision,
  urgentMatter,
};

/** Every lifecycle of a petition, in the order of the plan. */
export const lifecycles: readonly Lifecycle[] = [
  firstVisit,
  repeatVisit,
  superiorReferral,
  generalApproval,
  complexApproval,
  classApproval,
  handling,
  review,
  reexamination,
  supervision,
  groupVisit,
  disorderlyVisit,
  capitalVisit,
  specialPeriod,
  answerability,
  passingDown,
  reviewCase,
  assistance,
  carryingOut,
  leaderInCharge,
  reception,
  urgentMatter,
] as unknown as readonly Lifecycle[];
