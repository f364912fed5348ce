import * as z from 'zod/mini';
import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import { plays } from '../../policy/schema.ts';
import { whole } from '../../vocabulary/bounded.ts';
import type { passingEvents } from '../../vocabulary/events/passing.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { daySchema } from '../../vocabulary/instant.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { passingModes } from '../../vocabulary/terms.ts';
import { text } from '../../vocabulary/text.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, Steps } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of what a passing keeps. */
export const contextSchema = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    /** The number in the register, once registered. */
    registerNumber: z.optional(z.string()),
    /** The organ that it went to last. */
    organ: z.optional(idSchema),
    mode: z.optional(z.enum(passingModes)),
    sentOn: z.optional(daySchema),
    /** The day on which the organ received it. */
    receivedOn: z.optional(daySchema),
    /** How often a receiver said that it is not theirs. */
    objections: whole(0, 1000),
    /** Whose it is was decided above: nobody objects any more. */
    decidedAbove: z.boolean(),
  })),
);

/** What a passing keeps of its own. */
export type PassingContext = Named<Read<typeof contextSchema>>;
/** The events that a passing knows. */
export type PassingEvent = LifecycleEvent<typeof passingEvents>;
/** Steps of a passing whose guards are named `G`. */
export type PassingSteps<G extends GuardName> = Steps<PassingContext, PassingEvent, G>;
/** What a step on one of these events does. */
export type Doing<T extends PassingEvent['type']> = ActionsOn<PassingContext, PassingEvent, T>;
/** Input: the number in the register, where what is passed on was registered as a referral. */
export interface PassingInput extends LifecycleInput, Partial<Pick<PassingContext, 'registerNumber'>> {}

/** Writes a condition of a passing. */
export const condition = conditionsFor<PassingContext, PassingEvent>();

/** The organ that has it, as the one that owes something. */
export const receiver = ({ organ }: Pick<PassingContext, 'organ'>): DeadlineOwner => ({
  role: 'outsideOrgan',
  unit: organ,
});

/** Who sends what the organ outside does: itself, or a clerk of ours who enters its paper. */
export const byReceiver = ['outsideOrgan', 'supervisionOffice'] as const;

/** What the register keeps of an act of the organ: whose it is, the paper that shows it, and who entered it. */
export const shownBy = (
  { organ }: Pick<PassingContext, 'organ'>,
  { paper, by }: { readonly paper: string; readonly by: { readonly id: string } },
) => ({ ...(organ !== undefined && { organ }), paper, enteredBy: by.id });

/** Guards on whose act it is. */
export const receiverConditions = {
  /** An organ acts in what it was given, in no other's. */
  ownMatter: condition({
    rule: 'plan.1',
    label: text('不是其他外部单位', 'no outside organ but the one that has the matter'),
    code: 'wrong-role',
    reads: ['organ', 'event.by', 'policy.roles'],
    holds: ({ context, event, env }) =>
      !plays(env.policy, event.by.role, ['outsideOrgan']) || event.by.unit === context.organ,
  }),
  isAssigned: condition({
    rule: 'reg.22',
    label: text('系交办，须报告结果', 'assigned: the result is to be reported'),
    reads: ['mode'],
    holds: ({ context }) => context.mode === 'assign',
  }),
} as const;
