import * as z from 'zod/mini';
import { listOf } from '../vocabulary/bounded.ts';
import { roleSchema } from '../vocabulary/ids.ts';
import { roleIds } from '../vocabulary/roles.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const parts = schemaOf(
  strictRecord(() => ({
    /** Parts that the body has nobody for: what they would be asked for is not asked for. */
    without: z.optional(listOf(roleSchema, roleIds.length, 1)),
    /** Who does a part's work where the body has nobody for it: the part, and the part whose holders stand in. */
    standsIn: z.optional(z.partialRecord(roleSchema, roleSchema)),
  })),
);

/** Which parts of the plan a body does without, and who stands in for others (`policy.parts`). */
export type Parts = Named<Read<typeof parts>>;
/** Which parts of the plan a body does without, and who stands in for others. */
export const partsSchema: RecordSchema<Parts> = parts;

/** Whether the body does without a part. */
export function isAbsent(part: string, { parts }: { readonly parts?: Parts | undefined }): boolean {
  return parts?.without?.some((one) => one === part) ?? false;
}
