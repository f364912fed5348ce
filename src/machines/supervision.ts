import { supervisionEvents } from '../vocabulary/events/supervision.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { climbingSteps } from './supervision/climbing.ts';
import {
  type SupervisionContext,
  type SupervisionEvent,
  type SupervisionInput,
  supervisionContext,
  supervisionStart,
} from './supervision/context.ts';
import { closingSteps, endConditions, settledSteps } from './supervision/ends.ts';
import { handoverConditions, handoverSteps } from './supervision/handover.ts';
import { ladder } from './supervision/levels.ts';
import { measureConditions, measureSteps } from './supervision/measures.ts';
import { openingConditions, openingSteps, toLevel, waysIn } from './supervision/opening.ts';
import { proposalConditions, proposalSteps } from './supervision/proposals.ts';
import { referralConditions, referralSteps } from './supervision/referral.ts';
import { type Level, levels } from './supervision/standing.ts';

/** The same on each level. */
const onEachLevel = <T>(make: (level: Level) => T) =>
  Object.fromEntries(levels.map((level) => [level, make(level)])) as Readonly<Record<Level, T>>;

/**
 * Supervision (督办): a missed deadline or a shirked duty climbs from the unit to the commission, the chief officer
 * and the leading group until it is done (`reg.40`, `plan.3.4`, `plan.2`). It starts above whoever owes the duty.
 */
export const supervision: Lifecycle<'supervision', SupervisionContext, SupervisionEvent, SupervisionInput> =
  defineLifecycle({
    id: 'supervision',
    rule: 'reg.40',
    label: text('督办', 'supervision'),
    place: 'beside',
    course: ['supervision.open', 'supervision.answer', 'supervision.close'],
    opens: {
      by: 'supervision.open',
      // It never opens a petition, so there is a matter.
      input: (event, matter): SupervisionInput => ({
        matter: matter as Matter,
        at: event.at,
        cause: event.cause,
        breach: event.breach,
        unit: event.unit,
      }),
    },
    events: supervisionEvents,
    context: supervisionContext,
    units: { 'owner.unit': 'acts', 'missedBy.unit': 'acts' },
    conditions: {
      ...openingConditions,
      ...endConditions,
      ...handoverConditions,
      ...proposalConditions,
      ...measureConditions,
      ...referralConditions,
    },
    start: supervisionStart,
    chart: ({ choice, unopened, state, final }) => ({
      initial: 'entering',
      states: {
        entering: choice('reg.40', text('进入', 'entering'), waysIn),
        opening: unopened('reg.40', text('待启动', 'to be opened'), openingSteps),
        weighing: choice('plan.3.4', text('确定督办层级', 'the level is found'), toLevel),
        ...onEachLevel((level) =>
          state(ladder[level].rule, ladder[level].label, {
            ...climbingSteps(level),
            ...settledSteps(level),
            ...handoverSteps(level),
            ...proposalSteps(level),
            ...measureSteps(level),
            ...referralSteps(level),
            ...closingSteps(level),
          }),
        ),
        dutyDone: final('reg.40', text('责任事项已办结', 'the duty is done'), 'dutyDone'),
        fellAway: final('reg.40', text('责任事项已不需办理', 'the duty fell away'), 'fellAway'),
      },
    }),
  });
