import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { payloadSchema } from '../../src/engine/nextEvents.ts';
import { idSchema, wordsSchema } from '../../src/vocabulary/ids.ts';
import { daySchema, instantSchema, isDay, isInstant } from '../../src/vocabulary/instant.ts';
import { jsonSchemaOf } from '../../src/vocabulary/jsonSchema.ts';
import { holdsPersonalNumber } from '../../src/vocabulary/personalNumber.ts';
import { dayPattern, instantPattern } from '../../src/vocabulary/written.ts';
import { sampleEvents } from './support/sampleEvents.ts';

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);

/**
 * What a JSON Schema provably cannot say of a text, and the reader can: whether digits are somebody's telephone or identity
 * number (check digits are sums), and a length in UTF-16 units where a schema counts characters.
 */
const beyondSchemas: Record<string, (text: string) => boolean> = {
  'a telephone or identity number': holdsPersonalNumber,
  'a length counted in UTF-16 units': (text) => text.length > 90 && text.length !== [...text].length,
};

/** Every text in a value, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

const isBeyond = (value: unknown) =>
  textsIn(value).some((text) => Object.values(beyondSchemas).some((says) => says(text)));

/** Texts at the edges of what ids, days and words are. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u3000',
    '\n',
    '2026-02-29',
    '2024-02-29',
    '2000-02-29',
    '1900-02-29',
    '2100-02-29',
    '1899-12-31',
    '1900-01-01',
    '2299-12-31',
    '2300-01-01',
    '2026-04-31',
    '2026-13-01',
    '2026-1-1',
    '2026-01-01T00:00:00+08:00',
    ' 2026-03-02',
    '２０２６-03-02',
    'dept-legal',
    '-dept',
    '某某信访2026-12',
    'two words',
    'a/b#c:d_e.f',
    '13912345678',
    'x'.repeat(96),
    'x'.repeat(97),
    '一'.repeat(96),
    '𠮷'.repeat(60),
    '字'.repeat(4000),
    '字'.repeat(4001),
    `${' '.repeat(10)}字${' '.repeat(3990)}`,
    ' '.repeat(4001),
    'constructor',
    'general',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .tuple(
      fc.integer({ min: 1890, max: 2310 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    .map(([year, month, day]) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')),
);

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: text },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      0,
      1,
      -1,
      1.5,
      2,
      5,
      1e6,
      1e17,
      true,
      false,
      null,
      [],
      {},
      ['a', 'a'],
      [['a']],
      { a: 1 },
    ),
  },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 4 }) },
);

/** One change of a payload at a place that the numbers choose, going down as long as they do. */
interface Change {
  readonly way: readonly number[];
  readonly what: 'replace' | 'leave out' | 'add' | 'repeat';
  readonly value: unknown;
  readonly key: string;
}
const changeOf = (fields: readonly string[]): fc.Arbitrary<Change> =>
  fc.record({
    way: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
    what: fc.constantFrom('replace', 'replace', 'leave out', 'add', 'add', 'repeat'),
    value,
    key: fc.constantFrom(...fields, 'strange', ''),
  });

function changed(given: unknown, { way: [at = 0, ...deeper], what, value, key }: Change): unknown {
  if (typeof given !== 'object' || given === null) return what === 'replace' ? value : given;
  const keys = Object.keys(given);
  const chosen = keys[at % Math.max(1, keys.length)];
  if (Array.isArray(given)) {
    if (what === 'add') return [...given, value];
    if (what === 'repeat') return [...given, ...given, ...given];
    if (chosen === undefined) return given;
    if (what === 'leave out') return given.toSpliced(Number(chosen), 1);
    return given.with(
      Number(chosen),
      deeper.length > 0 ? changed(given[Number(chosen)], { way: deeper, what, value, key }) : value,
    );
  }
  const record = given as Record<string, unknown>;
  if (what === 'add') return { ...record, [key]: value };
  if (chosen === undefined) return record;
  const { [chosen]: inner, ...others } = record;
  if (what === 'leave out' && deeper.length === 0) return others;
  const next =
    typeof inner === 'object' || deeper.length > 0
      ? changed(inner, { way: deeper, what, value, key })
      : value;
  return { ...record, [chosen]: next };
}

/** Payloads of events that no sample of a lifecycle has: the host's own. */
const hostsOwn: Record<string, readonly object[]> = {
  'deadline.passed': [{ deadline: 'handling.conclude' }],
  'calendar.noticed': [{ notice: 'notice-2027' }],
  'petition.migrate': [
    { policy: 'fireRescueBureau', version: '1.1.0', states: { 'handling.inHand': 'reported' } },
  ],
};
const samplesOf = (type: string): readonly object[] => hostsOwn[type] ?? sampleEvents.get(type) ?? [];

test('every event type has a payload that is read', () => {
  for (const [type, { payload }] of eventDefinitions)
    expect(
      samplesOf(type).some((sample) => payload.safeParse(sample).success),
      type,
    ).toBe(true);
});

describe('the JSON Schema of a payload and the reader say the same of', () => {
  test.each([...eventDefinitions.keys()])('%s, whole and changed', (type) => {
    const { payload, fields } = eventDefinitions.get(type) as NonNullable<
      ReturnType<typeof eventDefinitions.get>
    >;
    const fits = ajv.compile(payloadSchema(type));
    const samples = samplesOf(type);
    const agree = (given: unknown) => {
      const read = payload.safeParse(given).success;
      const said = fits(given);
      if (read === said) return;
      // Where they differ the schema takes more, and only for what it cannot say.
      expect({ given, read, said }).toEqual({ given, read: false, said: true });
      expect(isBeyond(given), JSON.stringify(given)).toBe(true);
    };
    for (const sample of samples) agree(sample);
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(changeOf(fields), { minLength: 1, maxLength: 3 }),
        (sample, changes) => {
          agree(changes.reduce<unknown>(changed, sample));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the JSON Schema of each refined text and its reader say the same', () => {
  test.each([
    ['ids', idSchema],
    ['days', daySchema],
    ['words', wordsSchema],
  ])('of %s', (_, schema) => {
    const fits = ajv.compile(jsonSchemaOf(schema));
    fc.assert(
      fc.property(value, (given) => {
        fc.pre(!isBeyond(given));
        expect(fits(given)).toBe(schema.safeParse(given).success);
      }),
      { numRuns: 3000 },
    );
  });

  test('of every day that there is, and of every one that there is not', () => {
    const pattern = new RegExp(dayPattern, 'u');
    for (let year = 1895; year <= 2305; year += 1)
      for (let month = 0; month <= 13; month += 1)
        for (const day of [0, 1, 9, 10, 19, 20, 28, 29, 30, 31, 32]) {
          const written = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          if (pattern.test(written) !== isDay(written)) throw new Error(written);
        }
  });

  test('of instants, but for the hours that an offset moves over the edge of the years', () => {
    const pattern = new RegExp(instantPattern, 'u');
    const fits = ajv.compile(jsonSchemaOf(instantSchema));
    const two = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((part) => String(part).padStart(2, '0'));
    const zone = fc.oneof(
      fc.constantFrom('Z', 'z', '', '+08:00', '-14:00', '+14:01', '+0800', '+08'),
      fc
        .tuple(fc.constantFrom('+', '-'), two(0, 16), two(0, 61))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    );
    const fraction = fc.constantFrom('', '.0', '.12', '.123', '.1234', '.', ',5');
    const written = fc
      .tuple(
        fc.integer({ min: 1993, max: 2198 }),
        two(0, 13),
        two(0, 32),
        fc.constantFrom('T', 'T', 't', ' '),
        two(0, 25),
        two(0, 61),
        two(0, 61),
        fraction,
        zone,
      )
      .map(
        ([year, month, day, t, hour, minute, second, part, offset]) =>
          `${year}-${month}-${day}${t}${hour}:${minute}:${second}${part}${offset}`,
      );
    fc.assert(
      fc.property(written, (instant) => {
        expect(pattern.test(instant), instant).toBe(isInstant(instant));
        expect(fits(instant), instant).toBe(isInstant(instant));
      }),
      { numRuns: 5000 },
    );
    expect(jsonSchemaOf(instantSchema)).toMatchObject({ format: 'date-time', pattern: instantPattern });
  });
});
