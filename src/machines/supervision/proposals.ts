import { isOwn, plays } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, record, report, set } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type LevelSteps } from './context.ts';
import { ladder } from './levels.ts';
import { chargeOf, toRectify } from './pressing.ts';
import { type Level, owingUnit, ownOffices } from './standing.ts';

/** Guards on proposals and their answer. */
export const proposalConditions = {
  ownerIsOurs: condition({
    rule: 'plan.1',
    label: text('责任主体属本级', 'whoever owes the duty belongs to the body'),
    reads: ['owner', 'matter.unit', 'policy.units'],
    holds: ({ context, env }) => isOwn(owingUnit(context.owner, context.matter, env.policy)),
  }),
  speaksForOwner: condition({
    on: 'supervision.answer',
    rule: 'reg.40',
    label: text('由被督办单位反馈', 'the supervised unit itself answers'),
    code: 'wrong-role',
    reads: ['owner', 'matter.unit', 'event.by', 'policy.roles', 'policy.units'],
    holds: ({ context, event, env }) => {
      const unit = owingUnit(context.owner, context.matter, env.policy);
      return unit === undefined
        ? plays(env.policy, event.by.role, [context.owner.role])
        : unit.id === event.by.unit;
    },
  }),
  answerOwed: condition({
    rule: 'reg.40',
    label: text('有待反馈的改进建议', 'proposals wait for an answer'),
    reads: ['answerOwed'],
    holds: ({ context }) => context.answerOwed,
  }),
} as const;

/** Proposals for putting the duty right, which the unit answers in writing (`reg.40`). */
export const proposalSteps = (level: Level) =>
  ({
    'supervision.propose': {
      by: ladder[level].inCharge,
      rule: 'reg.40',
      when: ['ownerIsOurs'],
      do: [
        set({ answerOwed: true }),
        record('proposal', ({ event }) => ({ about: event.id, reason: event.proposals })),
        assignTask('rectify', (args) => ({
          to: toRectify(level, args),
          reason: args.event.proposals,
          detail: { proposals: args.event.id, answer: 'written' },
        })),
      ],
    },
    'supervision.answer': {
      by: ownOffices,
      rule: 'reg.40',
      when: ['speaksForOwner', 'answerOwed'],
      do: [
        set({ answerOwed: false }),
        report('proposals-answered', (args) => ({
          to: chargeOf(level, args),
          reason: args.event.reason,
          detail: { adopted: args.event.adopted },
        })),
      ],
    },
  }) as const satisfies LevelSteps<GuardsOf<typeof proposalConditions>>;
