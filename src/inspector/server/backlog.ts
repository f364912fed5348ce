/** A frame that waits, and what is lost where it has to go. */
export interface Entry {
  /** What it is about: a later one of the same kind and key makes it needless. */
  readonly key: string;
  readonly kind: 'actor' | 'snapshot' | 'event' | 'notice';
  readonly frame: string;
}

/** How much waits. */
export interface BacklogLimits {
  readonly entries: number;
  /** Characters of all frames. */
  readonly length: number;
  /** Actors whose announcement and last snapshot outlive the rest. */
  readonly actors: number;
}

/** What outlives the rest, in the order of replay. */
const kinds = ['actor', 'snapshot', 'notice'] as const;
type Outline = { [Kind in (typeof kinds)[number]]?: string };

/**
 * The last frames, in their order. Where there are too many the oldest go: of an actor its announcement and its last snapshot stay, so
 * that whoever comes late sees it as it stands; events are lost, and counted.
 */
export class Backlog {
  /** Entries that were lost and not yet told. */
  lost = 0;
  private readonly outlines = new Map<string, Outline>();
  private outlined = 0;
  private recent: Entry[] = [];
  private length = 0;

  private readonly limits: BacklogLimits;

  constructor(limits: BacklogLimits) {
    this.limits = limits;
  }

  get isEmpty(): boolean {
    return this.recent.length === 0 && this.outlines.size === 0 && this.lost === 0;
  }

  add(entry: Entry): void {
    this.recent.push(entry);
    this.length += entry.frame.length;
    while (this.recent.length > this.limits.entries || this.length > this.limits.length) this.letGo();
  }

  /** Every frame that is kept, in an order that can be replayed. */
  *frames(): Generator<Entry> {
    for (const [key, outline] of this.outlines)
      for (const kind of kinds) {
        const frame = outline[kind];
        if (frame !== undefined) yield { key, kind, frame };
      }
    yield* this.recent;
  }

  /** Takes frames out, the oldest first, about so many characters of them and at least one. */
  take(length: number): string[] {
    const taken: string[] = [];
    let left = length;
    for (const { frame } of this.frames()) {
      if (left <= 0) break;
      taken.push(frame);
      left -= frame.length;
    }
    this.forget(taken.length);
    return taken;
  }

  private forget(count: number): void {
    let left = count;
    for (const [key, outline] of this.outlines) {
      for (const kind of kinds) {
        const frame = outline[kind];
        if (frame === undefined) continue;
        if (left === 0) return;
        left -= 1;
        this.strike(outline, kind);
      }
      this.outlines.delete(key);
    }
    for (const { frame } of this.recent.splice(0, left)) this.length -= frame.length;
  }

  private letGo(): void {
    const oldest = this.recent.shift();
    if (!oldest) return;
    const { key, kind, frame } = oldest;
    this.length -= frame.length;
    if (kind === 'event') {
      this.lost += 1;
      return;
    }
    const outline = this.outlines.get(key) ?? {};
    // Announced anew, an actor starts anew.
    if (kind === 'actor') this.strike(outline, 'snapshot');
    this.strike(outline, kind);
    this.outlined += frame.length;
    outline[kind] = frame;
    this.outlines.set(key, outline);
    while (this.outlines.size > this.limits.actors || this.outlined > this.limits.length) this.dropOutline();
  }

  private dropOutline(): void {
    for (const [key, outline] of this.outlines) {
      for (const kind of kinds) if (this.strike(outline, kind)) this.lost += 1;
      this.outlines.delete(key);
      return;
    }
  }

  private strike(outline: Outline, kind: keyof Outline): boolean {
    const frame = outline[kind];
    if (frame === undefined) return false;
    this.outlined -= frame.length;
    delete outline[kind];
    return true;
  }
}
