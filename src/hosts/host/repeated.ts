import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../../engine/createEngine.ts';
import type { Decision } from '../../engine/decision.ts';
import type { LogEntry } from '../../engine/replay.ts';
import { inOneForm, isInstant } from '../../vocabulary/instant.ts';
import type { Answer } from '../port/host.ts';
import type { LogRow } from '../port/rows.ts';

type Message = Readonly<Record<string, unknown>>;

/**
 * What an event came to when it was taken before, decided again from the log; nothing where it was not taken. Where the id was another
 * message's, that is said. An event that states no moment is the same whenever it is sent.
 */
export async function repeatedAnswer(
  engine: Engine<string>,
  log: AsyncIterable<LogRow>,
  message: Message,
): Promise<Answer | 'other' | undefined> {
  let decision: Decision | undefined;
  for await (const row of log) {
    const { event } = JSON.parse(row.entry) as LogEntry & { readonly event: Message };
    decision = engine.receive(decision?.accepted ? decision.petition : undefined, event);
    if (!decision.accepted) throw new Error(`${row.petition}: event ${row.seq} of its log is refused now`);
    if (row.id !== message.id) continue;
    if (!isSame(event, message)) return 'other';
    const { petition, effects, path } = decision;
    const { id, seq } = petition;
    return { accepted: true, petition: id, event: row.id, seq, effects, path, repeated: true };
  }
  return undefined;
}

function isSame(event: Message, message: Message): boolean {
  const { at = event.at } = message;
  return isDeepStrictEqual({ ...event, at: inOneFormOf(event.at) }, { ...message, at: inOneFormOf(at) });
}

const inOneFormOf = (at: unknown) => (isInstant(at) ? inOneForm(at) : at);
