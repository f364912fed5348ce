import { text } from '../../vocabulary/text.ts';
import { arrivalConditions } from '../incident/arrival.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { hasInterest } from '../lifecycle/interest.ts';
import type { GroupVisitContext, GroupVisitEvent } from './context.ts';
import { mostOf } from './representatives.ts';

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
