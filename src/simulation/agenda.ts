import type { Minute } from './clock.ts';

interface Entry<T> {
  readonly minute: Minute;
  /** What was entered first goes first. */
  readonly number: number;
  readonly what: T;
}

/** What is to happen, earliest first; at the same minute, what was entered first. */
export class Agenda<T> {
  private readonly heap: Entry<T>[] = [];
  private entered = 0;

  /** Enters something for a minute. */
  enter(minute: Minute, what: T): void {
    this.entered += 1;
    const { heap } = this;
    heap.push({ minute, number: this.entered, what });
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  /** When the next is; undefined where nothing is left. */
  get minute(): Minute | undefined {
    return this.heap[0]?.minute;
  }

  /** Takes what is next; nothing where nothing is left. */
  take(): { readonly minute: Minute; readonly what: T } | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= heap.length) return first;
      const least = left + 1 < heap.length && this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(least, at)) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one] as Entry<T>, this.heap[other] as Entry<T>];
    return a.minute < b.minute || (a.minute === b.minute && a.number < b.number);
  }

  private swap(one: number, other: number): void {
    [this.heap[one], this.heap[other]] = [this.heap[other] as Entry<T>, this.heap[one] as Entry<T>];
  }
}
