import { fireRescueBureau, fireRescueBureauFirst } from './fireRescueBureau.ts';
import { housingBureau, housingBureauFirst } from './housingBureau.ts';
import type { Policy } from './schema.ts';

/** The policies that the library ships, the newest version of each, the default first. The base that they extend lists no units. */
export const shippedPolicies: readonly Policy[] = [fireRescueBureau, housingBureau];

/** Versions that are no longer the newest: nothing is opened under them beside a newer one, and petitions that were are decided under them. */
export const earlierPolicies: readonly Policy[] = [fireRescueBureauFirst, housingBureauFirst];
