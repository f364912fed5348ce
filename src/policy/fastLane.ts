import * as z from 'zod/mini';
import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { roleSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const fastLane = schemaOf(
  strictRecord(() => ({
    /** The parts that answer on the spot (当场答复). */
    by: nonEmptyListOf(roleSchema),
    /** Whether a simple and clear claim may be answered so too, in writing besides; else suggestions and consultations alone. */
    claims: z.boolean(),
  })),
);

/** What is simple is answered where it is raised (`reg.23.1`, `reg.29`, `simple.scope`); without it nothing is. */
export type FastLane = Named<Read<typeof fastLane>>;
export const fastLaneSchema: RecordSchema<FastLane> = fastLane;
