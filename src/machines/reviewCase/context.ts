import * as z from 'zod/mini';
import type { Deadline, DeadlineOwner } from '../../deadlines/deadline.ts';
import type { reviewCaseEvents } from '../../vocabulary/events/reviewCase.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { caseFaults, caseOutcomes, type ReviewLevel, reviewLevels } from '../../vocabulary/terms.ts';
import { text } from '../../vocabulary/text.ts';
import { progressShape } from '../approval/progress.ts';
import type { ActionsOn, EventTyped } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import {
  contextShape,
  type LifecycleContext,
  type LifecycleInput,
  owedDeadline,
} from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of what a review of another's opinion keeps. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    level: z.enum(reviewLevels),
    /** The number of the opinion that is contested. */
    opinion: idSchema,
    /** The organ that gave it. */
    organ: idSchema,
    /** The day on which the petitioner received it; the window counts from it. */
    receivedOn: daySchema,
    attached: z.boolean(),
    /** A good reason for coming late is stated. */
    excused: z.boolean(),
    heard: z.boolean(),
    outcome: z.optional(z.enum(caseOutcomes)),
    fault: z.optional(z.enum(caseFaults)),
    redoBy: z.optional(daySchema),
    decidedOn: z.optional(daySchema),
    /** The unit or organ that is asked to draft the opinion. */
    delegate: z.optional(idSchema),
    /** The drafted opinion on its way through the body's own chain: what it comes to, by whom, how far along. */
    opinionDraft: z.optional(
      z.strictObject({
        ...progressShape,
        outcome: z.enum(caseOutcomes),
        fault: z.optional(z.enum(caseFaults)),
        redoBy: z.optional(daySchema),
        draftedBy: idSchema,
      }),
    ),
  })),
);

/** What it keeps of its own. */
export type CaseContext = Named<Read<typeof contextSchema>>;
/** The events that it knows. */
export type CaseEvent = LifecycleEvent<typeof reviewCaseEvents>;
/** Its steps, with guards named `G`. */
export type CaseSteps<G extends GuardName> = Steps<CaseContext, CaseEvent, G>;
/** The event of a type. */
export type EventNamed<T extends CaseEvent['type']> = EventTyped<CaseEvent, T>;
/** What a step on one of these events does. */
export type Doing<T extends CaseEvent['type']> = ActionsOn<CaseContext, CaseEvent, T>;

/** Input: the opinion that is contested, and how. */
export interface CaseInput extends LifecycleInput {
  readonly level: ReviewLevel;
  readonly opinion: string;
  readonly organ: string;
  readonly receivedOn: string;
  readonly attached: boolean;
  readonly excused: boolean;
}

/** Writes a condition of it. */
export const condition = conditionsFor<CaseContext, CaseEvent>();

/**
 * The organ whose opinion it is, to be told or to owe something; where the petition complains of that very organ, a superior one
 * in its place, which asks it without what is said against it (`reg.30`).
 */
export function reaching({ organ, matter }: Pick<CaseContext, 'organ' | 'matter'>): DeadlineOwner {
  return matter.complainedOf.units.includes(organ)
    ? { role: 'superiorOrgan' }
    : { role: 'outsideOrgan', unit: organ };
}

/** The last day of the opinion, on whichever level. */
export const opinionOwed = (context: Pick<LifecycleContext, 'deadlines'>): Deadline | undefined =>
  owedDeadline(context, 'reviewCase.review') ?? owedDeadline(context, 'reviewCase.reexamine');

/** Guards on the level. */
export const levelConditions = {
  isReexamination: condition({
    rule: 'reg.36.1',
    label: text('系复核', 'it is a re-examination'),
    reads: ['level'],
    holds: ({ context }) => context.level === 'reexamination',
  }),
} as const;
