import type { Instant } from '../../vocabulary/instant.ts';
import type { RefusalCode } from '../../vocabulary/refusals.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { RefusedEvent, StateCount } from '../run/runReport.ts';
import type { DifferenceKind } from './differences.ts';
import type { Figures } from './partResult.ts';
import type { ProblemCode } from './problems.ts';
import type { LogCount } from './readLogs.ts';

/** A line of a log. */
export interface Place {
  readonly log: string;
  readonly line: number;
}

/** A decision that is not the recorded one. */
export interface ListedDifference extends Place {
  readonly kind: DifferenceKind;
  readonly petition: string | null;
  readonly event: string | null;
  /** Where the event itself stands; the place above is that of the recorded line. */
  readonly eventAt: Place | null;
  readonly recorded: string;
  readonly now: string;
}

/** Bad input, or a petition that nothing came of. Line 0: the whole log. */
export interface ListedProblem extends Place {
  readonly code: ProblemCode;
  readonly petition: string | null;
  readonly message: Text;
}

/** A refused event; they are listed where nothing is verified. */
export interface ListedRefusal extends Place, Omit<RefusedEvent, 'line'> {}

/** How many entries of a kind there are; of each kind the first are listed. */
export interface KindCount<Kind> {
  readonly kind: Kind;
  readonly count: number;
}

/** The report on a replay: plain data, the same to the byte whatever the number of workers. */
export interface ReplayReport {
  readonly format: 1;
  readonly logs: readonly LogCount[];
  readonly policies: readonly { readonly id: string; readonly version: string; readonly label: Text }[];
  /** The moment of the report; null for the end of the log. */
  readonly at: Instant | null;
  /** The moment of the last accepted event. */
  readonly lastAt: Instant | null;
  readonly verified: boolean;
  readonly totals: Figures & {
    readonly lines: number;
    readonly damaged: number;
    readonly open: number;
    readonly differences: number;
    readonly problems: number;
  };
  readonly petitions: readonly StateCount[];
  readonly refusals: readonly KindCount<RefusalCode>[];
  readonly refused: readonly ListedRefusal[];
  readonly differenceKinds: readonly KindCount<DifferenceKind>[];
  readonly differences: readonly ListedDifference[];
  readonly problemCodes: readonly KindCount<ProblemCode>[];
  readonly problems: readonly ListedProblem[];
  /** A digest of every petition as it stands at the end of the log, in any order: two replays that agree have the same. */
  readonly digest: string;
}
