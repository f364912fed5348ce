import { listOf, nonEmptyListOf, whole } from '../vocabulary/bounded.ts';
import { idSchema, roleSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const receptions = schemaOf(
  strictRecord(() => ({
    /** The parts that leaders hold who receive petitioners (接访领导). */
    hold: nonEmptyListOf(roleSchema),
    /** Who arranges which leader receives on which day, and names another where that one is away. */
    arrangedBy: nonEmptyListOf(roleSchema),
    /** So many calendar days before it the day is told; none where the same day will do. */
    toldDaysBefore: whole(0, 30),
    /** Who consents to the written answer besides the leader who received, by the body's own names for them: all of them. */
    consent: listOf(idSchema, 10),
  })),
);

/** Reception days (接访日, `reg.18.2`): leaders receive petitioners in person; a body without this section has none. */
export type Receptions = Named<Read<typeof receptions>>;
export const receptionsSchema: RecordSchema<Receptions> = receptions;
