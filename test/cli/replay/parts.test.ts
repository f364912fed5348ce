import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogRecord, recordKinds } from '../../../src/cli/replay/logRecord.ts';
import { type Part, Parts } from '../../../src/cli/replay/parts.ts';
import type { PackedRecord } from '../../../src/cli/replay/recordBytes.ts';
import { petitionsIn } from '../../../src/cli/replay/replayPart.ts';

const record: fc.Arbitrary<LogRecord> = fc.record({
  kind: fc.constantFrom(...recordKinds),
  file: fc.nat(9),
  line: fc.integer({ min: 1, max: 2 ** 40 }),
  key: fc.oneof(fc.constantFrom('', 'P1', 'P2'), fc.string({ unit: 'grapheme', maxLength: 96 })),
  value: fc.dictionary(
    fc.string(),
    fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 9000 })),
  ),
});

/** The records of each petition as they come out of the parts. */
function sorted(records: readonly LogRecord[], limit?: number) {
  const parts = new Parts(limit);
  try {
    for (const one of records) parts.add(one);
    const made: Part[] = parts.finish();
    const petitions = made.flatMap(petitionsIn).map((recordsOf) => recordsOf());
    expect(petitions.every(([first, ...others]) => others.every(({ key }) => key === first?.key))).toBe(true);
    const isOnDisk = made.some(({ stretches }) => stretches.length > 0);
    return { petitions: new Map(petitions.map((group) => [group[0]?.key, group])), isOnDisk };
  } finally {
    parts.close();
  }
}

const packed = ({ value, ...others }: LogRecord): PackedRecord => ({
  ...others,
  json: JSON.stringify(value),
});

describe('records that are sorted by petition', () => {
  test('come out whole and in their order, from memory and from disk alike', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 60 }),
        fc.constantFrom(undefined, 0, 5000),
        (records, limit) => {
          const { petitions, isOnDisk } = sorted(records, limit);
          expect([...petitions.values()].flat()).toHaveLength(records.length);
          for (const [key, group] of petitions)
            expect(group).toEqual(records.filter((one) => one.key === key).map(packed));
          expect(isOnDisk).toBe(limit === 0 ? records.length > 0 : isOnDisk);
        },
      ),
      { numRuns: 100 },
    );
  });
});
