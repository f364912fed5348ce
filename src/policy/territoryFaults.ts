import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

/** Areas that a unit is said to answer for and that the body does not list (`plan.1`); a body that lists none binds no unit by them. */
export function territoryFaults({ territory, units }: Pick<Policy, 'territory' | 'units'>): PolicyFault[] {
  if (territory === undefined) return [];
  const areas = territory.areas.map(({ id }) => id);
  const fits = areas.join(', ');
  return units.flatMap((unit, at) =>
    (unit.territory ?? []).flatMap((area, row): PolicyFault[] =>
      areas.includes(area)
        ? []
        : [
            {
              code: 'incomplete',
              path: `units.${at}.territory.${row}`,
              rule: 'plan.1',
              message: text(
                `${unit.id} 的辖区 ${area} 未列入 territory.areas；可填：${fits}`,
                `${area}, the area of ${unit.id}, is not listed in territory.areas; what would fit: ${fits}`,
              ),
            },
          ],
    ),
  );
}
