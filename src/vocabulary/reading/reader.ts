import type * as z from 'zod/mini';

/** What a reader answers where it is not sure that a value is good, and so of every bad one: the schema decides then. */
export const unsure = Symbol('unsure');

/** Reads a value to the same data as its schema would, or is {@link unsure}. */
export type Reader = (value: unknown) => unknown;

/** Gives the reader of a schema that stands within another. */
export type ReaderOf = (schema: z.core.$ZodType) => Reader;

/** What a schema is defined by, told apart by its type. */
export type Definition = z.core.$ZodTypes['_zod']['def'];

/** What a schema of one type is defined by. */
export type DefinitionOf<T extends Definition['type']> = Extract<Definition, { readonly type: T }>;

/** A reader that gives a value back as it is where it holds. */
export function kept<T>(holds: (value: T) => boolean): Reader {
  return (value) => (holds(value as T) ? value : unsure);
}
