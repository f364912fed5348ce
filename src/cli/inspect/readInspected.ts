import { parseJson } from '../../exchange/parseJson.ts';
import { openInput } from '../files.ts';
import { type Line, type Reading, readLines } from '../run/readLines.ts';
import { Gathered } from './gathered.ts';
import type { Inspected, InspectedSource } from './inspected.ts';

/** Bytes of the longest line: a petition is longer than an event. */
const longestLine = 16 * 1024 * 1024;

/** Reads a log or petitions, as a stream. Throws a {@link CliError} for what cannot be opened, holds nothing, or is too much for a page. */
export async function readInspected(
  source: InspectedSource,
  stdin: AsyncIterable<Uint8Array>,
  onRead: (reading: Reading, total: number | undefined) => void = () => undefined,
): Promise<Inspected> {
  const { chunks, bytes } = await openInput(source.file, stdin);
  const whole = new Whole();
  const gathered = new Gathered({ ...source, mayStream: source.mayStream && bytes !== undefined });
  for await (const reading of readLines(whole.follow(chunks), longestLine)) {
    for (const line of reading.lines) {
      whole.see(line);
      gathered.take(line);
    }
    onRead(reading, bytes);
  }
  const document = whole.document();
  if (!document) return gathered.finish();
  const alone = new Gathered(source);
  alone.take({ line: 1, value: document });
  return alone.finish();
}

/** A petition may be written over many lines: then the first line is no JSON, and the whole is. */
class Whole {
  private parts: Uint8Array[] | undefined = [];
  private length = 0;
  private seen = false;

  async *follow(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.length += chunk.length;
      if (this.length > longestLine) this.parts = undefined;
      this.parts?.push(chunk);
      yield chunk;
    }
  }

  see(line: Line): void {
    if (this.seen) return;
    this.seen = true;
    if (!('damage' in line) || line.damage.code !== 'not-json') this.parts = undefined;
  }

  document(): object | undefined {
    if (!this.parts || !this.seen) return undefined;
    const read = parseJson(Buffer.concat(this.parts));
    return 'value' in read &&
      typeof read.value === 'object' &&
      read.value !== null &&
      !Array.isArray(read.value)
      ? read.value
      : undefined;
  }
}
