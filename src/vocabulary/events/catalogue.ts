import { answerabilityEvents } from './answerability.ts';
import { classApprovalEvents, complexApprovalEvents, generalApprovalEvents } from './approval.ts';
import { assistanceEvents } from './assistance.ts';
import { capitalEvents } from './capital.ts';
import { carryingOutEvents } from './carryingOut.ts';
import { disorderEvents } from './disorder.ts';
import { commonEvents, matterEvents } from './everywhere.ts';
import { groupEvents } from './group.ts';
import { handlingEvents } from './handling.ts';
import { intakeEvents } from './intake.ts';
import { leaderInChargeEvents } from './leaderInCharge.ts';
import { passingEvents } from './passing.ts';
import { receptionEvents } from './reception.ts';
import { reexaminationEvents } from './reexamination.ts';
import { referralEvents } from './referral.ts';
import { repeatEvents } from './repeat.ts';
import { reviewEvents } from './review.ts';
import { reviewCaseEvents } from './reviewCase.ts';
import { specialEvents } from './special.ts';
import { supervisionEvents } from './supervision.ts';
import { urgentEvents } from './urgent.ts';

/** The events of the lifecycles that stand beside a matter, by the ids of these, in the order of the plan. */
const besideEvents = {
  supervision: supervisionEvents,
  groupVisit: groupEvents,
  disorderlyVisit: disorderEvents,
  capitalVisit: capitalEvents,
  specialPeriod: specialEvents,
  answerability: answerabilityEvents,
  assistance: assistanceEvents,
  carryingOut: carryingOutEvents,
  leaderInCharge: leaderInChargeEvents,
  reception: receptionEvents,
  urgentMatter: urgentEvents,
};

/** Lifecycles that can be opened beside the one in hand. */
export const besideKinds = Object.keys(besideEvents) as readonly (keyof typeof besideEvents)[];

/** All of these together, as one. */
type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never;

const together = <Each extends object>(all: readonly Each[]): Together<Each> =>
  Object.assign({}, ...all) as Together<Each>;

/** Every event, in the order of the plan, those that all lifecycles know first. */
export const eventCatalogue = together([
  commonEvents,
  matterEvents,
  intakeEvents,
  repeatEvents,
  referralEvents,
  generalApprovalEvents,
  complexApprovalEvents,
  classApprovalEvents,
  handlingEvents,
  reviewEvents,
  reexaminationEvents,
  ...Object.values(besideEvents),
  passingEvents,
  reviewCaseEvents,
]);

/** The events of all lifecycles, by their types. */
export type EventCatalogue = typeof eventCatalogue;

/** The type of an event: any other string does not compile. */
export type EventType = keyof EventCatalogue;
