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
