import { bytesOf, type Part, type Parts } from '../replay/parts.ts';
import { recordsIn, unpackRecord } from '../replay/recordBytes.ts';
import { wordIn } from '../wordIn.ts';
import type { DamagedLine, RegisterLine } from './decideEvents.ts';
import type { Reading } from './readLines.ts';

/** What the caller wants to know of the reading. */
export interface ReadingFollowed {
  /** Called with every line that is no event, in their order. */
  readonly damaged: (line: DamagedLine) => void;
  /** Called after each piece of the input. */
  readonly onRead: (reading: Reading) => void;
}

/** Sorts a register's events into parts, all of a petition into the same; gives the number of lines, blank ones included. */
export async function readRegister(
  readings: AsyncIterable<Reading>,
  parts: Parts,
  { damaged, onRead }: ReadingFollowed,
): Promise<number> {
  let lines = 0;
  for await (const reading of readings) {
    for (const line of reading.lines) {
      if ('damage' in line) damaged(line);
      else {
        const key = wordIn(line.value, 'petition') ?? '';
        parts.add({ kind: 'event', file: 0, line: line.line, key, value: line.value });
      }
    }
    lines = reading.count;
    onRead(reading);
  }
  return lines;
}

/** The events of a part, in the order of their lines; each is parsed when it is asked for. */
export function* eventsIn(part: Part): Generator<RegisterLine> {
  const bytes = bytesOf(part);
  for (const { at } of recordsIn(bytes)) {
    const { line, json } = unpackRecord(bytes, at);
    const value = JSON.parse(json) as object;
    yield { line, petition: wordIn(value, 'petition'), value };
  }
}
