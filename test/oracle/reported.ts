import type { Happening } from './model.ts';

/** A disagreement in which the library is held to be wrong: reported, and still to be settled. */
export interface Reported {
  readonly id: string;
  /** What plan or regulation say, and what the library does. */
  readonly says: string;
  readonly clause: string;
  readonly fits: (event: Happening, difference: string) => boolean;
}

/**
 * Disagreements that wait for the library. While one is listed, a history that comes to it ends there and is counted; the
 * test of the fixtures fails as soon as the library answers as the oracle does, so that the entry is taken out.
 */
export const reported: readonly Reported[] = [];
