const lineFeed = 10;

/** A line's bytes without its line feed; undefined: it was longer than is read. */
export type LineBytes = Uint8Array | undefined;

/**
 * Cuts bytes into lines as they come. Of a line longer than `limit` bytes nothing is held, and the lines after it are read as ever.
 */
export class ByteLines {
  private held: Uint8Array[] = [];
  private length = 0;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The lines that end in these bytes. */
  take(chunk: Uint8Array): LineBytes[] {
    const lines: LineBytes[] = [];
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      this.hold(chunk.subarray(from, to));
      from = to + 1;
      lines.push(this.ended());
    }
    this.hold(chunk.subarray(from));
    return lines;
  }

  /** The last line, where no line feed ends it. */
  rest(): LineBytes[] {
    return this.length === 0 ? [] : [this.ended()];
  }

  private hold(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.limit) this.held = [];
    else if (part.length > 0) this.held.push(part);
  }

  private ended(): LineBytes {
    const { held, length } = this;
    this.held = [];
    this.length = 0;
    if (length > this.limit) return undefined;
    return held.length === 1 ? held[0] : joined(held, length);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
