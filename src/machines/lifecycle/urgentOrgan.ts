import { type Policy, unitOf } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';

/** The part in which an organ may be told of an urgent matter: a superior one, or one that is worked with. */
export function partToldOfUrgency(policy: Pick<Policy, 'units'>, organ: string): RoleId | undefined {
  return unitOf(policy, organ)?.roles.find((role) => role === 'superiorOrgan' || role === 'outsideOrgan');
}
