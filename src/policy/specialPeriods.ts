import * as z from 'zod/mini';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const specialPeriods = schemaOf(
  strictRecord(() => ({
    /** Whether the commission gathers departments and units before it goes through a matter (`plan.3.4`). */
    gathering: z.boolean(),
    /** Whether public security is among the organs that the unit named may work with (`plan.3.4`). */
    publicSecurity: z.boolean(),
  })),
);

/** How special periods are gone about; a policy without it examines each matter without a gathering. */
export type SpecialPeriods = Named<Read<typeof specialPeriods>>;
export const specialPeriodsSchema: RecordSchema<SpecialPeriods> = specialPeriods;
