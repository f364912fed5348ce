import * as z from 'zod/mini';
import type { Terms } from '../../deadlines/compute.ts';
import { type DeadlineOwner, ownerSchema } from '../../deadlines/deadline.ts';
import { listOf, whole } from '../../vocabulary/bounded.ts';
import {
  type statedCauses,
  supervisionCauses,
  type supervisionEvents,
} from '../../vocabulary/events/supervision.ts';
import { idSchema, ruleSchema } from '../../vocabulary/ids.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { type Named, type Read, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import type { ActionsOn } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleContext, type LifecycleInput } from '../lifecycle/context.ts';
import type { GuardName, StepsTo } from '../lifecycle/grammar.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { type Level, ownerOfUnit } from './standing.ts';

/** What supervision keeps of its own. */
export const supervisionContext = schemaOf(
  strictRecord(() => ({
    ...contextShape,
    cause: z.enum(supervisionCauses),
    /** The rule that was not kept. */
    breach: ruleSchema,
    /** Who owes the duty now. */
    owner: ownerSchema,
    /** Who held the duty when it was missed, where another owes it by now: the delay is theirs. */
    missedBy: z.optional(ownerSchema),
    /** Deadlines whose settling ends it. */
    watches: listOf(idSchema, 1),
    /** How often the highest level's own time has passed. */
    rounds: whole(0),
    /** Proposals were made that the unit has not answered. */
    answerOwed: z.boolean(),
    /** Answerability was opened from here. */
    referred: z.boolean(),
    /** A lifecycle beside it found the duty not done, so that no event opens it. */
    found: z.optional(z.literal(true)),
  })),
);
export type SupervisionContext = Named<Read<typeof supervisionContext>>;

/** Input where a deadline was missed: which one, and who owes the duty. */
export interface MissedDeadline extends LifecycleInput {
  readonly cause: 'missedDeadline';
  readonly breach: RuleId;
  readonly deadline: string;
  readonly owner: DeadlineOwner;
}
/** Input where a cause is stated: the unit whose duty it is. */
export interface StatedCause extends LifecycleInput {
  readonly cause: (typeof statedCauses)[number];
  readonly breach: RuleId;
  readonly unit: string;
}
/** Input where another lifecycle found the duty not done, by somebody’s decision. */
export interface FoundNotDone extends StatedCause {
  readonly found: true;
}
export type SupervisionInput = MissedDeadline | StatedCause | FoundNotDone;
export type SupervisionEvent = LifecycleEvent<typeof supervisionEvents>;
/** What can happen on a level, with guards named `G`. */
export type LevelSteps<G extends GuardName> = StepsTo<
  SupervisionContext,
  SupervisionEvent,
  G,
  Level | 'weighing' | 'dutyDone' | 'fellAway'
>;
/** What a step on one of these events does. */
export type Doing<T extends SupervisionEvent['type']> = ActionsOn<SupervisionContext, SupervisionEvent, T>;

/** Writes a condition of supervision. */
export const condition = conditionsFor<SupervisionContext, SupervisionEvent>();

/** What supervision starts with. */
export function supervisionStart(
  input: SupervisionInput,
  { policy }: Terms,
): Omit<SupervisionContext, keyof LifecycleContext> {
  const { cause, breach, matter } = input;
  const duty =
    input.cause === 'missedDeadline'
      ? { owner: input.owner, watches: [input.deadline] }
      : { owner: ownerOfUnit(input.unit, matter, policy), watches: [] };
  return {
    ...duty,
    cause,
    breach,
    rounds: 0,
    answerOwed: false,
    referred: false,
    ...('found' in input ? { found: true as const } : {}),
  };
}

/** Whose the delay is: whoever held the duty when it was missed. */
export const delayedBy = ({
  missedBy,
  owner,
}: Pick<SupervisionContext, 'missedBy' | 'owner'>): DeadlineOwner => missedBy ?? owner;
