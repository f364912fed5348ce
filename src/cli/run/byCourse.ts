import type { StateCount } from './runReport.ts';

/** Texts in the order of their characters, the same in every language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Counts of states in the order of a report: petitions first, then what is open beside them. */
export const byCourse = (a: StateCount, b: StateCount): number =>
  compare(b.place, a.place) || compare(a.lifecycle, b.lifecycle) || compare(a.state, b.state);
