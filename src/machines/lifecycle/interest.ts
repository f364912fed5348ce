import type { Matter } from '../../vocabulary/matter.ts';

/** What says whether a person has an interest in a matter. */
type Interests = Pick<Matter, 'interested' | 'complainedOf' | 'petitioners'>;

/** What is looked at for that. */
export const interestRead = ['matter.interested', 'matter.complainedOf', 'matter.petitioners'] as const;

/** Whether a person has an interest in the matter, is complained of in it, or raises it (`reg.28`). */
export function hasInterest({ interested, complainedOf, petitioners }: Interests, person: string): boolean {
  return [interested, complainedOf.persons, petitioners].some((persons) => persons.includes(person));
}
