import { answerabilityEvents } from './answerability.ts';
import { complexApprovalEvents, generalApprovalEvents } from './approval.ts';
import { capitalEvents } from './capital.ts';
import { disorderEvents } from './disorder.ts';
import { commonEvents, matterEvents } from './everywhere.ts';
import { groupEvents } from './group.ts';
import { handlingEvents } from './handling.ts';
import { intakeEvents } from './intake.ts';
import { reexaminationEvents } from './reexamination.ts';
import { referralEvents } from './referral.ts';
import { repeatEvents } from './repeat.ts';
import { reviewEvents } from './review.ts';
import { specialEvents } from './special.ts';
import { supervisionEvents } from './supervision.ts';

/** All of these together, as one. */
type Together<All extends readonly object[]> = All extends readonly [
  infer First,
  ...infer Rest extends object[],
]
  ? First & Together<Rest>
  : unknown;

const together = <const All extends object[]>(...all: All): Together<All> =>
  Object.assign({}, ...all) as Together<All>;

/** Every event, in the order of the plan, those that all lifecycles know first. */
export const eventCatalogue = together(
  commonEvents,
  matterEvents,
  intakeEvents,
  repeatEvents,
  referralEvents,
  generalApprovalEvents,
  complexApprovalEvents,
  handlingEvents,
  reviewEvents,
  reexaminationEvents,
  supervisionEvents,
  groupEvents,
  disorderEvents,
  capitalEvents,
  specialEvents,
  answerabilityEvents,
);

/** The events of all lifecycles, by their types. */
export type EventCatalogue = typeof eventCatalogue;

/** The type of an event: any other string does not compile. */
export type EventType = keyof EventCatalogue;
