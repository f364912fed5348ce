/** Counts entries and keeps those that stand first in an order, in whatever order they come; so memory stays flat. */
export class Foremost<T> {
  /** How many there were. */
  count = 0;
  private kept: T[] = [];

  private readonly most: number;
  private readonly inOrder: (a: T, b: T) => number;

  constructor(most: number, inOrder: (a: T, b: T) => number) {
    this.most = most;
    this.inOrder = inOrder;
  }

  /** Takes one entry in. */
  add(entry: T): void {
    this.count += 1;
    this.kept.push(entry);
    if (this.kept.length >= 2 * this.most) this.kept = this.listed;
  }

  /** The first of them, in order. */
  get listed(): T[] {
    return this.kept.toSorted(this.inOrder).slice(0, this.most);
  }
}
