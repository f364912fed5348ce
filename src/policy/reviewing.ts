import * as z from 'zod/mini';
import { listOf, nonEmptyListOf } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { caseOutcomes, reviewLevels } from '../vocabulary/terms.ts';

/** Whom a petitioner asks who contests an opinion of an organ. */
const rung = strictRecord(() => ({
  /** The organ that gave the opinion. */
  of: idSchema,
  level: z.enum(reviewLevels),
  /** Who may be asked: the body itself by one of its own units, or others. */
  ask: nonEmptyListOf(idSchema),
}));

const reviewing = schemaOf(
  strictRecord(() => ({
    /** Who is asked about whose opinion, on which level (`reg.35.1`, `reg.36.1`). */
    ladder: nonEmptyListOf(rung),
    /** Whether a request that comes late is heard where it states a good reason; the regulation knows the window only. */
    late: z.enum(['closed', 'goodReason']),
    /** Whether a request may be taken in without the claims that were not before the organ below. */
    partial: z.boolean(),
    /** What an opinion can come to. */
    outcomes: listOf(z.enum(caseOutcomes), caseOutcomes.length),
    /** When what is done anew may not come to the same on the same facts: where facts or law were the fault, or always. */
    notTheSame: z.enum(['factsOrLaw', 'always']),
  })),
);

/** How a body reviews the opinions of others (复查复核). */
export type ReviewingPolicy = Named<Read<typeof reviewing>>;
export const reviewingSchema: RecordSchema<ReviewingPolicy> = reviewing;
