import { Agenda } from '../../simulation/agenda.ts';
import { readFully, Scratch } from '../scratch.ts';

/** Bytes that are gathered before they are put away. */
const blockBytes = 1 << 16;
/** Bytes that are kept in memory; what goes beyond is put into a file. */
const mostInMemory = 4 * 1024 * 1024;
/** Bytes of a run that are read from the file at once. */
const windowBytes = 8 * 1024;
/** Bytes before each text: the number of its line, and its length. */
const head = 12;

/**
 * Texts of numbered lines that come in runs, each of them in the order of the lines, given out in the order of all lines. Whatever
 * their number, no more than a fixed amount stays in memory, and a little for each run.
 */
export class SortedRuns {
  private readonly block = Buffer.allocUnsafeSlow(blockBytes);
  private used = 0;
  private readonly kept: Uint8Array[] = [];
  private keptBytes = 0;
  private file: Scratch | undefined;
  /** Where each run begins. */
  private readonly begins: number[] = [];

  private readonly limit: number;

  constructor(limit: number = mostInMemory) {
    this.limit = limit;
  }

  /** Begins a run: lines may start over. */
  begin(): void {
    this.begins.push(this.length);
  }

  /** Adds a text of a line that is not before the last one of this run. */
  add(line: number, written: string): void {
    const most = head + 3 * written.length;
    if (this.used + most > blockBytes) this.putAway();
    const into = most > blockBytes ? Buffer.allocUnsafeSlow(most) : this.block;
    const from = into === this.block ? this.used : 0;
    const length = into.write(written, from + head);
    into.writeDoubleLE(line, from);
    into.writeUInt32LE(length, from + 8);
    if (into === this.block) this.used += head + length;
    else this.keep(into.subarray(0, head + length));
  }

  /** All texts in the order of their lines; of one line, in the order in which they were added. */
  *inOrder(): Generator<string> {
    this.putAway();
    const ends = [...this.begins.slice(1), this.length];
    const next = new Agenda<Run>();
    const enter = (run: Run) => {
      if (run.line !== undefined) next.enter(run.line, run);
    };
    const inMemory = this.file ? undefined : Buffer.concat(this.kept);
    for (const [at, begin] of this.begins.entries())
      enter(
        new Run(begin, ends[at] as number, (position, length) => this.bytesAt(inMemory, position, length)),
      );
    for (let first = next.take(); first; first = next.take()) {
      const { minute: line, what: run } = first;
      while (run.line === line) yield run.take();
      enter(run);
    }
  }

  /** Gives up what is held. */
  close(): void {
    this.file?.close();
    this.file = undefined;
  }

  private get length(): number {
    return (this.file?.length ?? this.keptBytes) + this.used;
  }

  private putAway(): void {
    if (this.used > 0) this.keep(this.block.subarray(0, this.used));
    this.used = 0;
  }

  private keep(bytes: Buffer): void {
    if (!this.file && this.keptBytes + bytes.length > this.limit) {
      this.file = new Scratch();
      for (const part of this.kept.splice(0)) this.file.append(part);
    }
    if (this.file) this.file.append(bytes);
    else {
      this.kept.push(Uint8Array.from(bytes));
      this.keptBytes += bytes.length;
    }
  }

  private bytesAt(inMemory: Buffer | undefined, position: number, length: number): Buffer {
    if (inMemory) return inMemory.subarray(position, position + length);
    const bytes = Buffer.allocUnsafeSlow(length);
    readFully((this.file as Scratch).descriptor, bytes, { from: 0, length, position });
    return bytes;
  }
}

/** One run, read a window at a time. */
class Run {
  /** The line of its next text; undefined at its end. */
  line: number | undefined;
  private window = Buffer.alloc(0);
  private from = 0;

  private position: number;
  private readonly end: number;
  private readonly read: (position: number, length: number) => Buffer;

  constructor(position: number, end: number, read: (position: number, length: number) => Buffer) {
    this.position = position;
    this.end = end;
    this.read = read;
    this.look();
  }

  /** Takes its next text. */
  take(): string {
    const length = this.window.readUInt32LE(this.from + 8);
    this.have(head + length);
    const text = this.window.toString('utf8', this.from + head, this.from + head + length);
    this.from += head + length;
    this.look();
    return text;
  }

  private look(): void {
    this.line = this.have(head) ? this.window.readDoubleLE(this.from) : undefined;
  }

  /** Reads on where so many bytes are not there; tells whether they are. */
  private have(bytes: number): boolean {
    const left = this.window.length - this.from;
    if (left >= bytes) return true;
    const more = Math.min(Math.max(windowBytes, bytes - left), this.end - this.position);
    if (left + more < bytes) return false;
    this.window = Buffer.concat([this.window.subarray(this.from), this.read(this.position, more)]);
    this.position += more;
    this.from = 0;
    return true;
  }
}
