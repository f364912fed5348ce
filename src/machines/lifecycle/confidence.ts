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

/** Who stands above each office of a body that acts by its part alone, from below. */
const aboveOffice: Readonly<Partial<Record<RoleId, readonly RoleId[]>>> = {
  disciplineCommission: above,
  disciplineSecretary: above,
  deputyDisciplineSecretary: above,
  supervisionOffice: above,
  serviceDetachment: above,
  commandCentre: above,
  publicityOffice: above,
  chiefOfficer: ['leadingGroup', 'superiorOrgan'],
  leadingGroup: ['superiorOrgan'],
  leadingGroupOffice: ['superiorOrgan'],
};

/** Whether a part is an office of the body above which somebody stands. */
export const isOffice = (part: string): part is RoleId => Object.hasOwn(aboveOffice, part);

/** Whether whoever stands above an office does its work where the petition complains of it. */
export const aboveStandsIn = ({ choices }: Partial<Pick<Policy, 'choices'>>): boolean =>
  choices?.aboveStandsIn === true;

/** The part that does an office's work in a matter that complains of that very office; none where it does its own, or nobody may. */
export function standInFor(
  part: string,
  matter: ComplainedOf,
  policy: Pick<Policy, 'units'>,
): RoleId | undefined {
  if (!isOffice(part) || !isComplainedOf(part, matter, policy)) return undefined;
  return aboveOffice[part]?.find((one) => !isComplainedOf(one, matter, policy));
}

/** The parts that may act, with those that stand in for the offices among them which the petition complains of. */
export function partsThatMay(
  parts: readonly RoleId[],
  matter: ComplainedOf,
  policy: Pick<Policy, 'units'>,
): readonly RoleId[] {
  if (matter.complainedOf.units.length === 0) return parts;
  const more = parts.flatMap((part) => standInFor(part, matter, policy) ?? []);
  return more.length === 0 ? parts : [...new Set([...parts, ...more])];
}

/** Whoever has a task, or owes it: the part; where the policy has those above stand in, whoever does the work of an office complained of. */
export function whoActsFor<To extends Pick<Addressee, 'role' | 'unit'>>(
  to: To,
  matter: ComplainedOf,
  policy: Pick<Policy, 'units' | 'choices'>,
): To {
  if (to.unit !== undefined || !aboveStandsIn(policy)) return to;
  const role = standInFor(to.role, matter, policy);
  return role === undefined ? to : { ...to, role };
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
