import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { RefusalCode } from '../vocabulary/refusals.ts';
import type { Text } from '../vocabulary/text.ts';
import type { ArrivalKind } from './kinds.ts';

/** How much one unit had to do. */
export interface UnitLoad {
  readonly unit: string;
  readonly label: Text;
  /** Events that its people entered and that were accepted. */
  readonly events: number;
  /** Duties that it owed, and those of them that it missed. */
  readonly duties: number;
  readonly missed: number;
  /** Steps that wait for it at the end, and the most that ever waited. */
  readonly waiting: number;
  readonly mostWaiting: number;
}

/** A count by name, most first. */
export interface Counted<K extends string> {
  readonly name: K;
  readonly count: number;
}

/** What a simulation came to. */
export interface SimulationSummary {
  readonly format: 1;
  readonly seed: string;
  readonly policy: { readonly id: string; readonly version: string; readonly label: Text };
  /** First and last day. */
  readonly from: Day;
  readonly until: Day;
  readonly workingDays: number;
  readonly petitions: number;
  readonly arrivals: readonly Counted<ArrivalKind>[];
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  readonly refusals: readonly Counted<RefusalCode>[];
  /** Petitions that are over, and that are not. */
  readonly ended: number;
  readonly open: number;
  readonly outcomes: readonly Counted<string>[];
  /** Matters whose term towards the petitioner was met or missed; `share` in time is null where there is none. */
  readonly concluded: { readonly count: number; readonly inTime: number; readonly share: number | null };
  /** Calendar days from receipt to the end of the term's duty. */
  readonly daysToConclude: {
    readonly median: number | null;
    readonly ninetieth: number | null;
    readonly most: number | null;
  };
  readonly missed: readonly Counted<DeadlineKind>[];
  readonly units: readonly UnitLoad[];
}
