import type { Engine } from '../../engine/createEngine.ts';
import type { Refused } from '../../engine/decision.ts';
import type { Petition } from '../../engine/petition.ts';
import { instantFromMs, instantMs, isInstant } from '../../vocabulary/instant.ts';
import type { Refusal, RefusalCode } from '../../vocabulary/refusals.ts';
import { text } from '../../vocabulary/text.ts';
import type { Answer } from '../port/host.ts';
import type { RefusedRow, StoredPetition } from '../port/rows.ts';
import type { Change } from '../port/store.ts';
import { DeskDraft } from './draft.ts';
import type { KnownPetitions } from './knownPetitions.ts';

/** What a desk is told besides the event. */
export interface Asking {
  /** The host's clock, in milliseconds. */
  readonly now: number;
  /** The `seq` that the sender saw; 0: there was no petition. */
  readonly seen?: number;
  /** Milliseconds by which an event may be dated after the host's clock. */
  readonly aheadMs: number;
}

/** Refusals that are no decision on a petition: what was sent is no event, or what is stored cannot be decided on. */
const noDecision: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'invalid',
  'unknown-event',
  'unknown-petition',
  'unknown-policy',
  'invalid-petition',
  'duplicate',
  'out-of-order',
]);

type Message = Readonly<Record<string, unknown>>;

/**
 * What one event comes to. What was due before it is taken before it, so that a timer is a matter of promptness and never of the outcome;
 * where the event is refused, nothing is. Pure: a store may ask again.
 * @param known saves restoring; the outcome is the same without
 */
export function decideEvent(
  engine: Engine<string>,
  stored: StoredPetition | undefined,
  message: Message,
  { now, seen, aheadMs }: Asking,
  known?: KnownPetitions,
): Change<Answer> {
  const before = stored && storedAs(stored, known);
  const seq = stored && { seq: stored.seq };
  const isRepeated = before?.events.includes(message.id as string) ?? false;
  if (seen !== undefined && seen !== (stored?.seq ?? 0) && !isRepeated)
    return { answer: { accepted: false, refusals: [], ...seq, changed: true } };
  const event = dated(message, before, now);
  // What the host dated itself is never too late: its clock was set back.
  const ahead = isInstant(message.at) && instantMs(message.at) > now + aheadMs;
  if (ahead) return { answer: { accepted: false, refusals: [datedAhead(event.at as string)], ...seq } };

  const refuse = (refused: Refused): Change<Answer> => {
    const answer = { accepted: false as const, refusals: refused.refusals, ...seq };
    const row = refusedRow(event, stored?.seq ?? 0, refused);
    return row ? { answer, refused: row } : { answer };
  };
  const first = engine.receive(before, event);
  if (!first.accepted) return refuse(first);
  const draft = new DeskDraft(engine, stored, before, now, known);
  const { wakeAt = null } = stored ?? {};
  const isDue = wakeAt !== null && wakeAt <= instantMs(event.at as string);
  if (isDue) takeDue(engine, draft, event.at as string);
  // A notice that only another version of the policy has may move a day: then it counts.
  const decision = isDue ? engine.receive(draft.petition, event) : first;
  if (!decision.accepted) return refuse(decision);
  draft.put(event as { readonly id: string }, decision);
  const { petition, effects, path } = decision;
  const answer: Answer = {
    accepted: true,
    petition: petition.id,
    event: event.id as string,
    seq: petition.seq,
    effects,
    path,
  };
  const write = draft.write();
  return write ? { answer, write } : { answer };
}

/** A stored petition for the engine: what cannot be trusted goes there as it is, and the engine says why. */
function storedAs({ id, json }: StoredPetition, known: KnownPetitions | undefined): Petition {
  const restored = known?.restore(id, json);
  return restored?.accepted ? restored.petition : (JSON.parse(json) as Petition);
}

/** Takes what the timer has to send at a moment, and the reminders whose day has come. */
export function takeDue(engine: Engine<string>, draft: DeskDraft, at: string): number {
  const { petition } = draft;
  if (!petition) return 0;
  const { events } = engine.due(petition, at);
  for (const event of events) {
    const decision = engine.receive(draft.petition, event);
    if (!decision.accepted)
      throw new Error(
        `${petition.id}: ${event.id} of the timer was refused: ${decision.refusals[0]?.message.en}`,
      );
    draft.put(event, decision);
  }
  draft.remind(instantMs(at));
  return events.length;
}

/** An event without a moment gets the host's, or the petition's last one where the clock lags. */
function dated(message: Message, petition: Petition | undefined, now: number): Message {
  if (message.at !== undefined) return message;
  const last = petition ? instantMs(petition.lastAt) : Number.NEGATIVE_INFINITY;
  return { ...message, at: instantFromMs(Math.max(now, last)) };
}

function datedAhead(at: string): Refusal {
  return {
    code: 'out-of-order',
    rule: 'policy',
    message: text(
      `${at} 晚于本机时间：事件不得预填日期`,
      `${at} is after this host’s time: no event is dated ahead`,
    ),
    path: 'at',
  };
}

function refusedRow(event: Message, after: number, { refusals }: Refused): RefusedRow | undefined {
  if (refusals.some(({ code }) => noDecision.has(code))) return undefined;
  const said = refusals.map(({ code, rule }) => ({ code, rule }));
  const entry = { event, decided: { accepted: false }, refusals: said };
  return {
    petition: event.petition as string,
    id: event.id as string,
    after,
    entry: JSON.stringify(entry),
  };
}
