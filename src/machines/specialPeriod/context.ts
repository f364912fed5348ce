import * as z from 'zod/mini';
import { periodKinds, type specialEvents } from '../../vocabulary/events/special.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { periodGrounds } from '../../vocabulary/terms.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** What a matter's check in a special period keeps of its own. */
export const specialContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The period, as the body names it. */
    period: idSchema,
    kind: z.enum(periodKinds),
    from: daySchema,
    until: daySchema,
    because: z.enum(periodGrounds),
    /** The unit answerable for the matter in the period, once named. */
    unit: z.optional(idSchema),
    /** Whether that unit has recorded anything that it did. */
    anyFollowUp: z.boolean(),
    /** The gathering in which the matter is gone through, where the policy asks for one. */
    gathering: z.optional(idSchema),
  })),
);
export type SpecialPeriodContext = Named<Read<typeof specialContext>>;
/** Input: the period for which the matter is listed, and why. */
export type SpecialPeriodInput = LifecycleInput &
  Pick<SpecialPeriodContext, 'period' | 'kind' | 'from' | 'until' | 'because'>;
export type SpecialPeriodEvent = LifecycleEvent<typeof specialEvents>;
/** Steps of a check whose guards are named `G`. */
export type SpecialSteps<G extends GuardName> = Steps<SpecialPeriodContext, SpecialPeriodEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends SpecialPeriodEvent['type']> = ActionsOn<
  SpecialPeriodContext,
  SpecialPeriodEvent,
  T
>;

/** Writes a condition of a check. */
export const condition = conditionsFor<SpecialPeriodContext, SpecialPeriodEvent>();
