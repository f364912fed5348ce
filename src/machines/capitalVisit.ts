import { capitalEvents } from '../vocabulary/events/capital.ts';
import { text } from '../vocabulary/text.ts';
import { assignmentConditions, assignmentSteps } from './capitalVisit/assignment.ts';
import {
  type CapitalVisitContext,
  type CapitalVisitEvent,
  type CapitalVisitInput,
  capitalVisitContext,
} from './capitalVisit/context.ts';
import { receptionConditions, receptionSteps, reportSteps } from './capitalVisit/reception.ts';
import { requestConditions, requestSteps } from './capitalVisit/request.ts';
import { matterOfIncident } from './incident/arrival.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

/**
 * Visit to the capital (进京访): a superior organ asks for staff to receive the petitioner there. A first visit is received by
 * the commission; where an earlier signed opinion exists, by the department that handles the matter or by a local
 * unit (`plan.3.3.3`). Staff listen and explain. Nothing here brings a person back, and nothing is held against them.
 */
export const capitalVisit: Lifecycle<
  'capitalVisit',
  CapitalVisitContext,
  CapitalVisitEvent,
  CapitalVisitInput
> = defineLifecycle({
  id: 'capitalVisit',
  rule: 'plan.3.3.3',
  label: text('进京访', 'visit to the capital'),
  place: 'beside',
  course: ['capital.request', 'capital.assign', 'capital.receiveThere', 'capital.reportBack'],
  opens: {
    by: 'capital.request',
    alone: true,
    input: (event, matter): CapitalVisitInput => ({
      matter: matter ?? matterOfIncident(event),
      at: event.at,
      standalone: matter === undefined,
      persons: event.persons,
    }),
  },
  events: capitalEvents,
  context: capitalVisitContext,
  units: { askedBy: 'acts', receivingUnit: { assigned: 'own' } },
  conditions: { ...requestConditions, ...assignmentConditions, ...receptionConditions },
  start: ({ standalone, persons }) => ({ standalone, persons }),
  chart: ({ env, unopened, state, final }) => ({
    initial: 'awaiting',
    states: {
      awaiting: unopened('plan.3.3.3', text('待上级机关要求', 'awaiting the request'), requestSteps),
      requested: state(
        'plan.3.3.3',
        text('待确定接待单位', 'who receives is to be named'),
        assignmentSteps(env.policy),
      ),
      assigned: state(
        'plan.3.3.3',
        text('已确定接待单位，待接待', 'named, to receive there'),
        receptionSteps,
      ),
      received: state('plan.3.3.3', text('已接待，待回报', 'received, to be reported back'), reportSteps),
      registered: final(
        'plan.3.3.3',
        text('已回报，按首访办理', 'reported, on as a first visit'),
        'registered',
        handOff('firstVisit', () => ({ handedOver: true })),
      ),
      reported: final(
        'plan.3.3.3',
        text('已回报，在办事项照常办理', 'reported, the matter goes on'),
        'reported',
      ),
    },
  }),
});
