/** Petitions by id: how many, and which, as far as they are listed. */
export interface PetitionList {
  readonly count: number;
  /** In the order of their ids. */
  readonly ids: readonly string[];
  /** How many more there are than are listed. */
  readonly unlisted: number;
}

/** A rate and what it is made of. */
export interface Counted {
  /** Numerator by denominator; null where there is nothing to divide by: no rate is not a rate of nought. */
  readonly rate: number | null;
  readonly denominator: number;
  /** The numerator. */
  readonly met: PetitionList;
  /** The rest of the denominator. */
  readonly notMet: PetitionList;
  /** In neither: what was given does not tell. */
  readonly unknown: PetitionList;
}

class List {
  private count = 0;
  private readonly ids: string[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(id: string): void {
    this.count += 1;
    if (this.ids.length < this.most) this.ids.push(id);
  }

  get size(): number {
    return this.count;
  }

  listed(): PetitionList {
    return { count: this.count, ids: [...this.ids].sort(), unlisted: this.count - this.ids.length };
  }
}

/** Counts petitions for and against; of each list the first ones are named, so that memory stays flat. */
export class Count {
  private readonly met: List;
  private readonly notMet: List;
  private readonly unknown: List;

  constructor(most: number) {
    this.met = new List(most);
    this.notMet = new List(most);
    this.unknown = new List(most);
  }

  /** Adds a petition; `undefined` where it is not known whether it is in the numerator. */
  add(id: string, met: boolean | undefined): void {
    if (met === undefined) this.unknown.add(id);
    else if (met) this.met.add(id);
    else this.notMet.add(id);
  }

  /** What it came to. */
  counted(): Counted {
    const denominator = this.met.size + this.notMet.size;
    return {
      rate: denominator === 0 ? null : this.met.size / denominator,
      denominator,
      met: this.met.listed(),
      notMet: this.notMet.listed(),
      unknown: this.unknown.listed(),
    };
  }
}
