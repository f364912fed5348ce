import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import type { Restored } from '../../engine/restore.ts';

interface Known {
  readonly json: string;
  readonly petition: Petition;
}

/**
 * Petitions that an engine made or restored lately, so that what is stored of them is not restored again. Only the very text that is stored
 * finds one: whatever others made of a petition since is restored. Those that nobody asked for longest are forgotten first.
 */
export class KnownPetitions {
  readonly #known = new Map<string, Known>();
  readonly #engine: Engine<string>;
  readonly #most: number;
  #characters = 0;

  /** @param most characters of JSON that are remembered at most */
  constructor(engine: Engine<string>, most = 1_000_000) {
    this.#engine = engine;
    this.#most = most;
  }

  /** What the engine restores of a stored text. */
  restore(id: string, json: string): Restored {
    const known = this.#known.get(id);
    if (known?.json === json) {
      // Whoever was asked for last stands last.
      this.#known.delete(id);
      this.#known.set(id, known);
      return { accepted: true, petition: known.petition };
    }
    const restored = this.#engine.restore(JSON.parse(json));
    if (restored.accepted) this.keep(json, restored.petition);
    return restored;
  }

  /** Remembers a petition that the engine made, under the text that it is stored as. */
  keep(json: string, petition: Petition): void {
    this.#forget(petition.id);
    this.#known.set(petition.id, { json, petition });
    this.#characters += json.length;
    while (this.#characters > this.#most) this.#forget(this.#known.keys().next().value as string);
  }

  #forget(id: string): void {
    this.#characters -= this.#known.get(id)?.json.length ?? 0;
    this.#known.delete(id);
  }
}
