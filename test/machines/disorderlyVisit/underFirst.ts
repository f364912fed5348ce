import { createCalendar } from '../../../src/index.ts';
import { fireRescueBureauFirst } from '../../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { everything as everythingUnder, type IncidentSamples } from '../incident/everything.ts';
import {
  awaiting as awaitingUnder,
  type Incident,
  opened as openedUnder,
  type Sample,
} from '../incident/steps.ts';

/** A policy without a section on disorder: the three talks one after another. */
const first = { policy: fireRescueBureauFirst, calendar: createCalendar() };

export const awaiting = (lifecycle: Incident, opener: Sample, matter?: Matter) =>
  awaitingUnder(lifecycle, opener, matter, first);
export const opened = (
  lifecycle: Incident,
  opener: Sample,
  matter?: Matter,
  samples: readonly Sample[] = [],
) => openedUnder(lifecycle, opener, matter, samples, first);
export const everything = (
  lifecycle: Incident,
  { openers, events }: IncidentSamples,
  matters: readonly (Matter | undefined)[],
) => everythingUnder(lifecycle, { openers, events }, matters, first);
