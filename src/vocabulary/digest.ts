const beginnings = [0x811c9dc5 | 0, 0x01000193] as const;
const prime = 0x01000193;
const lengths = Array.from({ length: 64 }, (_, length) => `${length}"`);

/**
 * A digest of a text that comes in pieces: FNV-1a over UTF-16 units, twice 32 bits. Tells content apart; it is no signature.
 * A copy goes on from where the first one stands.
 */
export class RunningDigest {
  private first: number = beginnings[0];
  private second: number = beginnings[1];

  /** Adds a piece of text. */
  add(text: string): this {
    // Both halves in one walk: the text is read once.
    let { first, second } = this;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      first = Math.imul(first ^ unit, prime);
      second = Math.imul(second ^ unit, prime);
    }
    this.first = first;
    this.second = second;
    return this;
  }

  /** Adds a text with its length before it, so that no two rows of texts read alike. */
  addWhole(text: string): this {
    const { length } = text;
    return this.add(lengths[length] ?? `${length}"`).add(text);
  }

  /** A digest of the same text, to be gone on with apart. */
  copy(): RunningDigest {
    const other = new RunningDigest();
    other.first = this.first;
    other.second = this.second;
    return other;
  }

  /** Packed in four UTF-16 units: to be compared or digested again, not to be written anywhere. */
  packed(): string {
    const { first, second } = this;
    return String.fromCharCode(first >>> 16, first & 0xffff, second >>> 16, second & 0xffff);
  }

  /** Written as 16 hex digits. */
  written(): string {
    return hex(this.first) + hex(this.second);
  }
}

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');

/** The digest of a whole text, written as 16 hex digits. */
export function digest(text: string): string {
  return new RunningDigest().add(text).written();
}

/** The same digest packed in four UTF-16 units: to be compared or digested again, not to be written anywhere. */
export function packedDigest(text: string): string {
  return new RunningDigest().add(text).packed();
}
