import * as z from 'zod/mini';
import { daySchema } from '../vocabulary/instant.ts';
import { strictRecord } from '../vocabulary/schema.ts';

/**
 * What becomes of petitions that were opened under an earlier version of the same policy: they stay under it, as they do where nothing
 * is said, or go over to this one from a day on.
 */
export const transitionSchema = z.discriminatedUnion('earlier', [
  strictRecord(() => ({ earlier: z.literal('stay') })),
  strictRecord(() => ({ earlier: z.literal('moveOver'), on: daySchema })),
]);
