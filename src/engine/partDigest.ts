import type { WordDigest } from './wordDigest.ts';

/** Its constructor gives back the very object that it is given. */
export class Same {
  constructor(part: object) {
    // biome-ignore lint/correctness/noConstructorReturn: what extends this class adds its field to a part
    return part;
  }
}

/**
 * Marks what is in order and frozen in depth, in a private field of it: what a decision leaves as it was is not copied again. A copy
 * does not have the mark; a WeakMap would do the same at many times the cost. The digest of a field of a petition, of a list and
 * of a record in a list is kept there once it was asked for; smaller parts would cost more to look up than to read.
 */
export class Part extends Same {
  #digest: WordDigest | undefined;

  static has(value: object): boolean {
    return #digest in value;
  }

  /** Keeps the digest of a part, and gives it. Throws a TypeError for what is none. */
  static digested(part: object, digest: WordDigest): WordDigest {
    (part as Part).#digest = digest;
    return digest;
  }

  /** The digest of a part, read where nobody has asked for it yet. Throws a TypeError for what is none. */
  static digestOf(part: object, read: (part: object) => WordDigest): WordDigest {
    const marked = part as Part;
    marked.#digest ??= read(part);
    return marked.#digest;
  }
}
