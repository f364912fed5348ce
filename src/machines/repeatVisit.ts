import { repeatEvents } from '../vocabulary/events/repeat.ts';
import { text } from '../vocabulary/text.ts';
import { matterOf } from './arrival.ts';
import { withdrawalSteps } from './intake/withdrawal.ts';
import { handOff } from './joints.ts';
import type { LifecycleInput } from './lifecycle/context.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { contextSchema, type RepeatVisitContext, type RepeatVisitEvent } from './repeatVisit/context.ts';
import { receiptConditions, receiptSteps } from './repeatVisit/receipt.ts';
import { receptionConditions, receptionSteps } from './repeatVisit/reception.ts';
import { othersGoOn } from './withdrawal.ts';

/**
 * Repeat visit (重复访): the same petitioner with the same cause and claim is not accepted again. While the earlier
 * matter is in hand its unit goes on receiving; afterwards the petitioner is told of the remedy that is open, or that
 * there is none (`plan.3.1.2`, `reg.19.3`, `reg.36.3`). What is no repeat goes on as a first visit.
 */
export const repeatVisit: Lifecycle<'repeatVisit', RepeatVisitContext, RepeatVisitEvent, LifecycleInput> =
  defineLifecycle({
    id: 'repeatVisit',
    rule: 'plan.3.1.2',
    label: text('重复信访', 'repeat visit'),
    place: 'phase',
    course: ['repeat.receive', 'repeat.receiveByUnit'],
    opens: {
      by: 'repeat.receive',
      input: (event): LifecycleInput => ({ matter: matterOf(event), at: event.at }),
    },
    events: repeatEvents,
    context: contextSchema,
    units: {},
    conditions: { ...receiptConditions, ...receptionConditions, othersGoOn },
    start: () => ({}),
    chart: ({ unopened, state, final }) => ({
      initial: 'arriving',
      states: {
        arriving: unopened('plan.3.1.2', text('待收件', 'awaiting the petition'), receiptSteps),
        toBeReceived: state('plan.3.1.2', text('待原承办单位接待', 'to be received by the unit'), {
          ...receptionSteps,
          ...withdrawalSteps,
        }),
        notARepeat: final(
          'plan.3.1.1',
          text('不属重复访', 'not a repeat'),
          'notARepeat',
          handOff('firstVisit', () => ({ handedOver: true })),
        ),
        receivedByUnit: final(
          'plan.3.1.2',
          text('原承办单位已接待', 'received, part of the earlier matter'),
          'receivedByUnit',
        ),
        remedyTold: final('plan.3.1.2', text('已告知救济途径', 'told which remedy is open'), 'remedyTold'),
        noLongerAccepted: final('reg.36.3', text('不再受理', 'no longer accepted'), 'noLongerAccepted'),
        windowEnded: final('policy', text('逾期终结', 'told that the window has ended'), 'windowEnded'),
        withdrawn: final('policy', text('已撤回', 'withdrawn'), 'withdrawn'),
      },
    }),
  });
