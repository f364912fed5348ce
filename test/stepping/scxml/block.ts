import type { Data, Surroundings } from './datamodel.js';

/** What a block of content does while it runs: its variables, what it asks, and what it gives back to the machine. */
export interface Block extends Surroundings {
  readonly data: Data;
  readonly raise: (event: { type: string }) => void;
  readonly tell: (action: { type: string; params: unknown }) => void;
}
