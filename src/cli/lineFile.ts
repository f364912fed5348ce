import type { FileHandle } from 'node:fs/promises';

/** Characters that are gathered before they are written. */
const atOnce = 1 << 16;

/** A file of JSON Lines that is open for writing; what is added waits until it is flushed. */
export class LineFile {
  private gathered: string[] = [];
  private length = 0;
  private readonly handle: FileHandle;

  constructor(handle: FileHandle) {
    this.handle = handle;
  }

  /** Whether enough waits to be written. */
  get isFull(): boolean {
    return this.length >= atOnce;
  }

  /** Adds a line. */
  add(content: object): void {
    this.addWritten(JSON.stringify(content));
  }

  /** Adds a line that is JSON already. */
  addWritten(json: string): void {
    this.gathered.push(json, '\n');
    this.length += json.length + 1;
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const written = this.gathered.join('');
    this.gathered = [];
    this.length = 0;
    await this.handle.writeFile(written);
  }

  /** Closes it; what waits still is lost. */
  async close(): Promise<void> {
    await this.handle.close();
  }
}
