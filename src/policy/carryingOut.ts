import { whole } from '../vocabulary/bounded.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const carryingOut = schemaOf(
  strictRecord(() => ({
    /** Calendar days from the opinion within which it has to be carried out at the latest; an agreement names its own day. */
    mostDays: whole(1, 3660),
  })),
);

/** What a supported request, a changed result or an agreement comes to is carried out by a day (`reg.32.2`, `reg.33`). */
export type CarryingOut = Named<Read<typeof carryingOut>>;
export const carryingOutSchema: RecordSchema<CarryingOut> = carryingOut;
