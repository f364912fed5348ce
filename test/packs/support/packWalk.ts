import { libraryOf } from '../../../src/check/library.ts';
import { lifecyclesOf } from '../../../src/check/scope.ts';
import { stepName } from '../../../src/coverage/place.ts';
import { reachByTerms } from '../../../src/coverage/possible.ts';
import { unreachable } from '../../../src/coverage/unreachable.ts';
import type { AnyLifecycle } from '../../../src/engine/lifecycles.ts';
import { lifecycles, type Policy } from '../../../src/index.ts';
import { commonEvents, matterEvents } from '../../../src/vocabulary/events/everywhere.ts';
import { type Walk, walk } from '../../support/walk.ts';
import { packSamples } from './packSamples.ts';

/** Steps that the kernel gives to every lifecycle: not each of them can be met in each. */
const everywhere: ReadonlySet<string> = new Set(Object.keys({ ...commonEvents, ...matterEvents }));

/** A lifecycle walked under a pack, with what it can come to there as far as the policy alone tells. */
export interface PackWalk {
  readonly lifecycle: AnyLifecycle;
  readonly walk: Walk;
  /** States that can be reached, and were not. */
  readonly missed: readonly string[];
  /** Steps that can be taken, and were not. */
  readonly untaken: readonly string[];
}

/** One lifecycle walked under a policy; nothing where no petition comes to it. */
function walkUnder(policy: Policy, id: string): PackWalk | undefined {
  const library = libraryOf({ lifecycles, policy });
  const chart = library.charts.find(({ lifecycle }) => lifecycle.id === id);
  if (!chart || !lifecyclesOf(policy).includes(id)) return undefined;
  const { lifecycle, places } = chart;
  const reach = reachByTerms({ chart, library });
  if (reach.states.size === 0) return undefined;
  const walks = packSamples(policy, id).map((samples) => walk(lifecycle, samples, library.env, 12_000));
  const whole: Walk = {
    openings: walks.flatMap(({ openings }) => openings),
    states: walks.flatMap(({ states }) => states),
    steps: walks.flatMap(({ steps }) => steps),
  };
  const seen = new Set(whole.states.map(({ value }) => value));
  const taken = new Set(whole.steps.map((step) => step.taken?.candidate.meta));
  return {
    lifecycle,
    walk: whole,
    missed: [...reach.states].filter((state) => !seen.has(state) && places.get(state)?.kind !== 'choice'),
    untaken: [...reach.edges].flatMap(({ event, meta, place }) =>
      event === undefined ||
      everywhere.has(event) ||
      event.startsWith('agent.') ||
      taken.has(meta) ||
      unreachable.has(`transitions ${stepName(place)}`)
        ? []
        : [stepName(place)],
    ),
  };
}

/** Each lifecycle that a petition can come to under a policy, walked under it; one at a time, for they are large. */
export function* walksUnder(policy: Policy): Generator<PackWalk> {
  for (const { id } of lifecycles) {
    const one = walkUnder(policy, id);
    if (one) yield one;
  }
}
