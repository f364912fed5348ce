import * as z from 'zod/mini';
import { type Deadline, type DeadlineOwner, isOwed } from '../../deadlines/deadline.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { listOf, whole } from '../../vocabulary/bounded.ts';
import type { handlingEvents } from '../../vocabulary/events/handling.ts';
import type { reviewEvents } from '../../vocabulary/events/review.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Day, daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { replyOutcomes } from '../../vocabulary/terms.ts';
import { progressShape } from '../approval/progress.ts';
import type { ActionsOn, EventTyped } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleContext, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { termKinds } from '../term.ts';

/** How a handling can end, but for going back to the commission. */
export const endings = ['replied', 'undelivered', 'answered', 'withdrawn', 'merged', 'led'] as const;

/** The schema of what a handling keeps: ids, days, counts and yes or no; no words. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The remedy that sent the matter back, where one did. */
    reopened: z.optional(z.enum(['review', 'reexamination'])),
    /** The person who handles the matter (经办人). */
    handler: z.optional(idSchema),
    heard: z.boolean(),
    factsFound: z.boolean(),
    /** An extension is asked for and not decided. */
    extensionAsked: z.boolean(),
    /** A hearing is set and not held yet; the day of the last one set. */
    hearingSet: z.boolean(),
    hearingOn: z.optional(daySchema),
    hearings: whole(0),
    /** The written agreement of a mediation: the basis of the reply. */
    agreement: z.optional(idSchema),
    /** How often the commission returned the result. */
    returns: whole(0),
    outcome: z.optional(z.enum(replyOutcomes)),
    repliedOn: z.optional(daySchema),
    deliveredOn: z.optional(daySchema),
    /** Persons who had a part in the reply; none of them decides a review of it. */
    decidedBy: listOf(idSchema, 100),
    summarised: z.boolean(),
    ending: z.optional(z.enum(endings)),
    /** The petitioner who asked for review before the delivery was entered. */
    reviewAskedBy: z.optional(idSchema),
    /** The drafted reply on its way through the body's own chain: of which class and outcome, by whom, how far along. */
    replyDraft: z.optional(
      z.strictObject({
        ...progressShape,
        open: z.boolean(),
        class: z.optional(idSchema),
        outcome: z.enum(replyOutcomes),
        draftedBy: idSchema,
      }),
    ),
    /** The extension asked for on its way through the chain. */
    extensionDraft: z.optional(z.strictObject({ ...progressShape, draftedBy: idSchema })),
  })),
);

/** What a handling keeps of its own. */
export type HandlingContext = Named<Read<typeof contextSchema>>;
/** Input: the matter as dispatched; `reopened` where a review or re-examination sent it back. */
export interface HandlingInput extends LifecycleInput {
  readonly reopened?: 'review' | 'reexamination' | undefined;
}
export type HandlingEvent = LifecycleEvent<
  typeof handlingEvents & Pick<typeof reviewEvents, 'review.request'>
>;
/** Steps of a handling whose guards are named `G`. */
export type HandlingSteps<G extends GuardName> = Steps<HandlingContext, HandlingEvent, G>;
/** The event of a type. */
export type EventNamed<T extends HandlingEvent['type']> = EventTyped<HandlingEvent, T>;
/** What a step on one of these events does. */
export type Doing<T extends HandlingEvent['type']> = ActionsOn<HandlingContext, HandlingEvent, T>;

/** Facts at the start: nothing is done yet. */
export function startHandling({ reopened }: HandlingInput) {
  return {
    ...(reopened === undefined ? {} : { reopened }),
    heard: false,
    factsFound: false,
    extensionAsked: false,
    hearingSet: false,
    hearings: 0,
    returns: 0,
    decidedBy: [],
    summarised: false,
  };
}

/** Writes a condition of a handling. */
export const condition = conditionsFor<HandlingContext, HandlingEvent>();

type Plain = string | number | boolean;

/** A detail without the fields that nobody stated. */
export function stated(detail: Readonly<Record<string, Plain | undefined>>): Record<string, Plain> {
  return Object.fromEntries(
    Object.entries(detail).filter((entry): entry is [string, Plain] => entry[1] !== undefined),
  );
}

/** The last day of the newest deadline of a kind, owed or not. */
export function dueOf({ deadlines }: LifecycleContext, kind: DeadlineKind): Day | undefined {
  return deadlines.findLast((deadline) => deadline.kind === kind)?.due;
}

/** Duties that outlive a handling: whoever has the matter owes them. */
const inherited: readonly DeadlineKind[] = [...termKinds, 'referral.report'];

/** What was missed can go back to the office or to whoever missed it; a unit that gets the matter after it is not late with it. */
function missedHandedTo(to: DeadlineOwner, { nowWith, ...deadline }: Deadline): Deadline {
  if (to.role !== 'responsibleUnit') return { ...deadline, nowWith: to };
  const isTheirs = to.unit === deadline.owner.unit;
  return isTheirs || nowWith === undefined ? deadline : { ...deadline, nowWith };
}

/**
 * The deadlines, those that go along with the matter owed by this owner from here on. One that was missed stays with whoever
 * had the matter then: nobody is late with what was over before they had it.
 */
export function handedTo(
  owner: DeadlineOwner,
  { deadlines }: Pick<LifecycleContext, 'deadlines'>,
): Deadline[] {
  return deadlines.map((deadline) => {
    if (!(inherited.includes(deadline.kind) && isOwed(deadline))) return deadline;
    return deadline.state === 'missed' ? missedHandedTo(owner, deadline) : { ...deadline, owner };
  });
}
