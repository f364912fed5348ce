import type { Policy } from '../../policy/schema.ts';
import type { Addressee, Effect } from '../../vocabulary/effects.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';

type ComplainedOf = Pick<Matter, 'complainedOf'>;

/** Whether every unit that plays a part is complained of, so that whoever is addressed by the part alone is one of them. */
function isComplainedOf(
  part: RoleId,
  { complainedOf }: ComplainedOf,
  { units }: Pick<Policy, 'units'>,
): boolean {
  // Of most petitions no unit is complained of.
  if (complainedOf.units.length === 0) return false;
  const playing = units.filter(({ roles }) => roles.includes(part));
  return playing.length > 0 && playing.every(({ id }) => complainedOf.units.includes(id));
}

function reaches(to: Addressee, matter: ComplainedOf, policy: Policy): boolean {
  const { persons, units } = matter.complainedOf;
  const { role, unit, ids } = to;
  if (ids?.some((id) => persons.includes(id))) return true;
  return unit === undefined ? isComplainedOf(role, matter, policy) : units.includes(unit);
}

/**
 * The first effect that would carry what is said against somebody to them or to their unit (`reg.30`), whether it names the
 * unit or a part that no other unit plays; or nothing. A step with such an effect is refused as a whole.
 */
export function breachOfConfidence(
  effects: readonly Effect[],
  matter: ComplainedOf,
  policy: Policy,
): Effect | undefined {
  const { persons, units } = matter.complainedOf;
  if (persons.length === 0 && units.length === 0) return undefined;
  return effects.find((effect) => {
    const to = 'to' in effect ? effect.to : 'organ' in effect ? effect.organ : undefined;
    return to !== undefined && reaches(to, matter, policy);
  });
}

/** Who stands above the offices of a body, from below. */
export const above = ['chiefOfficer', 'leadingGroup', 'superiorOrgan'] as const satisfies readonly RoleId[];

/** Whoever plays a part; where the petition complains of that very office, the first of those above it who may be told (`reg.30`). */
export function mayBeTold(
  part: RoleId,
  matter: ComplainedOf,
  policy: Pick<Policy, 'units'>,
  instead: readonly RoleId[] = above,
): { readonly role: RoleId } {
  return { role: [part, ...instead].find((one) => !isComplainedOf(one, matter, policy)) ?? part };
}

/** Whoever is to be told of something; where that is an office by its part alone and the petition complains of it, whoever stands above it. */
export function toWhoMayBeTold(
  to: Addressee,
  matter: ComplainedOf,
  policy: Pick<Policy, 'units'>,
): Addressee {
  if (to.unit !== undefined || to.ids !== undefined) return to;
  const { role } = mayBeTold(to.role, matter, policy);
  return role === to.role ? to : { ...to, role };
}
