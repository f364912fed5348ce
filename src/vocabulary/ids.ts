import * as z from 'zod/mini';
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
export const idSchema = /* @__PURE__ */ z.string().check(
  z.minLength(1),
  z.maxLength(96),
  z.regex(idPattern, schemaWords.id.en),
  z.refine((id: string) => !holdsPersonalNumber(id), schemaWords.personalNumber.en),
  z.describe(schemaWords.personalNumber.en),
);

/**
 * Words of a person (a reason, an opinion), at most 4,000 characters as they are written and one of them visible. They travel in
 * events and effects and are not kept in a petition.
 */
export const wordsSchema = /* @__PURE__ */ z
  .string()
  .check(z.maxLength(4000), z.trim(), z.minLength(1), z.meta({ pattern: '\\S' }));

/** A part of the plan, by its id. */
export const roleSchema: z.ZodMiniType<RoleId> = z.enum(roleIds);

/** A rule of the rule book, by its id. */
export const ruleSchema: z.ZodMiniType<RuleId> = z.enum(ruleIds);
