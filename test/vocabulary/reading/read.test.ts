import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { idSchema, wordsSchema } from '../../../src/vocabulary/ids.ts';
import { daySchema, instantSchema } from '../../../src/vocabulary/instant.ts';
import { isSurelyGood, read } from '../../../src/vocabulary/reading/read.ts';
import { unsure } from '../../../src/vocabulary/reading/reader.ts';
import { readerOf } from '../../../src/vocabulary/reading/readerOf.ts';
import type { Schema } from '../../../src/vocabulary/schema.ts';
import { areTheSame, twisted } from '../../support/twisted.ts';

const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), pages: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.enum(['call', 'visit']), at: instantSchema }),
]);

/** A schema of each type that the vocabulary uses, with a good value. */
const good: readonly (readonly [name: string, schema: Schema<unknown>, value: unknown])[] = [
  ['text', z.string(), 'x'],
  ['text with a least and a greatest length', z.string().min(3).max(8), '六个字的文本'],
  ['text of a pattern', z.string().regex(/^\d+$/g), '12'],
  ['text that is trimmed', wordsSchema, '  words '],
  ['id', idSchema, 'P1'],
  ['id that needs a closer look', idSchema, '某信访〔2026〕12号'],
  ['moment', instantSchema, '2026-03-02T02:00:00Z'],
  ['day', daySchema, '2026-03-02'],
  ['number', z.number().gt(0).lt(1), 0.5],
  ['integer', z.int().min(-0).max(3), 3],
  ['yes or no', z.boolean(), false],
  ['one text', z.literal('a'), 'a'],
  ['one of several values', z.literal(['a', 1, null]), 1],
  ['one of an enumeration', z.enum(['a', 'b']), 'b'],
  ['list', z.array(idSchema).min(1).max(3), ['a', 'b']],
  ['record', z.strictObject({ b: z.string(), a: z.int(), c: z.boolean().optional() }), { a: 1, b: 'x' }],
  ['record of a kind', kinds, { at: '2026-03-02T10:00:00+08:00', kind: 'visit' }],
  [
    'record that is refined',
    z.strictObject({ a: z.int(), b: z.int() }).refine(({ a, b }) => a < b),
    { b: 2, a: 1 },
  ],
  ['anything that a function takes', z.custom((value) => typeof value === 'object'), { a: 1 }],
];

/** Schemas that no closure is made of, with a good value: zod reads them. */
const byZod: readonly (readonly [name: string, schema: Schema<unknown>, value: unknown])[] = [
  ['coerced text', z.coerce.string(), 7],
  ['coerced number', z.coerce.number(), '7'],
  ['coerced yes or no', z.coerce.boolean(), 1],
  ['format', z.email(), 'a@b.cd'],
  ['other number format', z.int32(), 7],
  ['other check', z.string().startsWith('a'), 'ab'],
  ['refinement of several issues', z.string().superRefine(() => undefined), 'a'],
  ['enumeration of numbers', z.enum({ one: 1 }), 1],
  ['record of free keys', z.record(z.string(), z.int()), { a: 1 }],
  ['record that drops keys', z.object({ a: z.int() }), { a: 1, b: 2 }],
  ['record that keeps keys', z.looseObject({ a: z.int() }), { a: 1, b: 2 }],
  ['plain union', z.union([z.string(), z.int()]), 7],
  ['transform', z.string().transform((text) => text.length), 'abc'],
  ['default', z.string().default('x'), undefined],
  ['null', z.string().nullable(), null],
];

describe('a good value is read by closures alone', () => {
  test.each(good)('%s', (_, schema, value) => {
    const data = schema.parse(value);
    const run = vi.spyOn(schema._zod, 'run');
    expect(areTheSame(readerOf(schema)(value), data)).toBe(true);
    expect(read(schema, value)).toEqual({ success: true, data });
    expect(isSurelyGood(schema, value)).toBe(true);
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
  });
});

describe('what closures do not know is read by zod', () => {
  test.each(byZod)('%s', (_, schema, value) => {
    const run = vi.spyOn(schema._zod, 'run');
    expect(read(schema, value)).toEqual({ success: true, data: schema.parse(value) });
    expect(run).toHaveBeenCalled();
    run.mockRestore();
  });

  test('also within what they know', () => {
    const schema = z.strictObject({ free: z.record(z.string(), z.int()), a: z.string() });
    const value = { a: 'x', free: { y: 1 } };
    expect(areTheSame(readerOf(schema)(value), schema.parse(value))).toBe(true);
  });
});

describe('a reader is unsure', () => {
  const record = z.strictObject({
    a: z.int(),
    b: z.string().optional(),
    c: z.string().default('c').optional(),
  });

  test.each<[string, z.ZodType, unknown]>([
    ['of a key that has no value', record, { a: 1, b: undefined, c: 'c' }],
    ['of a key that is absent and gets a value', record, { a: 1 }],
    ['of a record with a prototype of its own', record, Object.assign(Object.create({}), { a: 1, c: 'c' })],
    ['of what is inherited', record, Object.assign(Object.create({ b: 'b' }), { a: 1, c: 'c' })],
    ['of a key too many', record, { a: 1, c: 'c', d: 1 }],
    ['of a __proto__ key', record, JSON.parse('{"a":1,"c":"c","__proto__":1}')],
    ['of nothing', record, undefined],
    ['of a list for a record', record, []],
    ['of a kind that there is not', kinds, { kind: 'fax' }],
    ['of nothing for a kind', kinds, null],
    ['of a text that may be too short, counted in characters', z.string().min(3), 'abc'],
    ['of what is undefined where it may be', z.string().optional(), undefined],
  ])('%s', (_, schema, value) => {
    expect(readerOf(schema)(value)).toBe(unsure);
    const { success, data } = schema.safeParse(value);
    expect(read(schema, value)).toMatchObject(success ? { success, data } : { success });
  });

  test('and never says yes where zod says no, nor gives other data', () => {
    for (const [, schema, value] of [...good, ...byZod])
      fc.assert(
        fc.property(twisted([value === undefined ? null : value]), (mutant) => {
          const data = readerOf(schema)(mutant);
          if (data === unsure) return;
          const parsed = schema.safeParse(mutant);
          expect(parsed.success && areTheSame(data, parsed.data)).toBe(true);
        }),
        { numRuns: 500 },
      );
  });
});
