import { lifecycles } from '../../src/index.ts';

const handedTo = new Set(
  lifecycles.flatMap(({ chart }) =>
    Object.values(chart.states).flatMap(({ end }) => end?.handOff?.lifecycles ?? []),
  ),
);

/** What begins a petition only where the policy has the section of it, which the plan has not. */
const bySection = new Set(['reviewCase']);

/** The lifecycles that a petition can come to under the plan; to the others a body comes by a policy of its own. */
export const ofThePlan = lifecycles.filter(
  ({ id, place, opens }) =>
    place === 'beside' || handedTo.has(id) || (opens !== undefined && !bySection.has(id)),
);
