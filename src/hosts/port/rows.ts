import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { LogEntry } from '../../engine/replay.ts';
import type { Effect } from '../../vocabulary/effects.ts';
import type { Day } from '../../vocabulary/instant.ts';

/** The day that stands where there is none, so that one order holds for all: after every other. */
export const noDay: Day = '9999-12-31';

/** Kinds of words by which petitions are found, besides their columns. */
export const tagNames = ['petitioner', 'period', 'inCharge', 'kept-from'] as const;
export type TagName = (typeof tagNames)[number];

/** A word by which a petition is found; it may have several of a kind. `kept-from` has `person:ID` or `unit:ID`, who may not see it. */
export interface Tag {
  readonly name: TagName;
  readonly value: string;
}

/** A duty that is still owed: who has it now, and by which day. */
export interface Duty {
  readonly deadline: string;
  /** The lifecycle that runs it. */
  readonly lifecycle: string;
  readonly role: string;
  /** Empty where the role has one unit alone and none is named. */
  readonly unit: string;
  /** Its last day; {@link noDay} while a hearing has stopped its clock. */
  readonly due: Day;
}

/** What stands beside a petition's JSON so that it can be found. Empty text stands for nothing; everything is derived from the petition. */
export interface Columns {
  /** The policy that it is decided under, as `id@version`. */
  readonly policy: string;
  readonly lifecycle: string;
  readonly state: string;
  /** `general`, `complex`, or empty before it is classified. */
  readonly class: string;
  /** The unit that has the matter. */
  readonly unit: string;
  readonly cause: string;
  readonly channel: string;
  /** The one unit that may see it, where it is a report about a person; `-` while none is named. */
  readonly seenBy: string;
  readonly open: boolean;
  /** The day in Shanghai on which it was opened. */
  readonly openedOn: Day;
  /** The first last day of its duties; {@link noDay} where none is owed. */
  readonly nextDue: Day;
}

/** A reminder that waits for its day. */
export interface Reminder {
  readonly deadline: string;
  readonly day: Day;
}

/** A petition as a store keeps it. */
export interface StoredPetition {
  readonly id: string;
  readonly seq: number;
  /** Goes up by one with each change of the desk's; the relay's progress does not touch it. */
  readonly version: number;
  /** The petition, as JSON text. */
  readonly json: string;
  /** Reminders that wait for their day, as JSON text: a list of {@link Reminder}. */
  readonly reminders: string;
  /** Place of the last row of its outbox; 0: none yet. */
  readonly lastPlace: number;
  /** Milliseconds of the first moment at which the timer has something to do for it; null: never. */
  readonly wakeAt: number | null;
}

/** One entry of the log; never changed, never removed. */
export interface LogRow {
  readonly petition: string;
  readonly seq: number;
  /** The event's id. */
  readonly id: string;
  /** A {@link LogEntry} as JSON text. */
  readonly entry: string;
}

/** An event that was refused, kept for whoever asks why; the first time that it was sent. */
export interface RefusedRow {
  readonly petition: string;
  readonly id: string;
  /** The petition's `seq` at that time; 0: there was no such petition. */
  readonly after: number;
  /** A {@link RefusedEntry} as JSON text. */
  readonly entry: string;
}

export type { LogEntry };

/** What is kept of a refused event: the event, and the codes and rules of its refusals. */
export interface RefusedEntry extends LogEntry {
  readonly refusals: readonly { readonly code: string; readonly rule: string }[];
}

/** Reminds the owner of a duty of its last day. Not one of the engine's effects: the day has come, nobody decided anything. */
export interface RemindEffect {
  readonly type: 'remind';
  readonly rule: string;
  readonly deadline: string;
  /** The day on which the policy wants the owner reminded. */
  readonly day: Day;
  readonly due: Day;
  readonly to: DeadlineOwner;
}

/** What a host carries out: the engine's effects but those that it carries out itself (`schedule`, `cancel`, `open`), and reminders. */
export type Delivered = Exclude<Effect, { type: 'schedule' | 'cancel' | 'open' }> | RemindEffect;

/** A row of the outbox. Its key never repeats and never changes its content. */
export interface OutboxRow {
  readonly petition: string;
  /** Counted from 1 within the petition: the order in which rows are delivered. */
  readonly place: number;
  /** `petition/seq/n` for an effect, `petition/seq/remind/deadline/day` for a reminder: a duty that is set again on its day is told again. */
  readonly key: string;
  /** The petition's `seq` when it was made. */
  readonly seq: number;
  /** Milliseconds, by the host's clock, at which it was put in. */
  readonly at: number;
  /** A {@link Delivered} as JSON text. */
  readonly effect: string;
}
