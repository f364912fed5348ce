import type { answerabilityEvents } from '../vocabulary/events/answerability.js';
import type { complexApprovalEvents, generalApprovalEvents } from '../vocabulary/events/approval.js';
import type { capitalEvents } from '../vocabulary/events/capital.js';
import type { EventOf } from '../vocabulary/events/define.js';
import type { disorderEvents } from '../vocabulary/events/disorder.js';
import type { commonEvents, matterEvents } from '../vocabulary/events/everywhere.js';
import type { groupEvents } from '../vocabulary/events/group.js';
import type { handlingEvents } from '../vocabulary/events/handling.js';
import type { intakeEvents } from '../vocabulary/events/intake.js';
import type { reexaminationEvents } from '../vocabulary/events/reexamination.js';
import type { referralEvents } from '../vocabulary/events/referral.js';
import type { repeatEvents } from '../vocabulary/events/repeat.js';
import type { reviewEvents } from '../vocabulary/events/review.js';
import type { specialEvents } from '../vocabulary/events/special.js';
import type { supervisionEvents } from '../vocabulary/events/supervision.js';
import type { RoleId } from '../vocabulary/roles.js';

type Catalogue = typeof commonEvents &
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

/** Every event of a petition, a union told apart by `type`. `Role` is the policy's set of role names. */
export type PetitionEvent<Role extends string = RoleId> = EventOf<Catalogue, Role>;

/** The event of one type. */
export type PetitionEventOf<T extends PetitionEvent['type'], Role extends string = RoleId> = Extract<
  PetitionEvent<Role>,
  { readonly type: T }
>;
