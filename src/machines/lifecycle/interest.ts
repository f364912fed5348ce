import type { Matter } from '../../vocabulary/matter.ts';

/** Whether a person has an interest in the matter, is complained of in it, or raises it (`reg.28`). */
export function hasInterest({ interested, complainedOf, petitioners }: Matter, person: string): boolean {
  return [interested, complainedOf.persons, petitioners].some((persons) => persons.includes(person));
}
