import type { Placed } from './logRecord.ts';

/** In what a decision can differ from the recorded one. */
export type DifferenceKind =
  /** Accepted here and refused there. */
  | 'outcome'
  /** Refused both times, for other reasons. */
  | 'reasons'
  | 'path'
  | 'effects'
  | 'type'
  | 'sequence'
  | 'policy'
  | 'calendar'
  /** The petition after the event, by its seal. */
  | 'seal'
  /** The petition as it stands at the end. */
  | 'petition'
  /** Recorded, and not in the log. */
  | 'no-event'
  /** In the log, and not recorded. */
  | 'no-record';

/** One difference. Its place is the recorded line's, or the event's where nothing was recorded. */
export interface Difference extends Placed {
  readonly petition: string | null;
  readonly event: string | null;
  /** The event's own place, where it is in a log. */
  readonly eventAt: Placed | null;
  readonly recorded: string;
  readonly now: string;
}
