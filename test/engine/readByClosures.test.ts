import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { petitionSchema } from '../../src/engine/petition.ts';
import { readEvent } from '../../src/engine/readEvent.ts';
import { createEngine, type Petition } from '../../src/index.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { unsure } from '../../src/vocabulary/reading/reader.ts';
import { readerOf } from '../../src/vocabulary/reading/readerOf.ts';
import { events as fuzzed, petitions } from '../fuzz/valid.ts';
import { areTheSame, twisted } from '../support/twisted.ts';
import { people } from './support/office.ts';
import { policies } from './support/wandering.ts';

const at = '2026-07-01T09:00:00+08:00';
const head = { id: 't-1', petition: 'P1', at, by: people.timer };
/** An event of every type that there is, and those of a year. */
const events: readonly unknown[] = [
  ...fuzzed,
  { ...head, type: 'deadline.passed', deadline: 'handling.conclude' },
  { ...head, type: 'calendar.noticed', notice: 'sc-2027' },
  { ...head, by: people.office, type: 'petition.migrate', policy: 'p', version: '2.0.0', states: { a: 'b' } },
  ...readFileSync('examples/register/register.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
];
const typeOf = (event: unknown) => ((event ?? {}) as { type?: unknown }).type as string;
const schemaOf = (event: unknown) => eventDefinitions.get(typeOf(event))?.schema;

/** How often the library without closures asked a schema. */
let asks = 0;

/** The library as it would be without closures: every schema is asked itself. */
async function byZod() {
  vi.resetModules();
  vi.doMock('../../src/vocabulary/reading/read.ts', () => ({
    read: (schema: { safeParse(value: unknown): unknown }, value: unknown) => {
      asks += 1;
      return schema.safeParse(value);
    },
    isSurelyGood: () => false,
  }));
  const reading = await import('../../src/engine/readEvent.ts');
  const library = await import('../../src/index.ts');
  vi.doUnmock('../../src/vocabulary/reading/read.ts');
  return { readEvent: reading.readEvent, engine: library.createEngine<string>(policies) };
}
const asked = await byZod();
const engine = createEngine<string>(policies);

/** What came of it, thrown or given, to the byte. */
function cameOf(run: () => unknown): string {
  try {
    return JSON.stringify(run(), (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch (error) {
    return String(error);
  }
}

describe('events', () => {
  test('of every type are here', () => {
    expect(
      [...eventDefinitions.keys()].filter((type) => !events.some((event) => typeOf(event) === type)),
    ).toEqual([]);
  });

  test('that are good are read by closures, to the data that zod gives, and zod is not asked', () => {
    const good = events.filter((event) => schemaOf(event)?.safeParse(event).success);
    expect(good.length).toBeGreaterThan(events.length - 20);
    for (const event of good) {
      const data = schemaOf(event)?.parse(event);
      const run = vi.spyOn((schemaOf(event) as never as typeof petitionSchema)._zod, 'run');
      const read = readEvent(event);
      expect(run).not.toHaveBeenCalled();
      expect('event' in read && areTheSame(read.event, data)).toBe(true);
      run.mockRestore();
    }
  });

  test('that are nearly good: closures say yes to nothing that zod refuses, and give the same data', () => {
    let read = 0;
    fc.assert(
      fc.property(twisted(events), (event) => {
        const schema = schemaOf(event);
        if (!schema) return;
        const data = readerOf(schema)(event);
        if (data === unsure) return;
        read += 1;
        const parsed = schema.safeParse(event);
        expect(parsed.success && areTheSame(data, parsed.data)).toBe(true);
      }),
      { numRuns: 30_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  test('that are nearly good: what is told of them is the same to the byte as zod itself makes it', () => {
    fc.assert(
      fc.property(twisted(events), (event) => {
        expect(cameOf(() => readEvent(event))).toBe(cameOf(() => asked.readEvent(event)));
      }),
      { numRuns: 10_000 },
    );
    expect(asks).toBeGreaterThan(5000);
  });
});

describe('petitions', () => {
  const stored = JSON.parse(JSON.stringify(petitions)) as readonly Petition[];

  test('that are good are read by closures, and neither their own schema nor a lifecycle’s is asked', () => {
    const runs = [petitionSchema, ...lifecycles.map(({ context }) => context)].map((schema) =>
      vi.spyOn((schema as typeof petitionSchema)._zod, 'run'),
    );
    for (const json of stored) expect(engine.restore(json).accepted).toBe(true);
    for (const run of runs) expect(run).not.toHaveBeenCalled();
    for (const run of runs) run.mockRestore();
  });

  test('that are nearly good: closures say yes to nothing that zod refuses, and give the same data', () => {
    let read = 0;
    fc.assert(
      fc.property(twisted(stored), (json) => {
        const data = readerOf(petitionSchema)(json);
        if (data === unsure) return;
        read += 1;
        const parsed = petitionSchema.safeParse(json);
        expect(parsed.success && areTheSame(data, parsed.data)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('that are nearly good are restored or refused to the byte as with zod alone', () => {
    fc.assert(
      fc.property(twisted(stored), (json) => {
        expect(cameOf(() => engine.restore(json))).toBe(cameOf(() => asked.engine.restore(json)));
      }),
      { numRuns: 3000 },
    );
    expect(asks).toBeGreaterThan(3000);
  });
});
