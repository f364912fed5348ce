import { WordDigest } from './wordDigest.ts';

/** Ids in a block: a longer list is kept as blocks that are full, which lists share, and a rest. */
const full = 256;

/** Questions to long lists from which on a set of their ids costs less than looking through them each time. */
const manyAsked = 8;

/** The ids in the blocks of lists that grew from each other: what is not among them is in none. */
class Known {
  private readonly ids = new Set<string>();
  private asked = 0;

  /** Whether an id may be in a block or in one before it. */
  mayHave(id: string, last: Block): boolean {
    this.asked += 1;
    if (this.asked < manyAsked) return true;
    for (let block: Block | undefined = last; block && !block.isKnown; block = block.before) {
      for (const one of block.ids) this.ids.add(one);
      block.isKnown = true;
    }
    return this.ids.has(id);
  }
}

/** A full block of a list; what stands before it is always the same. */
class Block {
  readonly ids: readonly string[];
  readonly before: Block | undefined;
  /** Ids up to the end of this block. */
  readonly length: number;
  /** Whether its ids are among those that are known. */
  isKnown = false;
  private readonly known: Known;
  private digested: WordDigest | undefined;

  constructor(ids: readonly string[], before: Block | undefined) {
    this.ids = ids;
    this.before = before;
    this.length = full + (before?.length ?? 0);
    this.known = before?.known ?? new Known();
  }

  /** Whether an id is in this block or in one before it. */
  has(id: string): boolean {
    if (!this.known.mayHave(id, this)) return false;
    for (let block: Block | undefined = this; block; block = block.before)
      if (block.ids.includes(id)) return true;
    return false;
  }

  /** The ids up to the end of this block. */
  all(): string[] {
    const blocks: (readonly string[])[] = [];
    for (let block: Block | undefined = this; block; block = block.before) blocks.push(block.ids);
    return blocks.reverse().flat();
  }

  /** The digest of the list up to the end of this block, to be gone on with. */
  digest(): WordDigest {
    this.digested ??= readTexts(this.ids, full, begun(this.before));
    return this.digested;
  }
}

function begun(before: Block | undefined): WordDigest {
  if (before) return before.digest().copy();
  const digest = new WordDigest();
  digest.begin('list');
  return digest;
}

function readTexts(texts: readonly string[], count: number, digest: WordDigest): WordDigest {
  for (let at = 0; at < count; at += 1) digest.text(texts[at] as string);
  return digest;
}

/** The ids of the events of a petition, in their order. It never changes, and shares with those that go on from it. */
export class EventList {
  private readonly last: Block | undefined;
  /** What comes after the blocks, of this list or of a longer one that grew from it in place. */
  private readonly rest: readonly string[];
  private readonly restLength: number;
  private made: string[] | undefined;

  private constructor(last: Block | undefined, rest: readonly string[], restLength: number) {
    this.last = last;
    this.rest = rest;
    this.restLength = restLength;
  }

  static get empty(): EventList {
    return EventList.of([]);
  }

  static of(ids: readonly string[]): EventList {
    let last: Block | undefined;
    let at = 0;
    for (; at + full < ids.length; at += full) last = new Block(ids.slice(at, at + full), last);
    const rest = at === 0 && Object.isFrozen(ids) ? ids : Object.freeze(ids.slice(at));
    return new EventList(last, rest, rest.length);
  }

  get length(): number {
    return (this.last?.length ?? 0) + this.restLength;
  }

  /** Whether it is one list without blocks, which costs little to give away. */
  get isShort(): boolean {
    return this.last === undefined;
  }

  has(id: string): boolean {
    const at = this.rest.indexOf(id);
    return (at !== -1 && at < this.restLength) || (this.last?.has(id) ?? false);
  }

  /** The list with one id more at its end. */
  with(id: string): EventList {
    const { last, rest, restLength } = this;
    if (restLength === full) return new EventList(new Block(rest, last), [id], 1);
    const isLongest = rest.length === restLength && !Object.isFrozen(rest);
    const longer = isLongest ? (rest as string[]) : rest.slice(0, restLength);
    longer.push(id);
    return new EventList(last, longer, restLength + 1);
  }

  /** As a frozen array, made when it is first asked for. */
  ids(): string[] {
    this.made ??= Object.freeze(this.copy()) as string[];
    return this.made;
  }

  private copy(): readonly string[] {
    const { last, rest, restLength } = this;
    if (!last && Object.isFrozen(rest)) return rest;
    const own = rest.slice(0, restLength);
    return last ? [...last.all(), ...own] : own;
  }

  /** The digest of the whole list, as of any other; it goes on from the last full block. */
  digest(): WordDigest {
    const digest = readTexts(this.rest, this.restLength, begun(this.last));
    digest.end();
    return digest.closed();
  }
}
