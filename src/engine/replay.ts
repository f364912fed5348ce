import type { Decision } from './decision.ts';
import type { Petition } from './petition.ts';

/** An entry of a log: an event, and what was decided on it, where that was recorded. */
export interface LogEntry {
  readonly event: unknown;
  readonly decided?: { readonly accepted: boolean; readonly seal?: string | undefined } | undefined;
}

/** The first place at which a replay and its log do not agree. */
export interface Difference {
  readonly index: number;
  readonly recorded: NonNullable<LogEntry['decided']>;
  readonly replayed: { readonly accepted: boolean; readonly seal?: string };
  readonly decision: Decision;
}

/** What a replay came to. */
export interface Replayed {
  readonly petitions: ReadonlyMap<string, Petition>;
  readonly accepted: number;
  readonly refused: readonly { readonly index: number; readonly decision: Decision }[];
  /** Present where the replay stopped because it and the log did not agree. */
  readonly difference?: Difference;
}

/** How a log is replayed. */
export interface ReplayOptions {
  /** Whether the shape of the events is known to be right, because they were accepted before. */
  readonly trusted?: boolean;
}

type Decide = (petition: Petition | undefined, event: unknown) => Decision;

const isEntry = (entry: unknown): entry is LogEntry =>
  typeof entry === 'object' && entry !== null && 'event' in entry && !('type' in entry);

/** An entry, and the id of the petition that its event names. */
export function entryOf(line: unknown): LogEntry & { readonly petition: string | undefined } {
  const entry = isEntry(line) ? line : { event: line };
  const id = (entry.event as { petition?: unknown } | null)?.petition;
  return { ...entry, petition: typeof id === 'string' ? id : undefined };
}

/** Folds a log, of one petition or many interleaved; stops at the first difference to a recorded decision. */
export function replayLog(entries: Iterable<unknown>, decide: Decide): Replayed {
  const petitions = new Map<string, Petition>();
  const refused: { index: number; decision: Decision }[] = [];
  let accepted = 0;
  let index = 0;
  for (const line of entries) {
    const { event, decided, petition: id } = entryOf(line);
    const decision = decide(id === undefined ? undefined : petitions.get(id), event);
    if (decision.accepted) {
      petitions.set(decision.petition.id, decision.petition);
      accepted += 1;
    } else refused.push({ index, decision });
    // A seal is made only to be compared.
    const replayed = decided && replayedAs(decision);
    if (replayed && !agree(decided, replayed)) {
      return { petitions, accepted, refused, difference: { index, recorded: decided, replayed, decision } };
    }
    index += 1;
  }
  return { petitions, accepted, refused };
}

const replayedAs = (decision: Decision): Difference['replayed'] =>
  decision.accepted ? { accepted: true, seal: decision.petition.seal } : { accepted: false };

/** Whether a replayed decision is the recorded one, as far as that was recorded. */
export function agree(
  recorded: NonNullable<LogEntry['decided']>,
  replayed: { accepted: boolean; seal?: string },
): boolean {
  if (recorded.accepted !== replayed.accepted) return false;
  return recorded.seal === undefined || recorded.seal === replayed.seal;
}
