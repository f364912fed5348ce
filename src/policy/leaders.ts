import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { roleSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const leaders = schemaOf(
  strictRecord(() => ({
    /** The parts that the leaders (领导干部) of the body hold. */
    hold: nonEmptyListOf(roleSchema),
    /** Who puts a leader in charge of a matter. */
    namedBy: nonEmptyListOf(roleSchema),
  })),
);

/** Leaders take outstanding matters in charge (包案, `reg.18.2`). */
export type Leaders = Named<Read<typeof leaders>>;
export const leadersSchema: RecordSchema<Leaders> = leaders;
