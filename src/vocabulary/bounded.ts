import * as z from 'zod/mini';

// Whoever bundles the library drops the schemas that it does not use: a call of zod's functions is known to do nothing else, and
// one of these is marked so; a call of a schema's method is not.

/** A whole number, `least` or more and `most` or less. */
/* @__NO_SIDE_EFFECTS__ */
export function whole(least: number, most?: number): z.ZodMiniNumberFormat {
  return most === undefined
    ? z.int().check(z.minimum(least))
    : z.int().check(z.minimum(least), z.maximum(most));
}

/** A list of at most `most` entries; of `least` or more where that is told. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T extends z.core.SomeType>(entry: T, most: number, least?: number): z.ZodMiniArray<T> {
  const list = z.array(entry);
  return least === undefined
    ? list.check(z.maxLength(most))
    : list.check(z.minLength(least), z.maxLength(most));
}

/** A list of one entry or more. */
/* @__NO_SIDE_EFFECTS__ */
export function nonEmptyListOf<T extends z.core.SomeType>(entry: T): z.ZodMiniArray<T> {
  return z.array(entry).check(z.minLength(1));
}

/** A text of at most so many characters. */
/* @__NO_SIDE_EFFECTS__ */
export function textUpTo(most: number): z.ZodMiniString {
  return z.string().check(z.maxLength(most));
}

/** A text of one character or more. */
/* @__NO_SIDE_EFFECTS__ */
export function nonEmptyText(): z.ZodMiniString {
  return z.string().check(z.minLength(1));
}
