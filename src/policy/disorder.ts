import * as z from 'zod/mini';
import { schemaOf, strictRecord } from '../vocabulary/schema.ts';

/**
 * How a body answers disorder (`plan.3.3.2`, `reg.25`, `reg.26`, `reg.47`). With it each task of the coordinated response, and what is
 * significant and urgent, has an owner, a day and an event that completes it; a policy without it is decided as before.
 */
export const disorderSchema = schemaOf(
  strictRecord(() => ({
    /** How many of dissuasion, criticism and explanation have to be without effect first: any one, as `reg.47` says, or all three. */
    talks: z.enum(['any', 'all']),
  })),
);
