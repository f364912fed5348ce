import type { util } from 'zod/v4/core';
import type { Schema } from '../schema.ts';
import { unsure } from './reader.ts';
import { readerOf } from './readerOf.ts';

/**
 * What `schema.safeParse` gives, to the same data and the same faults: a good value is read by closures made of the schema, and
 * what they are unsure of by zod, which says what is wrong with it.
 */
export function read<T>(schema: Schema<T>, value: unknown): util.SafeParseResult<T> {
  const data = readerOf(schema)(value);
  return data === unsure ? schema.safeParse(value) : { success: true, data: data as T };
}

/** Whether a value is seen to be good without asking zod; of one that is not, nothing is known. */
export function isSurelyGood(schema: Schema<unknown>, value: unknown): boolean {
  return readerOf(schema)(value) !== unsure;
}
