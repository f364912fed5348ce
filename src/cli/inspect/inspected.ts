import type { PageProblem } from '../../inspector/index.ts';

/** What is to be shown. */
export interface InspectedSource {
  /** A log in JSON Lines, a petition, or petitions as `run --out` writes them; `-` for standard input. */
  readonly file: string;
  /** Only this petition. */
  readonly petition: string | undefined;
  /** Whether the page can read a long log from the server, piece by piece. */
  readonly mayStream: boolean;
}

/** What a file holds. */
export interface Inspected {
  readonly kind: 'log' | 'petitions';
  /** The events or petitions, unchecked; none where the page reads the log itself. */
  readonly items: readonly object[];
  readonly count: number;
  /** Whether the log is so long that the page reads it itself. */
  readonly streamed: boolean;
  /** Lines that cannot be read, the first ones. */
  readonly problems: readonly PageProblem[];
  /** How many lines cannot be read. */
  readonly damaged: number;
}
