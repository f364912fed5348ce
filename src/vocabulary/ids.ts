import * as z from 'zod';

/**
 * An opaque identifier (of a petition, an event, a unit, a person). Never a name, an identity number or
 * a telephone number: a run of eleven or more digits is refused, because those are just that,
 * in digits of any script.
 */
export const idSchema = z
  .string()
  .min(1)
  .max(96)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:#/-]*$/u, 'an id has letters, digits and . _ : # / - only')
  .refine((id) => !/\p{Nd}{11}/u.test(id), 'an id must not hold a telephone or identity number');

/** Words of a person (a reason, an opinion). They travel in events and effects and are not kept in a petition. */
export const wordsSchema = z.string().trim().min(1).max(4000);
