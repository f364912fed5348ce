import type { EventCatalogue } from '../vocabulary/events/catalogue.ts';
import type { EventOf } from '../vocabulary/events/define.ts';
import type { RoleId } from '../vocabulary/roles.ts';

/** Every event of a petition, a union told apart by `type`. `Role` is the policy's set of role names. */
export type PetitionEvent<Role extends string = RoleId> = EventOf<EventCatalogue, Role>;

/** The event of one type. */
export type PetitionEventOf<T extends PetitionEvent['type'], Role extends string = RoleId> = Extract<
  PetitionEvent<Role>,
  { readonly type: T }
>;
