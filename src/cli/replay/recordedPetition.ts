import { wordIn } from '../wordIn.ts';
import type { LogRecord } from './logRecord.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A recorded line, to be compared. */
export interface Recorded extends Pick<LogRecord, 'file' | 'line'> {
  readonly value: Fields;
}

type Shelf = Map<string | null, Recorded[]>;

const put = (shelf: Shelf, id: string | null, line: Recorded) => {
  const lines = shelf.get(id);
  if (lines) lines.push(line);
  else shelf.set(id, [line]);
};

/** What was recorded of one petition, by event. What has been compared is taken off. */
export class RecordedPetition {
  private readonly decisions: Shelf = new Map();
  private readonly effects: Shelf = new Map();
  /** The petition at the end, where it was recorded; the last one counts. */
  petition: Recorded | undefined;

  constructor(records: readonly LogRecord[]) {
    for (const { kind, file, line, value } of records) {
      const recorded = { file, line, value: value as Fields };
      if (kind === 'decision') put(this.decisions, wordIn(value, 'event'), recorded);
      if (kind === 'effect') put(this.effects, wordIn(value, 'event'), recorded);
      if (kind === 'petition') this.petition = recorded;
    }
  }

  /** The next decision on an event of this id: an event that was sent twice was decided twice. */
  takeDecision(event: string | null): Recorded | undefined {
    return this.decisions.get(event)?.shift();
  }

  /** What an event was recorded to ask for, in its order. */
  takeEffects(event: string | null): readonly Recorded[] {
    const lines = this.effects.get(event) ?? [];
    this.effects.delete(event);
    return lines.sort((a, b) => Number(a.value.index) - Number(b.value.index));
  }

  /** Decisions that no event was found for. */
  get decisionsLeft(): readonly Recorded[] {
    return [...this.decisions.values()].flat();
  }

  /** Effects that no accepted event was found for. */
  get effectsLeft(): readonly Recorded[] {
    return [...this.effects.values()].flat();
  }
}
