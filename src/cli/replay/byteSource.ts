/** The bytes of an input in their order, however they come in chunks. */
export class ByteSource {
  private rest: Uint8Array = new Uint8Array();

  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.chunks = chunks;
  }

  /** The next bytes, as many as are there and at most so many; undefined at the end. */
  async some(most: number): Promise<Uint8Array | undefined> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done) return undefined;
      this.rest = next.value;
    }
    const taken = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(taken.length);
    return taken;
  }

  /** The next so many bytes; undefined where the input ends before. */
  async exactly(count: number): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = [];
    for (let missing = count; missing > 0; ) {
      const part = await this.some(missing);
      if (!part) return undefined;
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** The next byte; undefined at the end. */
  async byte(): Promise<number | undefined> {
    return (await this.some(1))?.[0];
  }

  /** Gives back what was taken last and not used. */
  giveBack(bytes: Uint8Array): void {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([bytes, this.rest]);
  }
}
