import type { Matter } from '../vocabulary/matter.ts';
import type { Policy } from './schema.ts';

/** The brigades of the body in whose area a matter is and which may have it; none where nothing is stated of areas. */
export function localBrigades(
  { territory, units }: Pick<Policy, 'territory' | 'units'>,
  matter: Pick<Matter, 'territory' | 'complainedOf'>,
): readonly string[] {
  if (territory === undefined || matter.territory === undefined) return [];
  const area = matter.territory;
  return units.flatMap((unit) =>
    unit.roles.includes('brigade') &&
    unit.outside !== true &&
    unit.territory?.includes(area) === true &&
    !matter.complainedOf.units.includes(unit.id)
      ? [unit.id]
      : [],
  );
}
