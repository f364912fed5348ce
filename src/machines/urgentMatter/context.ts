import type { urgentEvents } from '../../vocabulary/events/urgent.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** What is kept of something significant and urgent: nothing but what is owed. */
export const urgentContext = schemaOf(strictRecord(() => contextShape));
export type UrgentContext = Named<Read<typeof urgentContext>>;

export type UrgentInput = LifecycleInput;
export type UrgentEvent = LifecycleEvent<typeof urgentEvents>;
/** Steps of it whose guards are named `G`. */
export type UrgentSteps<G extends GuardName> = Steps<UrgentContext, UrgentEvent, G>;

/** Writes a condition of it. */
export const condition = conditionsFor<UrgentContext, UrgentEvent>();
