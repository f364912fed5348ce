import * as z from 'zod/mini';
import { ruleSchema } from './ids.ts';
import { refusalCodes } from './refusals.ts';
import { textSchema } from './textSchema.ts';

const words = z.array(z.string());

/** A refusal as an answer has it. */
export const refusalSchema = z.strictObject({
  code: z.enum(refusalCodes),
  rule: ruleSchema,
  message: textSchema,
  roles: z.optional(words),
  guard: z.optional(z.string()),
  deadline: z.optional(z.string()),
  fact: z.optional(z.string()),
  path: z.optional(z.string()),
  instead: z.optional(words),
});
