import * as z from 'zod/mini';
import type { repeatEvents } from '../../vocabulary/events/repeat.ts';
import { type Named, type Read, schemaOf } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of what a repeat visit keeps: nothing of its own. */
export const contextSchema = schemaOf(z.strictObject(contextShape));

/** What a repeat visit keeps. */
export type RepeatVisitContext = Named<Read<typeof contextSchema>>;
/** The events that a repeat visit knows. */
export type RepeatVisitEvent = LifecycleEvent<typeof repeatEvents>;
/** Steps of a repeat visit whose guards are named `G`. */
export type RepeatSteps<G extends GuardName> = Steps<RepeatVisitContext, RepeatVisitEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends RepeatVisitEvent['type']> = ActionsOn<RepeatVisitContext, RepeatVisitEvent, T>;

/** Writes a condition of a repeat visit. */
export const condition = conditionsFor<RepeatVisitContext, RepeatVisitEvent>();

/** The id of the earlier matter, set as soon as there is one. */
export const priorOf = ({ matter }: RepeatVisitContext) => matter.prior as string;
