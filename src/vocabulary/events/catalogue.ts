import { answerabilityEvents } from './answerability.ts';
import { complexApprovalEvents, generalApprovalEvents } from './approval.ts';
import { capitalEvents } from './capital.ts';
import type { EventDefinition } from './define.ts';
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

/** The events of all lifecycles, by their types. */
export type EventCatalogue = typeof commonEvents &
  typeof matterEvents &
  typeof intakeEvents &
  typeof repeatEvents &
  typeof referralEvents &
  typeof generalApprovalEvents &
  typeof complexApprovalEvents &
  typeof handlingEvents &
  typeof reviewEvents &
  typeof reexaminationEvents &
  typeof supervisionEvents &
  typeof groupEvents &
  typeof disorderEvents &
  typeof capitalEvents &
  typeof specialEvents &
  typeof answerabilityEvents;

/** The type of an event: any other string does not compile. */
export type EventType = keyof EventCatalogue;

/** Every event, in the order of the plan, those that all lifecycles know first. */
export const eventCatalogue: { readonly [T in EventType]: EventDefinition } = {
  ...commonEvents,
  ...matterEvents,
  ...intakeEvents,
  ...repeatEvents,
  ...referralEvents,
  ...generalApprovalEvents,
  ...complexApprovalEvents,
  ...handlingEvents,
  ...reviewEvents,
  ...reexaminationEvents,
  ...supervisionEvents,
  ...groupEvents,
  ...disorderEvents,
  ...capitalEvents,
  ...specialEvents,
  ...answerabilityEvents,
};
