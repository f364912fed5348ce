import type { Effect } from '../../vocabulary/effects.js';
import type { Matter } from '../../vocabulary/matter.js';

/**
 * The first effect that would carry what is said against somebody to them or to their unit (`reg.30`), or
 * nothing. A step with such an effect is refused as a whole.
 */
export function breachOfConfidence(effects: readonly Effect[], matter: Matter): Effect | undefined {
  const { persons, units } = matter.complainedOf;
  if (persons.length === 0 && units.length === 0) return undefined;
  return effects.find((effect) => {
    const to = 'to' in effect ? effect.to : 'organ' in effect ? effect.organ : undefined;
    if (!to) return false;
    return (
      (to.unit !== undefined && units.includes(to.unit)) ||
      (to.ids?.some((id) => persons.includes(id)) ?? false)
    );
  });
}
