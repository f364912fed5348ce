import { createEngine, type Day, fireRescueBureau } from '../../src/index.ts';
import { type Entry, runOffice } from './office/office.ts';
import { allStories } from './stories/all.ts';

/** The first and the last day on which the office of the register works. */
export const year: { readonly from: Day; readonly until: Day } = { from: '2025-12-01', until: '2026-12-15' };

/** The register's entries in their order: each event, and what was decided on it. */
export function makeEntries(): Entry[] {
  const drafts = allStories().flatMap(({ drafts }) => drafts);
  return runOffice(createEngine(fireRescueBureau), drafts, year.from, year.until);
}

/** The register as its file holds it: a JSON object on each line. */
export function makeRegister(): string {
  return makeEntries()
    .map(({ event }) => `${JSON.stringify(event)}\n`)
    .join('');
}
