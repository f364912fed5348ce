import * as z from 'zod';
import { holdsPersonalNumber } from './personalNumber.ts';
import { type RoleId, roleIds } from './roles.ts';
import { type RuleId, ruleIds } from './ruleIds.ts';
import { schemaWords } from './schemaWords.ts';

const letter = String.raw`[\p{L}\p{N}]`;
/** The year of a document in brackets: 〔2026〕 as the standard for official documents has it, and what stands in for them. */
const bracketed = String.raw`〔W+〕|﹝W+﹞|（W+）|［W+］|【W+】|\(W+\)|\[W+\]`.replaceAll('W', letter);
const idPattern = new RegExp(
  String.raw`^(?:${letter}|${bracketed})(?:[\p{L}\p{N}._:#/-]|${bracketed})*$`,
  'u',
);

/**
 * An opaque identifier (of a petition, an event, a unit, a person) or the number of a document as offices write it
 * (`某信访〔2026〕12号`): never a name with a space in it, a telephone number or a resident identity number, however they are
 * written (`holdsPersonalNumber`). UUIDs, long counters, and dates with a serial number pass.
 */
export const idSchema = z
  .string()
  .min(1)
  .max(96)
  .regex(idPattern, schemaWords.id.en)
  .refine((id) => !holdsPersonalNumber(id), schemaWords.personalNumber.en)
  .describe(schemaWords.personalNumber.en);

/**
 * Words of a person (a reason, an opinion), at most 4,000 characters as they are written and one of them visible. They travel in
 * events and effects and are not kept in a petition.
 */
export const wordsSchema = z.string().max(4000).trim().min(1).meta({ pattern: '\\S' });

/** A part of the plan, by its id. */
export const roleSchema: z.ZodType<RoleId> = z.enum(roleIds);

/** A rule of the rule book, by its id. */
export const ruleSchema: z.ZodType<RuleId> = z.enum(ruleIds);
