import * as z from 'zod';
import type { groupEvents } from '../../vocabulary/events/group.js';
import { idSchema } from '../../vocabulary/ids.js';
import { type Named, type Read, schemaOf } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { arrivalConditions } from '../incident/arrival.js';
import { conditionsFor } from '../lifecycle/condition.js';
import { contextShape, type LifecycleInput } from '../lifecycle/context.js';
import { hasInterest } from '../lifecycle/interest.js';
import type { LifecycleEvent } from '../lifecycle/lifecycle.js';
import { mostOf } from './representatives.js';

/** The schema of a group visit's context. */
export const groupVisitContext = schemaOf(
  z.strictObject({
    ...contextShape,
    /** The group raises a matter that nobody here knew. */
    standalone: z.boolean(),
    persons: z.int().min(1).max(100000),
    /** The one person who receives them. */
    receiver: idSchema.optional(),
    /** Whom the group elected last. */
    representatives: z.array(idSchema).max(1000),
    /** The petitioners known before the first election, once there was one. */
    named: z.array(idSchema).max(1000).optional(),
  }),
);

/** What a group visit keeps of its own. */
export type GroupVisitContext = Named<Read<typeof groupVisitContext>>;
/** Input: the matter in hand or as the group describes it, and how many came. */
export interface GroupVisitInput extends LifecycleInput {
  readonly standalone: boolean;
  readonly persons: number;
}
export type GroupVisitEvent = LifecycleEvent<typeof groupEvents>;

const condition = conditionsFor<GroupVisitContext, GroupVisitEvent>();

/** What the steps of a group visit ask. */
export const groupVisitConditions = {
  ...arrivalConditions,
  /** "Five or more" includes five. */
  isAGroup: condition<'group.arrive'>({
    rule: 'plan.3.3.1',
    label: text(
      '来访人数达到群体访标准（不足的按一般来访收件：intake.receive）',
      'as many persons come as make a group visit (fewer are received by intake.receive)',
    ),
    says: ({ env }) => {
      const { groupVisit } = env.policy.thresholds;
      return text(
        `来访人数为${groupVisit}人以上（不足的按一般来访收件：intake.receive）`,
        `${groupVisit} persons or more come (fewer are received by intake.receive)`,
      );
    },
    holds: ({ event, env }) => event.persons >= env.policy.thresholds.groupVisit,
  }),
  /** What ended is not taken up beside itself: the group raises a petition of its own. */
  matterIsOpen: condition<'group.arrive'>({
    rule: 'plan.3.3.1',
    label: text(
      '所涉事项尚未办结（已办结的另行作为新事项收件）',
      'the matter beside it is not concluded (after that a new petition is opened)',
    ),
    holds: ({ context }) => context.standalone || context.matter.concludedOn === undefined,
  }),
  receiverHasNoInterest: condition<'group.nameReceiver'>({
    rule: 'reg.28',
    label: text('接待人员与事项无利害关系', 'the receiver has no interest in the matter'),
    holds: ({ context, event }) => !hasInterest(context.matter, event.person),
  }),
  representativesWithinNumber: condition<'group.nameRepresentatives'>({
    rule: 'reg.20',
    label: text('代表人数不超过规定', 'no more representatives than a group may send'),
    says: ({ context, env }) => {
      const most = mostOf(env.policy, context);
      return text(`代表至多${most}人`, `at most ${most} representatives`);
    },
    holds: ({ context, event, env }) => new Set(event.representatives).size <= mostOf(env.policy, context),
  }),
  representativesNotComplainedOf: condition<'group.nameRepresentatives'>({
    rule: 'reg.30',
    label: text('代表不是被反映人', 'no representative is complained of'),
    holds: ({ context: { matter }, event }) =>
      event.representatives.every((id) => !matter.complainedOf.persons.includes(id)),
  }),
} as const;
