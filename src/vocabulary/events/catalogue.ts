import { answerabilityEvents } from './answerability.js';
import { complexApprovalEvents, generalApprovalEvents } from './approval.js';
import { capitalEvents } from './capital.js';
import type { EventDefinition } from './define.js';
import { disorderEvents } from './disorder.js';
import { commonEvents, matterEvents } from './everywhere.js';
import { groupEvents } from './group.js';
import { handlingEvents } from './handling.js';
import { intakeEvents } from './intake.js';
import { reexaminationEvents } from './reexamination.js';
import { referralEvents } from './referral.js';
import { repeatEvents } from './repeat.js';
import { reviewEvents } from './review.js';
import { specialEvents } from './special.js';
import { supervisionEvents } from './supervision.js';

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
