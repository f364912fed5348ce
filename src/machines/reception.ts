import { receptionEvents } from '../vocabulary/events/reception.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { answeringConditions, answeringSteps, reportingSteps } from './reception/answering.ts';
import { arrangingConditions, arrangingSteps, takingOver, whileArranged } from './reception/arranging.ts';
import {
  leaderConditions,
  type ReceptionContext,
  type ReceptionEvent,
  type ReceptionInput,
  receptionContext,
} from './reception/context.ts';
import { holdingConditions, holdingSteps } from './reception/holding.ts';

/**
 * A reception by a leader (领导接访): on a reception day (接访日) the leader on duty, or another in the leader's place, receives the
 * petitioner in person, answers at once or has a unit look into it, and the answer goes out when all have consented (`reg.18.2`). No day of the
 * matter moves by it.
 */
export const reception: Lifecycle<'reception', ReceptionContext, ReceptionEvent, ReceptionInput> =
  defineLifecycle({
    id: 'reception',
    rule: 'reg.18.2',
    label: text('领导接访', 'a reception by a leader'),
    place: 'beside',
    course: [
      'reception.arrange',
      'reception.receive',
      'reception.report',
      'reception.consent',
      'reception.answer',
    ],
    opens: {
      by: 'reception.arrange',
      // It never opens a petition, so there is a matter.
      input: ({ at, leader, unit, day }, matter): ReceptionInput => ({
        matter: matter as Matter,
        at,
        leader,
        unit,
        day,
      }),
    },
    events: receptionEvents,
    context: receptionContext,
    units: { unit: 'own', ordered: { ordered: 'handles', reported: 'handles' } },
    conditions: { ...leaderConditions, ...arrangingConditions, ...holdingConditions, ...answeringConditions },
    start: ({ leader, unit, day }: ReceptionInput) => ({ leader, unit, day, consents: [] }),
    chart: ({ env: { policy }, unopened, state, final }) => {
      // A body that says nothing of reception days has none.
      const days = policy.receptions ?? { hold: [], arrangedBy: [], toldDaysBefore: 0, consent: [] };
      return {
        initial: 'opening',
        states: {
          opening: unopened(
            'reg.18.2',
            text('待安排', 'none is arranged yet'),
            policy.receptions === undefined
              ? ({} as Partial<ReturnType<typeof arrangingSteps>>)
              : arrangingSteps(days),
          ),
          arranged: state('reg.18.2', text('已安排，待接访', 'arranged, the day awaited'), {
            ...whileArranged(days),
            ...holdingSteps(days),
          }),
          ordered: state('policy', text('已交办，待报告', 'ordered, the result awaited'), {
            ...takingOver(days),
            ...reportingSteps(days, policy),
          }),
          reported: state(
            'policy',
            text('已报告，待同意、答复', 'reported, to be consented to and answered'),
            {
              ...takingOver(days),
              ...answeringSteps(days, policy),
            },
          ),
          answered: final('reg.18.2', text('已答复', 'answered'), 'answered'),
          calledOff: final('policy', text('已取消', 'called off'), 'calledOff'),
        },
      };
    },
  });
