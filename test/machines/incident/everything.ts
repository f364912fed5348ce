import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { type Reached, reach } from '../oversight/walk.ts';
import { awaiting, type Incident, type Sample, type Standing } from './steps.ts';

/** What an incident's samples give to a walk. */
export interface IncidentSamples {
  readonly openers: readonly Sample[];
  readonly events: readonly Sample[];
  /** Whether a walk sends an event where it stands; all of them unless told. */
  readonly inTurn?: (sample: Sample, at: Standing) => boolean;
}

/** Everything that an incident reaches beside these matters, or alone, with one deadline passing on a way. */
export function everything(
  lifecycle: Incident,
  { openers, events, inTurn }: IncidentSamples,
  matters: readonly (Matter | undefined)[],
  terms = standardTerms(),
): Reached {
  const starts = openers.flatMap((opener) =>
    matters.map((matter) => ({ standing: awaiting(lifecycle, opener, matter, terms), opener })),
  );
  return reach(starts, events, 1, inTurn);
}
