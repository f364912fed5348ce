import * as z from 'zod';
import { holdsPersonalNumber } from './personalNumber.js';
import { schemaWords } from './schemaWords.js';

/**
 * An opaque identifier (of a petition, an event, a unit, a person): never a name with a space in it, a mobile number or
 * a resident identity number, in digits of any script. UUIDs and long counters pass.
 */
export const idSchema = z
  .string()
  .min(1)
  .max(96)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:#/-]*$/u, schemaWords.id.en)
  .refine((id) => !holdsPersonalNumber(id), schemaWords.personalNumber.en)
  .describe(schemaWords.personalNumber.en);

/**
 * Words of a person (a reason, an opinion), at most 4,000 characters as they are written and one of them visible. They travel in
 * events and effects and are not kept in a petition.
 */
export const wordsSchema = z.string().max(4000).trim().min(1).meta({ pattern: '\\S' });
