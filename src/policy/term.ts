import * as z from 'zod/mini';
import { whole } from '../vocabulary/bounded.ts';
import { schemaOf } from '../vocabulary/schema.ts';

/** A length in days: calendar days unless it says working days. */
export const termSchema = schemaOf(
  z.strictObject({ n: whole(0, 3660), unit: z.enum(['calendarDays', 'workingDays']) }),
);
