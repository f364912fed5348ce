import { dayOf } from '../calendar/day.ts';
import { carryingOutEvents } from '../vocabulary/events/carryingOut.ts';
import { text } from '../vocabulary/text.ts';
import { arrangingConditions, arrangingSteps, toBeArranged } from './carryingOut/arranging.ts';
import {
  type CarryingOutContext,
  type CarryingOutEvent,
  type CarryingOutInput,
  carryingOutContext,
} from './carryingOut/context.ts';
import { checkSteps, doingConditions, fallingAway, sayingSteps, workSteps } from './carryingOut/doing.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

/**
 * Carrying out (督促执行): what a reply supports, a remedy changes or both sides agree on is carried out by a day, looked at, and
 * supervised where it is not (`reg.32.2`, `reg.33`, `reg.40`). Opened by what decides it, where the policy says by when.
 */
export const carryingOut: Lifecycle<'carryingOut', CarryingOutContext, CarryingOutEvent, CarryingOutInput> =
  defineLifecycle({
    id: 'carryingOut',
    rule: 'reg.32.2',
    label: text('督促执行', 'carrying out'),
    place: 'beside',
    course: ['carryingOut.arrange', 'carryingOut.progress', 'carryingOut.complete', 'carryingOut.confirm'],
    events: carryingOutEvents,
    context: carryingOutContext,
    units: { unit: 'acts' },
    conditions: { ...arrangingConditions, ...doingConditions },
    start: ({ basis, at }: CarryingOutInput) => ({ basis, since: dayOf(at) }),
    opening: () => toBeArranged,
    chart: ({ state, final }) => ({
      initial: 'toArrange',
      states: {
        toArrange: state('reg.32.2', text('待确定执行单位和期限', 'who carries it out is to be settled'), {
          ...arrangingSteps,
          ...sayingSteps,
          ...fallingAway,
        }),
        carrying: state('reg.32.2', text('执行中', 'being carried out'), {
          ...workSteps,
          ...sayingSteps,
          ...fallingAway,
        }),
        toCheck: state('reg.32.2', text('已报执行完毕，待确认', 'reported as carried out, to be looked at'), {
          ...checkSteps,
          ...sayingSteps,
          ...fallingAway,
        }),
        carriedOut: final('reg.32.2', text('已执行', 'carried out'), 'carriedOut'),
        fellAway: final('reg.32.2', text('不再需要执行', 'nothing is left to carry out'), 'fellAway'),
      },
    }),
  });
