import { dayOf } from '../../calendar/day.ts';
import { isOwn, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { dischargeAll, record, settle, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type FirstVisitSteps } from './context.ts';

/** Guards on what is raised here while an organ below has it within its term. */
export const belowConditions = {
  belowIsAnother: condition({
    on: 'intake.leaveBelow',
    rule: 'reg.19.3',
    label: text('正在办理的机关不是本级单位', 'the organ that has it is not one of the body’s own units'),
    reads: ['event.organ', 'policy.units'],
    holds: ({ event, env }) => !isOwn(unitOf(env.policy, event.organ)),
  }),
  isAcceptedBelow: condition({
    on: 'intake.leaveBelow',
    rule: 'reg.19.3',
    label: text('下级机关已经受理', 'the organ below has accepted it'),
    reads: ['event.acceptedOn', 'event.at'],
    holds: ({ event }) => event.acceptedOn <= dayOf(event.at),
  }),
  termRunsBelow: condition({
    on: 'intake.leaveBelow',
    rule: 'reg.19.3',
    label: text('下级机关的办理期限尚未届满', 'the term of the organ below is not over'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until >= dayOf(event.at),
  }),
} as const;

/**
 * What an organ below accepted and has within its term is not accepted here (`reg.19.3`): the office states it, and the petitioner is
 * told who has it, until when, and that it can be raised anew after that.
 */
export const belowSteps = {
  'intake.leaveBelow': {
    by: 'disciplineCommission',
    rule: 'reg.19.3',
    when: ['belowIsAnother', 'isAcceptedBelow', 'termRunsBelow'],
    to: 'heldBelow',
    do: [
      record('outcome', ({ event: { organ, acceptedOn, until, reason } }) => ({
        about: organ,
        reason,
        detail: { outcome: 'heldBelow', acceptedOn, until },
      })),
      tell('not-accepted', ({ event: { organ, acceptedOn, until, reason } }) => ({
        reason,
        remedy: 'raise-anew',
        detail: { organ, acceptedOn, until },
      })),
      settle('intake.notice'),
      dischargeAll(),
    ],
  },
} as const satisfies FirstVisitSteps<GuardsOf<typeof belowConditions>>;
