import type { leaderInChargeEvents } from '../../vocabulary/events/leaderInCharge.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionArgs } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { ownerOfUnit } from '../supervision/standing.ts';

/** What is kept of a leader in charge. */
export const leaderInChargeContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The person, and the office that the person leads. */
    leader: idSchema,
    unit: idSchema,
  })),
);
export type LeaderInChargeContext = Named<Read<typeof leaderInChargeContext>>;

/** Input: who takes it in charge. */
export interface LeaderInChargeInput extends LifecycleInput, Pick<LeaderInChargeContext, 'leader' | 'unit'> {}
export type LeaderInChargeEvent = LifecycleEvent<typeof leaderInChargeEvents>;
/** Steps of a leader in charge whose guards are named `G`. */
export type LeaderSteps<G extends GuardName> = Steps<LeaderInChargeContext, LeaderInChargeEvent, G>;

/** Writes a condition of a leader in charge. */
export const condition = conditionsFor<LeaderInChargeContext, LeaderInChargeEvent>();

/** The office of the leader, which owes what the leader took on. */
export const office = ({ context: { unit, matter }, env }: ActionArgs<LeaderInChargeContext, unknown>) =>
  ownerOfUnit(unit, matter, env.policy);
