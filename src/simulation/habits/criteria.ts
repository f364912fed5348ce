import type { Situation } from '../situation.ts';

/** Facts that make a matter slight. */
export const lightCriteria = {
  serious: false,
  effectInside: false,
  effectOutside: false,
  likelyToEscalate: false,
  settledLocally: true,
};

/** Facts that make it complex and difficult: at least one of those that do. */
export function heavyCriteria({ random }: Situation) {
  const field = random.pick(['serious', 'effectInside', 'effectOutside', 'likelyToEscalate'] as const);
  return { ...lightCriteria, [field]: true, settledLocally: random.chance(0.4) };
}
