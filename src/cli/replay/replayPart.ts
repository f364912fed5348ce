import type { LogRecord } from './logRecord.ts';
import { type PartResult, Sum } from './partResult.ts';
import { bytesOf, type Part } from './parts.ts';
import { type PackedRecord, recordsIn, unpackRecord } from './recordBytes.ts';
import { type ReplayTerms, replayPetition } from './replayPetition.ts';

/** The records of one petition, read from the bytes of its part when asked for. */
export type PackedPetition = () => PackedRecord[];

/** The petitions of a part, in the order in which each comes first. */
export function petitionsIn(part: Part): PackedPetition[] {
  const bytes = bytesOf(part);
  const groups = new Map<string, number[]>();
  for (const { at, key } of recordsIn(bytes)) {
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].map((places) => () => places.map((at) => unpackRecord(bytes, at)));
}

/**
 * Replays the petitions of a part, one after the other: only one of them is held as objects at a time. `begins` is told the
 * number of each before it is begun; those in `leaveOut` are not.
 */
export function replayPart(
  terms: ReplayTerms,
  part: Part,
  leaveOut: ReadonlySet<number>,
  begins: (petition: number) => void,
): PartResult {
  const sum = new Sum();
  for (const [number, recordsOf] of petitionsIn(part).entries()) {
    if (leaveOut.has(number)) continue;
    begins(number);
    const parsed = recordsOf().map(
      ({ json, ...record }): LogRecord => ({ ...record, value: JSON.parse(json) }),
    );
    replayPetition(terms, parsed, sum);
  }
  return sum.result;
}
