import { WordDigest } from './wordDigest.ts';

/** Ids in a block: a longer list is kept as blocks that are full, which lists share, and a rest. */
const full = 256;

/** Questions to a block from which on a set of its ids costs less than looking through it each time. */
const manyAsked = 8;

/** A full block of a list; what stands before it is always the same. */
class Block {
  readonly ids: readonly string[];
  private readonly before: Block | undefined;
  private asked = 0;
  private set: ReadonlySet<string> | undefined;
  private digested: WordDigest | undefined;

  constructor(ids: readonly string[], before: Block | undefined) {
    this.ids = ids;
    this.before = before;
  }

  has(id: string): boolean {
    this.asked += 1;
    if (this.asked === manyAsked) this.set = new Set(this.ids);
    return this.set?.has(id) ?? this.ids.includes(id);
  }

  /** The digest of the list up to the end of this block, to be gone on with. */
  digest(): WordDigest {
    this.digested ??= readTexts(this.ids, begun(this.before));
    return this.digested;
  }
}

function begun(before: Block | undefined): WordDigest {
  if (before) return before.digest().copy();
  const digest = new WordDigest();
  digest.begin('list');
  return digest;
}

function readTexts(texts: readonly string[], digest: WordDigest): WordDigest {
  for (const text of texts) digest.text(text);
  return digest;
}

/** The ids of the events of a petition, in their order. It never changes, and shares with those that go on from it. */
export class EventList {
  private readonly blocks: readonly Block[];
  private readonly rest: readonly string[];
  private joined: string[] | undefined;

  private constructor(blocks: readonly Block[], rest: readonly string[]) {
    this.blocks = blocks;
    this.rest = rest;
  }

  static readonly empty = new EventList([], Object.freeze([]));

  static of(ids: readonly string[]): EventList {
    const blocks: Block[] = [];
    for (let at = 0; at + full < ids.length; at += full)
      blocks.push(new Block(ids.slice(at, at + full), blocks.at(-1)));
    if (blocks.length === 0 && Object.isFrozen(ids)) return new EventList(blocks, ids);
    return new EventList(blocks, Object.freeze(ids.slice(blocks.length * full)));
  }

  get length(): number {
    return this.blocks.length * full + this.rest.length;
  }

  /** Whether it is one list without blocks, which costs nothing to give away. */
  get isShort(): boolean {
    return this.blocks.length === 0;
  }

  has(id: string): boolean {
    return this.rest.includes(id) || this.blocks.some((block) => block.has(id));
  }

  /** The list with one id more at its end. */
  with(id: string): EventList {
    const { blocks, rest } = this;
    if (rest.length < full) return new EventList(blocks, Object.freeze([...rest, id]));
    return new EventList([...blocks, new Block(rest, blocks.at(-1))], Object.freeze([id]));
  }

  /** As a frozen array, made when it is first asked for. */
  ids(): string[] {
    const { blocks, rest } = this;
    if (this.isShort) return rest as string[];
    this.joined ??= Object.freeze([...blocks.flatMap(({ ids }) => ids), ...rest]) as string[];
    return this.joined;
  }

  /** The digest of the whole list, as of any other; it goes on from the last full block. */
  digest(): WordDigest {
    const digest = readTexts(this.rest, begun(this.blocks.at(-1)));
    digest.end();
    return digest.closed();
  }
}
