import { describe, expect, test, vi } from 'vitest';
import * as zod from 'zod';
import * as z from 'zod/mini';
import { inEnglish } from '../../src/vocabulary/inEnglish.ts';
import { strictRecord } from '../../src/vocabulary/schema.ts';

const fields = () => ({ id: z.string().check(z.minLength(1)), unit: z.optional(z.string()) });
const late = strictRecord(fields);
const atOnce = z.strictObject(fields());

describe('a record whose fields are made late', () => {
  test('makes them when something is first read, once', () => {
    const made = vi.fn(fields);
    const record = strictRecord(made);
    const list = z.array(z.optional(record));
    expect(made).not.toHaveBeenCalled();
    list.parse([{ id: 'a' }, { id: 'b' }]);
    expect(record.shape.id).toBe(record.shape.id);
    expect(made).toHaveBeenCalledOnce();
  });

  test('keeps them to itself where checks are added to it', () => {
    const checked = late.check(z.refine(({ id }) => id !== 'none', { error: 'none is no id' }));
    expect(checked.shape.id).toBe(late.shape.id);
    expect(checked.safeParse({ id: 'none' }).error?.issues.map(({ message }) => message)).toEqual([
      'none is no id',
    ]);
    expect(late.parse({ id: 'none' })).toEqual({ id: 'none' });
  });

  test.each([{ id: 'a' }, { id: 'a', unit: 'u' }, { id: '' }, {}, { id: 'a', more: 1 }, [], null, 'a'])(
    'reads %j as one does whose fields are made at once',
    (input) => {
      const [left, right] = [late, atOnce].map((schema) => z.safeParse(schema, input, { error: inEnglish }));
      expect(left?.data).toEqual(right?.data);
      expect(left?.error?.issues).toEqual(right?.error?.issues);
    },
  );

  test('says the same in JSON Schema, and stands in a schema of a host', () => {
    expect(z.toJSONSchema(late)).toEqual(z.toJSONSchema(atOnce));
    const row = zod.object({ record: late, earlier: zod.array(late) });
    const good = { record: { id: 'a' }, earlier: [{ id: 'b' }] };
    expect(row.parse(good)).toEqual(good);
    expect(row.safeParse({ ...good, earlier: [{ id: 'b', more: 1 }] }).success).toBe(false);
  });
});
