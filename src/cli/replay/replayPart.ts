import type { LogRecord } from './logRecord.js';
import { type PartResult, Sum } from './partResult.js';
import { bytesOf, type Part } from './parts.js';
import { type PackedRecord, unpackRecords } from './recordBytes.js';
import { type ReplayTerms, replayPetition } from './replayPetition.js';

/** The records of a part, petition by petition in the order in which each comes first. */
export function petitionsIn(part: Part): PackedRecord[][] {
  const groups = new Map<string, PackedRecord[]>();
  for (const record of unpackRecords(bytesOf(part))) {
    const group = groups.get(record.key);
    if (group) group.push(record);
    else groups.set(record.key, [record]);
  }
  return [...groups.values()];
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
  for (const [number, records] of petitionsIn(part).entries()) {
    if (leaveOut.has(number)) continue;
    begins(number);
    const parsed = records.map(({ json, ...record }): LogRecord => ({ ...record, value: JSON.parse(json) }));
    replayPetition(terms, parsed, sum);
  }
  return sum.result;
}
