import type { Placed } from './logRecord.ts';

/** Entries of one kind that a report lists; the rest are counted, so that memory stays flat. */
export const mostListed = 1000;

/** How many there were, and the first of them. */
export interface Counted<T> {
  readonly count: number;
  readonly listed: readonly T[];
}

const byPlace = (a: Placed, b: Placed) => a.file - b.file || a.line - b.line;

/** Counts entries of several kinds and keeps the first of each by where they stand, in whatever order they come. */
export class Earliest<Kind extends string, T extends Placed> {
  private readonly counts = new Map<Kind, number>();
  private readonly kept = new Map<Kind, T[]>();

  /** Takes one entry in. */
  add(kind: Kind, entry: T): void {
    this.merge(kind, { count: 1, listed: [entry] });
  }

  /** Takes in what was gathered elsewhere. */
  merge(kind: Kind, { count, listed }: Counted<T>): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
    const kept = this.kept.get(kind) ?? [];
    kept.push(...listed);
    this.kept.set(kind, kept.length < 2 * mostListed ? kept : this.first(kept));
  }

  /** What was gathered, by kind. */
  get gathered(): Map<Kind, Counted<T>> {
    const kinds = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(
      kinds.map(([kind, count]) => [kind, { count, listed: this.first(this.kept.get(kind) ?? []) }]),
    );
  }

  private first(entries: readonly T[]): T[] {
    return [...entries].sort(byPlace).slice(0, mostListed);
  }
}
