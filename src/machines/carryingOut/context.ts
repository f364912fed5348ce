import * as z from 'zod/mini';
import type { Addressee } from '../../vocabulary/effects.ts';
import { carryingOutBases, type carryingOutEvents } from '../../vocabulary/events/carryingOut.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { commission } from '../addressees.ts';
import type { ActionArgs, ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { ownerOfUnit } from '../supervision/standing.ts';

/** What the carrying out keeps of its own. */
export const carryingOutContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    basis: z.enum(carryingOutBases),
    /** The day of the opinion or agreement. */
    since: daySchema,
    /** The unit that carries it out, once that is settled. */
    unit: z.optional(idSchema),
  })),
);
export type CarryingOutContext = Named<Read<typeof carryingOutContext>>;

/** Input: what is to be carried out. */
export interface CarryingOutInput extends LifecycleInput, Pick<CarryingOutContext, 'basis'> {}
export type CarryingOutEvent = LifecycleEvent<typeof carryingOutEvents>;
/** Steps of a carrying out whose guards are named `G`. */
export type CarryingOutSteps<G extends GuardName> = Steps<CarryingOutContext, CarryingOutEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends CarryingOutEvent['type']> = ActionsOn<CarryingOutContext, CarryingOutEvent, T>;
type Args = ActionArgs<CarryingOutContext, unknown>;

/** Writes a condition of a carrying out. */
export const condition = conditionsFor<CarryingOutContext, CarryingOutEvent>();

/** The unit that carries it out. */
export const executor = ({ context: { unit, matter }, env }: Args) =>
  ownerOfUnit(unit as string, matter, env.policy);

/** The commission, which sees to it; whoever stands above it where the petition complains of it. */
export const watcher = ({
  context: { matter },
  env,
}: Args): Addressee & { readonly role: Addressee['role'] } => mayBeTold(commission.role, matter, env.policy);
