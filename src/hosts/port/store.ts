import type { Day } from '../../vocabulary/instant.ts';
import type { Columns, Duty, LogRow, OutboxRow, RefusedRow, StoredPetition, Tag } from './rows.ts';

/** What is stored of one change: all of it, or nothing. */
export interface Write {
  readonly id: string;
  /** `version` of the stored petition that was decided on; undefined: there was none. */
  readonly before: number | undefined;
  readonly petition: StoredPetition;
  readonly columns: Columns;
  /** Tags and duties that are new, and those that are gone: the rest stays. A changed duty is dropped and added. */
  readonly tags: { readonly dropped: readonly Tag[]; readonly added: readonly Tag[] };
  readonly duties: { readonly dropped: readonly string[]; readonly added: readonly Duty[] };
  readonly log: readonly LogRow[];
  readonly outbox: readonly OutboxRow[];
}

/** What one event comes to. Made by a pure, synchronous function: a store may throw it away and ask again. */
export interface Change<Answer> {
  readonly answer: Answer;
  /** Absent: nothing of the petition is changed. */
  readonly write?: Write;
  /** A refused event that is kept; a store passes over one whose petition and id it has already. */
  readonly refused?: RefusedRow;
  /** Where nothing else is written: only the moment of the next wake has moved. */
  readonly wakeAt?: number | null;
}

/** A petition that has something to deliver, claimed for one relay until its lease ends. */
export interface Claimed {
  readonly id: string;
  /** Place of the last row that was delivered. */
  readonly sent: number;
  /** Attempts in a row that failed. */
  readonly attempts: number;
  /** The end of this lease, in milliseconds; tells it from another's. */
  readonly until: number;
  /** The rows after `sent`, in order; at least one, at most a few hundred. */
  readonly rows: readonly OutboxRow[];
}

/** How far a relay came with a claimed petition. */
export interface Progress {
  /** Place of the last row that was delivered now. */
  readonly sent: number;
  /** Milliseconds at which to try the next row; undefined: at once where there is one, otherwise when one is added. */
  readonly retryAt?: number;
  readonly attempts: number;
}

/** A petition whose wake has come. */
export interface Wake {
  readonly id: string;
  readonly wakeAt: number;
}

/** Columns by which petitions can be picked and counted. */
export const pickedBy = ['policy', 'lifecycle', 'state', 'class', 'unit', 'cause', 'channel'] as const;
export type PickedBy = (typeof pickedBy)[number];

/** Which petitions are meant. Every part narrows. */
export interface PetitionFilter {
  readonly where?: { readonly [column in PickedBy]?: string };
  readonly open?: boolean;
  /** Something is owed by a day before this one: overdue on this day. */
  readonly dueBefore?: Day;
  /** From and to these days of opening, both counted. */
  readonly openedFrom?: Day;
  readonly openedTo?: Day;
  /** It has each of these tags. */
  readonly has?: readonly Tag[];
  /** It has none of these tags. */
  readonly lacks?: readonly Tag[];
  /** Only where the column `seenBy` has one of these; absent: whatever it has. */
  readonly seenBy?: readonly string[];
}

/** Which duties are meant. */
export interface DutyFilter {
  readonly unit?: string;
  readonly role?: string;
  readonly lifecycle?: string;
  readonly dueBefore?: Day;
  /** The petition has each of these tags, and none of those. */
  readonly has?: readonly Tag[];
  readonly lacks?: readonly Tag[];
  /** Only where the petition's column `seenBy` has one of these. */
  readonly seenBy?: readonly string[];
}

/** A place in a list that is ordered by these: the list goes on behind it. */
export interface PetitionPlace {
  readonly nextDue: Day;
  readonly id: string;
}
export interface DutyPlace {
  readonly due: Day;
  readonly petition: string;
  readonly deadline: string;
}

/** A line of a worklist. */
export interface PetitionLine extends Columns {
  readonly id: string;
  readonly seq: number;
}
export interface DutyLine extends Duty {
  readonly petition: string;
}

/** How many, for each value of the columns that were asked for. */
export interface CountLine {
  readonly of: Readonly<Record<string, string>>;
  readonly count: number;
}

/** What waits to be delivered. */
export interface Waiting {
  /** Petitions that have something to deliver. */
  readonly petitions: number;
  /** Milliseconds at which the oldest row that waits was put in; null: none waits. */
  readonly oldest: number | null;
  /** The most attempts in a row that failed. */
  readonly attempts: number;
}

/** A whole petition with everything that a store keeps of it: what an export writes and an import takes. */
export interface StoredWhole {
  readonly petition: StoredPetition;
  readonly columns: Columns;
  readonly tags: readonly Tag[];
  readonly duties: readonly Duty[];
  /** Place of the last row that was delivered. */
  readonly sent: number;
  readonly log: readonly LogRow[];
  readonly outbox: readonly OutboxRow[];
}

/**
 * What a database gives. Everything else of a host is the library's. All functions may be called at the same time by one process or
 * several; a failed one has changed nothing, and throws.
 */
export interface Store {
  /** What kind of store it is, for messages: `sqlite`, `postgres`. */
  readonly name: string;
  /**
   * Alone for this petition: reads it, asks what changes, and stores all of it or nothing. `decide` may be called again. The answer is
   * given when everything is durable.
   */
  change<Answer>(id: string, decide: (stored: StoredPetition | undefined) => Change<Answer>): Promise<Answer>;
  read(id: string): Promise<StoredPetition | undefined>;

  /**
   * Petitions with something to deliver whose turn has come: never tried, the pause after a failure is over, or a lease ended. What is
   * claimed is left alone by others until `until`. A turn later than `horizon` comes at once: a clock was set back.
   */
  claim(now: number, until: number, horizon: number, limit: number): Promise<readonly Claimed[]>;
  /** Writes down how far a relay came. Passed over where another relay has the petition by now and is further. */
  progress(claimed: Claimed, progress: Progress): Promise<void>;
  waiting(): Promise<Waiting>;

  /** Petitions whose wake has come, by moment and id; behind `after` where that is given. */
  due(now: number, limit: number, after?: Wake): Promise<readonly Wake[]>;
  /** Brings the wake of every open petition of a policy, whatever its version, forward to a moment where it is later or none. */
  wakeAll(policyId: string, at: number): Promise<void>;
  /** A word that a host left for those after it; a name has at most 200 characters. */
  note(name: string): Promise<string | undefined>;
  setNote(name: string, value: string): Promise<void>;

  /** The first petitions that fit, by `order` (`id`: by id alone), behind `after`. */
  petitions(
    filter: PetitionFilter,
    order: 'id' | 'nextDue',
    limit: number,
    after?: PetitionPlace,
  ): Promise<readonly PetitionLine[]>;
  /** The first duties that fit, by last day, petition and deadline, behind `after`. */
  duties(filter: DutyFilter, limit: number, after?: DutyPlace): Promise<readonly DutyLine[]>;
  /** How many fit, for each value of the columns that some have; without columns one line for all. */
  countPetitions(filter: PetitionFilter, by: readonly PickedBy[]): Promise<readonly CountLine[]>;
  countDuties(
    filter: DutyFilter,
    by: readonly ('unit' | 'role' | 'lifecycle')[],
  ): Promise<readonly CountLine[]>;
  /** The policies of open petitions, as `id@version`, each once. */
  policies(): Promise<readonly string[]>;

  /** The log of one petition in order, or of all, petition by petition in the order of their ids. */
  log(petition?: string): AsyncIterable<LogRow>;
  /** Refused events of one petition or of all, by petition and id. */
  refused(petition?: string): AsyncIterable<RefusedRow>;
  /** Everything of each petition, in the order of their ids. */
  whole(): AsyncIterable<StoredWhole>;
  /** Takes whole petitions that it has not; throws, and takes none of them, where it has one already. */
  put(petitions: readonly StoredWhole[], refused: readonly RefusedRow[]): Promise<void>;

  close(): Promise<void>;
}
