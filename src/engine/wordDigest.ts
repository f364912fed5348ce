/** What a value begins with in a digest; a text says its length as well. */
const kinds = {
  text: 0,
  whole: 1,
  number: 2,
  true: 3,
  false: 4,
  null: 5,
  record: 6,
  list: 7,
  part: 8,
  end: 9,
};
const bitsOfKind = 4;

const beginnings = [0x811c9dc5 | 0, 0x01000193] as const;
const one = 0x9e3779b1 | 0;
const other = 0xc2b2ae3d | 0;

/**
 * A digest of values that come one after another, twice 32 bits: two units of a text at a time, and before each value a word that says
 * its kind, so that no two rows of values read alike. Each half is turned in a way of its own: what one word changes, no other
 * undoes in both but by chance. Tells content apart; it is no signature.
 */
export class WordDigest {
  private first: number = beginnings[0];
  private second: number = beginnings[1];

  private word(word: number): void {
    const first = Math.imul(this.first ^ word, one);
    const second = Math.imul(this.second ^ word, other);
    this.first = (first << 13) | (first >>> 19);
    this.second = (second << 15) | (second >>> 17);
  }

  text(text: string): void {
    const { length } = text;
    this.word((length << bitsOfKind) | kinds.text);
    let { first, second } = this;
    for (let at = 1; at < length; at += 2) {
      const word = text.charCodeAt(at - 1) | (text.charCodeAt(at) << 16);
      first = Math.imul(first ^ word, one);
      second = Math.imul(second ^ word, other);
      first = (first << 13) | (first >>> 19);
      second = (second << 15) | (second >>> 17);
    }
    this.first = first;
    this.second = second;
    if (length % 2 === 1) this.word(text.charCodeAt(length - 1));
  }

  /** What is neither a record nor a list. */
  plain(value: unknown): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'boolean') this.word(value ? kinds.true : kinds.false);
    else if (value === null) this.word(kinds.null);
    else if (((value as number) | 0) === value) {
      this.word(kinds.whole);
      this.word(value);
    } else {
      this.word(kinds.number);
      this.text(String(value));
    }
  }

  begin(kind: 'record' | 'list'): void {
    this.word(kinds[kind]);
  }

  end(): void {
    this.word(kinds.end);
  }

  /** A value that stands by its own digest, which is closed. */
  part({ first, second }: WordDigest): void {
    this.word(kinds.part);
    this.word(first);
    this.word(second);
  }

  /** A digest of the same values, to be gone on with apart. */
  copy(): WordDigest {
    const same = new WordDigest();
    same.first = this.first;
    same.second = this.second;
    return same;
  }

  /** Closes it: each bit of either half depends on all of both from here on. */
  closed(): this {
    const first = (this.first + this.second) | 0;
    const second = avalanche((this.second + first) | 0);
    this.first = (avalanche(first) + second) | 0;
    this.second = (second + this.first) | 0;
    return this;
  }

  /** Written as 16 hex digits. */
  written(): string {
    return hex(this.first) + hex(this.second);
  }
}

/** Spreads each bit over all of a word, and loses none. */
function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
