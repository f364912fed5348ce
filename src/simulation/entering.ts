import { mustBeEntered } from '../engine/entry.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { Random } from './random.ts';
import type { World } from './situation.ts';

/** Who enters what an outside organ did, and on which paper of which day, where the policy asks for it. */
export function enteredFor(by: Actor<string>, { policy, cast }: World, day: Day, random: Random): object {
  if (!mustBeEntered(by, policy)) return {};
  const part: RoleId = policy.entry?.by?.[0] ?? 'supervisionOffice';
  const clerk = cast.officer(part, random);
  const paper = `${by.unit}-${random.between(1, 9999)}`;
  return clerk === undefined ? {} : { enteredBy: { ...clerk, paper, on: day } };
}
