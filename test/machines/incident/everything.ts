import type { Matter } from '../../../src/vocabulary/matter.ts';
import { type Reached, reach } from '../oversight/walk.ts';
import { awaiting, type Incident, type Sample } from './steps.ts';

/** What an incident's samples give to a walk. */
export interface IncidentSamples {
  readonly openers: readonly Sample[];
  readonly events: readonly Sample[];
}

/** Everything that an incident reaches beside these matters, or alone, with one deadline passing on a way. */
export function everything(
  lifecycle: Incident,
  { openers, events }: IncidentSamples,
  matters: readonly (Matter | undefined)[],
): Reached {
  const starts = openers.flatMap((opener) =>
    matters.map((matter) => ({ standing: awaiting(lifecycle, opener, matter), opener })),
  );
  return reach(starts, events, 1);
}
