import { lifecyclesOf } from '../../src/check/scope.ts';
import { fireRescueBureau, lifecycles } from '../../src/index.ts';

const known: ReadonlySet<string> = new Set(lifecyclesOf(fireRescueBureau));

/** The lifecycles that a petition can come to under the plan; to the others a body comes by a policy of its own. */
export const ofThePlan = lifecycles.filter(({ id }) => known.has(id));
