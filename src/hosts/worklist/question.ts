import type { Day } from '../../vocabulary/instant.ts';
import type { PickedBy } from '../port/store.ts';

/** Who looks: only what they may see is shown (`reg.30`): nothing that is said against them, petitioners only their own. */
export interface Viewer {
  readonly role: string;
  readonly unit?: string | undefined;
  readonly id: string;
}

/** What every question may be narrowed by. */
interface Narrowed {
  readonly viewer?: Viewer;
  /** Owed before this day; `today` of the host's clock: overdue. */
  readonly dueBefore?: Day | 'today';
  readonly unit?: string;
  readonly lifecycle?: string;
}

/** Which petitions. */
export interface PetitionNarrowed extends Narrowed {
  readonly policy?: string;
  readonly state?: string;
  readonly class?: string;
  readonly cause?: string;
  readonly channel?: string;
  readonly open?: boolean;
  readonly openedFrom?: Day;
  readonly openedTo?: Day;
  readonly petitioner?: string;
  readonly inCharge?: string;
  /** Listed in this special period. */
  readonly period?: string;
  /** Not listed in this special period: what is missing from its list. */
  readonly notInPeriod?: string;
}

/** Which petitions, in which order, and how many. */
export interface PetitionQuestion extends PetitionNarrowed {
  /** `nextDue` unless told. */
  readonly order?: 'id' | 'nextDue';
  /** At most 500; 50 unless told. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Which duties. */
export interface DutyNarrowed extends Narrowed {
  readonly role?: string;
}

/** Which duties, and how many. */
export interface DutyQuestion extends DutyNarrowed {
  readonly limit?: number;
  readonly after?: string;
}

/** How many petitions or duties, for each value of up to three columns. */
export type CountQuestion =
  | ({ readonly of: 'petitions'; readonly by?: readonly PickedBy[] } & PetitionNarrowed)
  | ({ readonly of: 'duties'; readonly by?: readonly ('unit' | 'role' | 'lifecycle')[] } & DutyNarrowed);
