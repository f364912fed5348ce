import type { Taken } from '../../engine/decision.ts';
import type { Petition } from '../../engine/petition.ts';
import type { LogEntry } from '../../engine/replay.ts';
import type { Effect } from '../../vocabulary/effects.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Refusal } from '../../vocabulary/refusals.ts';
import type { CountQuestion, DutyQuestion, PetitionQuestion } from '../worklist/question.ts';
import type { Delivered } from './rows.ts';
import type { CountLine, DutyLine, PetitionLine, Waiting } from './store.ts';

/** The event was taken, and all that follows from it is stored. */
export interface TakenAnswer {
  readonly accepted: true;
  readonly petition: string;
  readonly event: string;
  readonly seq: number;
  readonly effects: readonly Effect[];
  readonly path: readonly Taken[];
  /** The same event was taken before: this is what it came to then. */
  readonly repeated?: true;
}

/** The event was refused: nothing of it has changed anything. */
export interface RefusedAnswer {
  readonly accepted: false;
  readonly refusals: readonly Refusal[];
  /** Where the petition stands; absent: there is none. */
  readonly seq?: number;
  /** The petition was no longer where the sender saw it, so the event was not even tried. */
  readonly changed?: true;
  /** The id was taken for another message. */
  readonly reused?: true;
}

/** What a host answers to an event. */
export type Answer = TakenAnswer | RefusedAnswer;

/** A row that is carried out; whoever receives it drops a key that they know. */
export interface Delivery {
  readonly key: string;
  readonly petition: string;
  readonly seq: number;
  readonly effect: Delivered;
}

/**
 * Carries a row out. What it throws is tried again, with pauses that double up to an hour, and so is what takes longer than the lease, when
 * `signal` aborts; after a {@link HostFault} of the code `receiver-gone` nothing is delivered until the host is started anew.
 */
export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<void>;

/** The moment that counts, in milliseconds. */
export interface Clock {
  now(): number;
}

/** One page of a list, and where the next begins; absent: this is the last. */
export interface Page<Line> {
  readonly lines: readonly Line[];
  readonly next?: string;
}

/** What waits, and what keeps it waiting. */
export interface HostWaiting extends Waiting {
  /** Milliseconds by which the timer is behind: the age of the first wake that has come; 0: none has. */
  readonly lag: number;
  /** The receiver said that it is gone: nothing is delivered. */
  readonly receiverGone?: true;
}

/** A host: takes events, keeps what follows from them, delivers effects, and watches the clock. */
export interface Host {
  /**
   * Decides an event of unknown JSON and stores what follows. What was due before its moment is taken first, in the same transaction. An
   * event without `at` gets the host's moment, or the petition's last one where the clock lags. The same event again gets the same
   * answer again. With `seen`, the `seq` that the sender saw (0: there was no petition), nothing is tried where it stands elsewhere by now.
   */
  take(event: unknown, options?: { readonly seen?: number }): Promise<Answer>;
  /** A petition as the engine restores it. Throws a HostFault where what is stored cannot be trusted. */
  read(id: string): Promise<Petition | undefined>;
  /** Petitions by what they are. Throws a RangeError for a question that is none. */
  worklist(question?: PetitionQuestion): Promise<Page<PetitionLine>>;
  /** Duties that are owed, the first last day first. */
  duties(question?: DutyQuestion): Promise<Page<DutyLine>>;
  count(question: CountQuestion): Promise<readonly CountLine[]>;
  /** The log of one petition, or of all, for `engine.replay`. */
  log(petition?: string): AsyncIterable<LogEntry>;
  /** Sends what the timer has to send now; how many events that were. A host does it by itself unless told not to. Throws a RangeError for no instant. */
  due(at?: Instant): Promise<number>;
  waiting(): Promise<HostWaiting>;
  /** Ends when what is in hand is done; what waits stays stored. Throws a HostFault where a store has not answered for long: it is not waited for. */
  close(): Promise<void>;
}
