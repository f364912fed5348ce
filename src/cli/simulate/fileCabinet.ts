import type { Cabinet } from '../../simulation/cabinet.ts';
import { readFully, Scratch } from '../scratch.ts';

/** Places are of so many bytes, or of a multiple of them. */
const blockBytes = 1024;

interface Place {
  readonly position: number;
  readonly bytes: number;
}

const blocksFor = (bytes: number) => Math.ceil(bytes / blockBytes);

/**
 * A cabinet in a temporary file, which is not there before something is put away. Whose text is taken out leaves its place to the
 * next one of its size, so that the file is about as large as what lies in it at most.
 */
export class FileCabinet implements Cabinet {
  private file: Scratch | undefined;
  private readonly places = new Map<string, Place>();
  /** Positions of free places, by their blocks. */
  private readonly free = new Map<number, number[]>();
  private room = Buffer.alloc(8 * blockBytes);

  put(name: string, text: string): void {
    const bytes = Buffer.byteLength(text);
    const blocks = blocksFor(bytes);
    const written = this.roomFor(blocks * blockBytes);
    written.write(text);
    this.file ??= new Scratch();
    const free = this.freeOf(blocks).pop();
    if (free !== undefined) this.file.overwrite(written, free);
    this.places.set(name, { position: free ?? this.file.append(written), bytes });
  }

  take(name: string): string {
    const place = this.places.get(name);
    if (!place || !this.file) throw new RangeError(`nothing lies under ${name}`);
    const { position, bytes } = place;
    const into = this.roomFor(bytes);
    readFully(this.file.descriptor, into, { from: 0, length: bytes, position });
    this.places.delete(name);
    this.freeOf(blocksFor(bytes)).push(position);
    return into.toString();
  }

  /** Bytes of the file. */
  get size(): number {
    return this.file?.length ?? 0;
  }

  /** Gives up what is held. */
  close(): void {
    this.file?.close();
    this.file = undefined;
  }

  private freeOf(blocks: number): number[] {
    const free = this.free.get(blocks) ?? [];
    this.free.set(blocks, free);
    return free;
  }

  private roomFor(bytes: number): Buffer {
    if (this.room.length < bytes) this.room = Buffer.alloc(bytes);
    return this.room.subarray(0, bytes);
  }
}
