import { digest } from '../../vocabulary/digest.ts';
import { readFully, Scratch } from '../scratch.ts';
import type { LogRecord } from './logRecord.ts';
import { mostBytesOf, packRecord } from './recordBytes.ts';

/** Parts that a log is sorted into. It does not depend on the number of workers, so the result does not either. */
const partCount = 1024;
/** Bytes that are gathered for a part before they are put away. */
const blockBytes = 8 * 1024;
/** Bytes that are kept in memory; what goes beyond is put into a file. */
const mostInMemory = 8 * 1024 * 1024;

/** All records of some petitions, in the order of the logs: first what is in memory, then what is in the file. */
export interface Part {
  readonly bytes: readonly Uint8Array[];
  /** The file, which all threads of the process have open. */
  readonly descriptor: number | undefined;
  /** Stretches of the file: position, length, position, length. Plain numbers, since of a long log there are many. */
  readonly stretches: readonly number[];
}

interface Filling {
  readonly bytes: Uint8Array[];
  readonly stretches: number[];
  readonly block: Buffer;
  used: number;
}

/** Sorts records into parts by petition. Whatever the length of the logs, no more than a fixed amount stays in memory. */
export class Parts {
  private readonly fillings: (Filling | undefined)[] = Array.from({ length: partCount });
  private inMemory = 0;
  private file: Scratch | undefined;

  private readonly limit: number;

  constructor(limit: number = mostInMemory) {
    this.limit = limit;
  }

  /** Adds a record after those that its petition has already. */
  add(record: LogRecord): void {
    const { key } = record;
    const json = JSON.stringify(record.value);
    const filling = this.fillingFor(Number.parseInt(digest(key).slice(0, 8), 16) % partCount);
    const most = mostBytesOf(key, json);
    if (filling.used + most > blockBytes) this.putAway(filling);
    if (most > blockBytes) {
      const block = Buffer.allocUnsafeSlow(most);
      this.keep(filling, block.subarray(0, packRecord(block, 0, { ...record, json })));
    } else filling.used = packRecord(filling.block, filling.used, { ...record, json });
  }

  /** Every part with something in it. */
  finish(): Part[] {
    const parts = this.fillings.flatMap((filling) => {
      if (!filling) return [];
      this.putAway(filling);
      return [filling];
    });
    return parts.map(({ bytes, stretches }) => ({ bytes, stretches, descriptor: this.file?.descriptor }));
  }

  /** Gives up what is held. */
  close(): void {
    this.file?.close();
    this.file = undefined;
  }

  private fillingFor(index: number): Filling {
    const known = this.fillings[index];
    if (known) return known;
    const made = { bytes: [], stretches: [], block: Buffer.allocUnsafeSlow(blockBytes), used: 0 };
    this.fillings[index] = made;
    return made;
  }

  private putAway(filling: Filling): void {
    if (filling.used > 0) this.keep(filling, filling.block.subarray(0, filling.used));
    filling.used = 0;
  }

  /** Puts bytes into memory or into the file; the block that they stand in may be used again. */
  private keep(filling: Filling, bytes: Buffer): void {
    if (!this.file && this.inMemory + bytes.length <= this.limit) {
      this.inMemory += bytes.length;
      filling.bytes.push(Uint8Array.from(bytes));
      return;
    }
    this.file ??= new Scratch();
    filling.stretches.push(this.file.append(bytes), bytes.length);
  }
}

/** How many bytes a part has. */
export function lengthOf({ bytes, stretches }: Part): number {
  const inFile = stretches.reduce((sum, number, at) => (at % 2 === 1 ? sum + number : sum), 0);
  return bytes.reduce((sum, { length }) => sum + length, inFile);
}

/** The bytes of a part, whichever thread asks. */
export function bytesOf(part: Part): Buffer {
  const { bytes, descriptor, stretches } = part;
  const all = Buffer.allocUnsafeSlow(lengthOf(part));
  let filled = 0;
  for (const block of bytes) {
    all.set(block, filled);
    filled += block.length;
  }
  for (let at = 0; descriptor !== undefined && at < stretches.length; at += 2) {
    const [position, length] = stretches.slice(at, at + 2) as [number, number];
    readFully(descriptor, all, { from: filled, length, position });
    filled += length;
  }
  return all;
}
