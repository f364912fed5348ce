import type { Counted } from './summary.ts';

/** Counts by name. */
export class Counts<K extends string> {
  private readonly counts = new Map<K, number>();
  /** Counts one more. */
  add(name: K): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** How many there are of a name. */
  of(name: K): number {
    return this.counts.get(name) ?? 0;
  }

  /** Every name with its count, most first. */
  sorted(): Counted<K>[] {
    return [...this.counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}
