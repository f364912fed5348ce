import type { RunningDigest } from '../vocabulary/digest.ts';

/** Its constructor gives back the very object that it is given. */
export class Same {
  constructor(part: object) {
    // biome-ignore lint/correctness/noConstructorReturn: what extends this class adds its field to a part
    return part;
  }
}

/**
 * The digest of a part that is in order, kept in a private field of the part: what a decision leaves as it was is neither
 * copied nor read again. A copy does not have it; a WeakMap would do the same at many times the cost. Parts are the
 * fields of a petition and the entries of the lists in it; smaller ones would cost more to look up than to read.
 */
export class Part extends Same {
  readonly #digest: string;

  /** To be called before the part is frozen. */
  constructor(part: object, digest: RunningDigest) {
    super(part);
    this.#digest = digest.packed();
  }

  static digestOf(part: object): string | undefined {
    return #digest in part ? part.#digest : undefined;
  }
}

/** Marks what lies within a part and is in order and frozen, so that it is shared with the next one. */
export class Within extends Same {
  readonly #marked = true;

  static has(value: object): boolean {
    return #marked in value && value.#marked;
  }
}

/** The digest of a list of texts up to its end, from which that of a longer list goes on. */
export class Growing extends Same {
  readonly #digest: RunningDigest;

  constructor(list: object, digest: RunningDigest) {
    super(list);
    this.#digest = digest;
  }

  static digestOf(list: object): RunningDigest | undefined {
    return #digest in list ? list.#digest : undefined;
  }
}
