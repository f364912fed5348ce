import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { longLists } from '../../../src/vocabulary/reading/longLists.ts';

const entry = z.strictObject({ moved: z.array(z.string()).max(2).optional(), id: z.string() });
const schema = z.strictObject({
  few: z.array(entry).min(1).max(3),
  many: z.array(z.string()),
  within: z.strictObject({ list: z.array(z.string()).max(4).max(1) }),
  name: z.string(),
});

const texts = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
const value = (few: readonly number[], many: number, list: number) => ({
  few: few.map((count, at) => ({ id: `e${at}`, ...(count < 0 ? {} : { moved: texts(count) }) })),
  many: texts(many),
  within: { list: texts(list) },
  name: 'n',
});

describe('lists that are too long', () => {
  test('are named with their places, and not what is in them', () => {
    expect(longLists(schema, value([0, 3, 3], 1000, 2))).toEqual([
      ['few', 1, 'moved'],
      ['few', 2, 'moved'],
      ['within', 'list'],
    ]);
    expect(longLists(schema, value([0, 3, 2, -1], 1000, 1))).toEqual([['few']]);
  });

  test('are none where each is as long as it may be', () => {
    expect(longLists(schema, value([2, 2, -1], 1000, 1))).toEqual([]);
    expect(longLists(z.strictObject({ name: z.string() }), { name: 'n' })).toEqual([]);
  });

  test('are the very ones that the schema finds too big, and it is not asked', () => {
    const run = vi.spyOn(schema._zod, 'run');
    const counts = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.nat(5), fc.nat(3), (...lengths) => {
        const some = value(...lengths);
        run.mockClear();
        const found = longLists(schema, some);
        expect(run).not.toHaveBeenCalled();
        expect(found).toEqual(schema.safeParse(some).error?.issues.map(({ path }) => path) ?? []);
      }),
    );
  });
});
