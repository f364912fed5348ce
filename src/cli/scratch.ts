import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFault } from './files.ts';

/** A temporary file without a name, open for reading and writing: nothing is left of it, however the program ends. */
export class Scratch {
  /** Open in all threads of the process. */
  readonly descriptor: number = openNameless();
  private position = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.position;
  }

  /** Writes at the end, and gives where that was. Throws a CliError where there is no room. */
  append(bytes: Uint8Array): number {
    const { position } = this;
    this.write(bytes, position);
    this.position += bytes.length;
    return position;
  }

  /** Writes over what was written at a position. Throws a CliError where there is no room. */
  overwrite(bytes: Uint8Array, position: number): void {
    this.write(bytes, position);
  }

  private write(bytes: Uint8Array, position: number): void {
    try {
      for (let from = 0; from < bytes.length; )
        from += writeSync(this.descriptor, bytes, from, bytes.length - from, position + from);
    } catch (error) {
      throw fileFault(tmpdir(), error);
    }
  }

  /** Gives the file up. */
  close(): void {
    closeSync(this.descriptor);
  }
}

/** Fills a part of a buffer from a file, whichever thread asks. */
export function readFully(
  descriptor: number,
  into: Uint8Array,
  { from, length, position }: { readonly from: number; readonly length: number; readonly position: number },
): void {
  for (let done = 0; done < length; ) {
    const count = readSync(descriptor, into, from + done, length - done, position + done);
    if (count === 0) throw new Error('the temporary file was cut off');
    done += count;
  }
}

function openNameless(): number {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'petition-flow-'));
    try {
      return openSync(join(folder, 'scratch'), 'wx+', 0o600);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw fileFault(tmpdir(), error);
  }
}
