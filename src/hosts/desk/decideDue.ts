import type { Engine } from '../../engine/createEngine.ts';
import { instantFromMs, instantMs } from '../../vocabulary/instant.ts';
import type { StoredPetition } from '../port/rows.ts';
import type { Change } from '../port/store.ts';
import { takeDue } from './decideEvent.ts';
import { DeskDraft } from './draft.ts';
import type { KnownPetitions } from './knownPetitions.ts';

/**
 * What the timer has to send for a petition now: how many events, and what is stored of them. A clock that was set back dates nothing before
 * the petition's last event. Throws where the petition cannot be decided on by this engine.
 */
export function decideDue(
  engine: Engine<string>,
  stored: StoredPetition | undefined,
  now: number,
  known?: KnownPetitions,
): Change<number> {
  if (!stored) return { answer: 0 };
  const { id, json } = stored;
  const restored = known?.restore(id, json) ?? engine.restore(JSON.parse(json));
  if (!restored.accepted)
    throw new Error(`${id}: ${restored.refusals.map(({ message }) => message.en).join('; ')}`);
  const { petition } = restored;
  const draft = new DeskDraft(engine, stored, petition, now, known);
  const sent = takeDue(engine, draft, instantFromMs(Math.max(now, instantMs(petition.lastAt))));
  const write = draft.write();
  return write ? { answer: sent, write } : { answer: sent, wakeAt: draft.wakeAt() };
}
