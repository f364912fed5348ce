import { createHash } from 'node:crypto';
import type { Decision, Engine, Petition } from '../../src/index.ts';

/** What is kept of one decision: short digests, so that a difference can be named. */
export interface KeptDecision {
  /** The petition without its seal. */
  readonly petition?: string;
  readonly effects?: string;
  readonly path?: string;
  readonly refusals?: string;
}

/** A history and what was decided, as it is kept for a policy version. */
export interface GoldenHistory {
  readonly name: string;
  readonly events: readonly object[];
  readonly decisions: readonly KeptDecision[];
  /** The petition at the end, in its own order of keys, without the seal. */
  readonly petition: object;
  readonly seal: string;
}

/** A digest of a value as it is written: another order of keys is another digest. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

/** A petition without its seal, which is kept apart. */
export function unsealed({ seal: _seal, ...content }: Petition): object {
  return content;
}

/** What is kept of a decision. */
export function keptOf(decision: Decision): KeptDecision {
  if (!decision.accepted) return { refusals: digest(decision.refusals) };
  const { petition, effects, path } = decision;
  return { petition: digest(unsealed(petition)), effects: digest(effects), path: digest(path) };
}

/** Decides the events one after the other; a refused one changes nothing. Gives the petition that it comes to. */
export function playEvents(
  engine: Engine<string>,
  events: readonly object[],
  look: (decision: Decision, at: number) => void,
): Petition | undefined {
  let petition: Petition | undefined;
  events.forEach((event, at) => {
    const decision = engine.receive(petition, event);
    if (decision.accepted) petition = decision.petition;
    look(decision, at);
  });
  return petition;
}
