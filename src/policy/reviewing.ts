import * as z from 'zod/mini';
import { listOf, nonEmptyListOf } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { caseOutcomes, reviewLevels } from '../vocabulary/terms.ts';
import { chainStepSchema } from './approval.ts';

/** Whom a petitioner asks who contests an opinion of an organ. */
const rung = strictRecord(() => ({
  /** The organ that gave the opinion. */
  of: idSchema,
  level: z.enum(reviewLevels),
  /** Who may be asked: the body itself by one of its own units, or others. */
  ask: nonEmptyListOf(idSchema),
}));

const opinionChain = schemaOf(
  strictRecord(() => ({
    /** The levels that it is for; both where it is absent. */
    level: z.optional(listOf(z.enum(reviewLevels), reviewLevels.length, 1)),
    /** The outcomes that it is for; all where it is absent. */
    outcome: z.optional(listOf(z.enum(caseOutcomes), caseOutcomes.length, 1)),
    /** Who drafts: roles of the body's own, or of a unit that the case is given to (`delegates`). */
    draft: nonEmptyListOf(idSchema),
    /** Who acts on the draft before the opinion is given, in their order; `meet` asks for the record of the meeting. */
    steps: listOf(chainStepSchema, 20, 1),
    /** Where a draft that is not agreed to goes back to. */
    returnTo: z.enum(['draft', 'previous']),
  })),
);

/** Who signs an opinion of a level and outcome before it is given; the first row that fits counts. */
export type OpinionChain = Named<Read<typeof opinionChain>>;
const opinionChainSchema: RecordSchema<OpinionChain> = opinionChain;

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
    /** Who signs which opinions before they are given; one that no row fits is given as it is. */
    opinions: z.optional(listOf(opinionChainSchema, 50, 1)),
    /** Units of the body's own, or outside organs, that may be asked to draft an opinion (受委托). */
    delegates: z.optional(nonEmptyListOf(idSchema)),
  })),
);

/** How a body reviews the opinions of others (复查复核). */
export type ReviewingPolicy = Named<Read<typeof reviewing>>;
export const reviewingSchema: RecordSchema<ReviewingPolicy> = reviewing;
