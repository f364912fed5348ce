import * as z from 'zod';
import { listingGrounds, periodKinds, type specialEvents } from '../../vocabulary/events/special.js';
import { idSchema } from '../../vocabulary/ids.js';
import { daySchema } from '../../vocabulary/instant.js';
import { type Named, type Read, schemaOf } from '../../vocabulary/schema.js';
import { contextShape, type LifecycleInput } from '../lifecycle/context.js';
import type { LifecycleEvent } from '../lifecycle/lifecycle.js';

/** What a matter's check in a special period keeps of its own. */
export const specialContext = schemaOf(
  z.strictObject({
    ...contextShape,
    /** The period, as the body names it. */
    period: idSchema,
    kind: z.enum(periodKinds),
    from: daySchema,
    until: daySchema,
    because: z.enum(listingGrounds),
    /** The unit answerable for the matter in the period, once named. */
    unit: idSchema.optional(),
    /** Whether that unit has recorded anything that it did. */
    anyFollowUp: z.boolean(),
  }),
);
export type SpecialPeriodContext = Named<Read<typeof specialContext>>;
/** Input: the period for which the matter is listed, and why. */
export type SpecialPeriodInput = LifecycleInput &
  Pick<SpecialPeriodContext, 'period' | 'kind' | 'from' | 'until' | 'because'>;
export type SpecialPeriodEvent = LifecycleEvent<typeof specialEvents>;
