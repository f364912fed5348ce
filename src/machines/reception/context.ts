import * as z from 'zod/mini';
import { listOf } from '../../vocabulary/bounded.ts';
import type { receptionEvents } from '../../vocabulary/events/reception.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { type ActionArgs, type ActionsOn, assignTask, start } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { ownerOfUnit } from '../supervision/standing.ts';

/** What is kept of a reception. */
export const receptionContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The leader on duty, and the office that the leader holds. */
    leader: idSchema,
    unit: idSchema,
    /** The reception day. */
    day: daySchema,
    /** The unit that the leader ordered to look into it. */
    ordered: z.optional(idSchema),
    /** Who has consented to the answer: the leader who received, by this word, and others by the body's names for them. */
    consents: listOf(idSchema, 11),
  })),
);
export type ReceptionContext = Named<Read<typeof receptionContext>>;

/** Input: who receives on which day. */
export interface ReceptionInput extends LifecycleInput, Pick<ReceptionContext, 'leader' | 'unit' | 'day'> {}
export type ReceptionEvent = LifecycleEvent<typeof receptionEvents>;
/** Steps of a reception whose guards are named `G`. */
export type ReceptionSteps<G extends GuardName> = Steps<ReceptionContext, ReceptionEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends ReceptionEvent['type']> = ActionsOn<ReceptionContext, ReceptionEvent, T>;

/** Writes a condition of a reception. */
export const condition = conditionsFor<ReceptionContext, ReceptionEvent>();

/** The office of the leader on duty. */
export const office = ({ context: { unit, matter }, env }: ActionArgs<ReceptionContext, unknown>) =>
  ownerOfUnit(unit, matter, env.policy);

/** The unit that was ordered. */
const ordered = ({ context: { ordered: unit, matter }, env }: ActionArgs<ReceptionContext, unknown>) =>
  ownerOfUnit(unit as string, matter, env.policy);

/** That unit looks into it, and reports. */
export const ordering = <E>(what: (event: E) => string | undefined) =>
  [
    assignTask<ReceptionContext, E>('look-into', (args) => ({ to: ordered(args), reason: what(args.event) })),
    start<ReceptionContext, { readonly at: string }>('reception.report', (args) => ({
      owner: ordered(args),
    })),
  ] as const;

/** Guards on who the leader is. */
export const leaderConditions = {
  isTheLeader: condition({
    rule: 'reg.18.2',
    label: text('由接访领导本人提出', 'the leader on duty acts in person'),
    code: 'wrong-role',
    reads: ['leader', 'event.by'],
    holds: ({ context, event }) => event.by.id === context.leader,
  }),
} as const;
