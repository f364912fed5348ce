import * as z from 'zod/mini';
import { whole } from '../vocabulary/bounded.ts';
import { schemaOf, strictRecord } from '../vocabulary/schema.ts';

/** A length in days: calendar days unless it says working days. */
export const termSchema = schemaOf(
  strictRecord(() => ({ n: whole(0, 3660), unit: z.enum(['calendarDays', 'workingDays']) })),
);
