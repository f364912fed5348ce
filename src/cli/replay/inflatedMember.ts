import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ByteSource } from './byteSource.ts';

/** Compressed bytes that are inflated at once: what they grow to is held. The first pieces are smaller, since what one with a fault in it grows to is lost. */
const [fewest, most] = [512, 16 * 1024];

/**
 * Inflates from a source to the end of the compressed data, and no byte further: a gzip stream of Node's own drops what it has
 * inflated where something else comes after the data, and never answers where zeros do. Gives what stopped it before their end.
 */
export async function* inflatedMember(
  source: ByteSource,
): AsyncGenerator<Uint8Array, undefined | 'short' | Error> {
  const inflate = createInflateRaw({ flush: constants.Z_SYNC_FLUSH });
  const inflating = new Inflating(inflate);
  try {
    for (let size = fewest; !inflating.isOver; size = Math.min(2 * size, most)) {
      const piece = await source.some(size);
      const before = inflate.bytesWritten;
      await inflating.step(piece);
      yield* inflating.ready.splice(0);
      if (piece && inflating.isEnded) source.giveBack(piece.subarray(inflate.bytesWritten - before));
    }
  } finally {
    inflate.destroy();
  }
  const { failure } = inflating;
  return failure?.code === 'Z_BUF_ERROR' ? 'short' : failure;
}

/** An inflating stream, a piece at a time. */
class Inflating {
  /** What was inflated and is not handed on yet. */
  readonly ready: Uint8Array[] = [];
  isEnded = false;
  failure: NodeJS.ErrnoException | undefined;
  private wake = (): void => undefined;

  private readonly stream: InflateRaw;

  constructor(stream: InflateRaw) {
    this.stream = stream;
    stream.on('data', (chunk: Uint8Array) => this.ready.push(chunk));
    stream.on('end', () => {
      this.isEnded = true;
      this.wake();
    });
    stream.on('error', (error) => {
      this.failure = error;
      this.wake();
    });
  }

  get isOver(): boolean {
    return this.isEnded || this.failure !== undefined;
  }

  /** Inflates a piece, or without one ends the input: done once it is taken, the data end in it, or a fault is found. */
  step(piece: Uint8Array | undefined): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (piece) this.stream.write(piece, () => resolve());
      else this.stream.end();
    });
  }
}
