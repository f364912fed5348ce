import { dayOf } from '../calendar/day.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Course, EndedCourse, Petition } from '../engine/petition.ts';
import { entryOf } from '../engine/replay.ts';
import { owingUnit } from '../machines/supervision/standing.ts';
import { policyNamed } from '../policy/reference.ts';
import type { Policy } from '../policy/schema.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';

/** A petition as a register has it, alone or with its log: what was said in events that no petition keeps (a rating, an answer to proposals) is in the log. */
export type RegisterEntry = Petition | PetitionWithLog;

/** A petition and the events that were sent on it; those that were refused may be among them, and are passed over. */
export interface PetitionWithLog {
  readonly petition: Petition;
  readonly log: Iterable<unknown>;
}

/** An accepted event of a log, as far as a register reads it. */
export interface LoggedEvent {
  readonly type: string;
  readonly at: Instant;
  readonly [field: string]: unknown;
}

/** A petition that was restored, with the policy that it is decided under. */
export interface Known {
  readonly petition: Petition;
  readonly policy: Policy;
  /** Absent where no log was given. */
  readonly events: readonly LoggedEvent[] | undefined;
}

/** A deadline with the unit whose it is, where one is known. */
export interface UnitDeadline extends DeadlineView {
  /** The unit that it was given to: a delay stays theirs. */
  readonly ownedBy: string | undefined;
}

const hasLog = (entry: RegisterEntry): entry is PetitionWithLog =>
  typeof entry === 'object' && entry !== null && 'log' in entry;

/** Restores an entry. Throws a RangeError that names the petition and says why one cannot be trusted. */
export function knownFrom(engine: Engine<string>, entry: RegisterEntry): Known {
  const { petition: given, log } = hasLog(entry) ? entry : { petition: entry, log: undefined };
  const restored = engine.restore(given);
  if (!restored.accepted) {
    const { id } = (given ?? {}) as { id?: unknown };
    const reasons = restored.refusals.map(({ message }) => message.en).join('; ');
    throw new RangeError(`the petition ${JSON.stringify(id)} cannot be trusted: ${reasons}`);
  }
  const { petition } = restored;
  // What was restored has its policy on the shelf.
  const policy = policyNamed(engine.policies, petition.policy) as Policy;
  return { petition, policy, events: log && acceptedOf(petition, log) };
}

/** The petition as it stands at a moment, whether or not a timer ran: what is over by then has passed, with all that follows. */
export function standingAt(engine: Engine<string>, known: Known, at: Instant): Known {
  const petition = engine.due(known.petition, at).events.reduce((now, event) => {
    const decision = engine.receive(now, event);
    return decision.accepted ? decision.petition : now;
  }, known.petition);
  return petition === known.petition ? known : { ...known, petition };
}

/** The events of a log that the petition took, each once. */
function acceptedOf(petition: Petition, log: Iterable<unknown>): LoggedEvent[] {
  const left = new Set(petition.events);
  const events: LoggedEvent[] = [];
  for (const line of log) {
    const { event, decided } = entryOf(line);
    const { id } = (event ?? {}) as { id?: unknown };
    if (decided?.accepted === false || typeof id !== 'string' || !left.delete(id)) continue;
    events.push(event as LoggedEvent);
  }
  return events;
}

/** Every lifecycle that the petition went through or is in, in no order that matters. */
export function coursesOf({ phase, beside, ended }: Petition): readonly (Course | EndedCourse)[] {
  return [phase, ...beside, ...ended];
}

/** Its deadlines as they stand at a moment, or at its last event where that is later: a petition tells how it stands, not how it stood. */
export function deadlinesAt(
  engine: Engine<string>,
  { petition, policy }: Known,
  at: Instant,
): UnitDeadline[] {
  const moment = at < petition.lastAt ? petition.lastAt : at;
  return engine.deadlines(petition, moment).map((view) => ({
    ...view,
    ownedBy: view.owner.unit ?? owingUnit(view.owner, petition.matter, policy)?.id,
  }));
}

/** The day on which a petition came in. */
export const receivedOn = ({ matter }: Petition): Day => dayOf(matter.receivedAt);
