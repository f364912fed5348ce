import { dayAt } from './dayCount.ts';
import type { Look } from './model.ts';

/** Whether an event says who entered it as the body asks: of an organ outside with paper and day, of its own offices nobody. */
export function isEnteredAsAsked({ policy, matter, event }: Look): boolean {
  const { by, enteredBy, at } = event;
  const isOutside = policy.units.some(({ id, outside }) => id === by.unit && outside === true);
  const isAsked = isOutside && policy.entry?.outsideOrgans === 'required';
  if (enteredBy === undefined) return !isAsked;
  if (by.unit !== undefined && !isOutside) return false;
  const { id, unit, paper, on } = enteredBy;
  const { persons, units } = matter.complainedOf;
  if ([persons, matter.interested, matter.petitioners].some((ids) => ids.includes(id))) return false;
  if (units.includes(unit)) return false;
  return !isAsked || (paper !== undefined && on !== undefined && on <= dayAt(at));
}
