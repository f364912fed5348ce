import type { Look, Policy } from '../model.ts';
import { unitPlays } from '../people.ts';

/** The first part that a unit plays. */
export const firstPartOf = (policy: Policy, unit: string): string =>
  policy.units.find(({ id }) => id === unit)?.roles[0] as string;

/** The commission; whoever stands above it where it is complained of itself (`reg.30`). */
export function commissionOrAbove({ policy, matter }: Look) {
  const parts = ['disciplineCommission', 'chiefOfficer', 'leadingGroup', 'superiorOrgan'];
  const tainted = (part: string) =>
    policy.units
      .filter(({ id }) => unitPlays(policy, id, part))
      .every(({ id }) => matter.complainedOf.units.includes(id));
  return { role: parts.find((part) => !tainted(part)) ?? 'disciplineCommission' };
}

/** Whoever plays a part, or stands above it where the petition complains of all its units (`reg.30`). */
export const orAbove =
  (part: string) =>
  ({ policy, matter }: Look) => {
    const isFree = (one: string) => {
      const units = policy.units.filter(({ roles }) => roles.includes(one));
      return units.length === 0 || units.some(({ id }) => !matter.complainedOf.units.includes(id));
    };
    return { role: [part, 'chiefOfficer', 'leadingGroup', 'superiorOrgan'].find(isFree) ?? part };
  };
