import { groupEvents } from '../vocabulary/events/group.ts';
import { text } from '../vocabulary/text.ts';
import { arrivalConditions, arrivalSteps } from './groupVisit/arrival.ts';
import {
  type GroupVisitContext,
  type GroupVisitEvent,
  type GroupVisitInput,
  groupVisitContext,
} from './groupVisit/context.ts';
import { leavingSteps } from './groupVisit/leaving.ts';
import { admissionSteps, namingReceiver, receptionConditions } from './groupVisit/reception.ts';
import { registrationSteps } from './groupVisit/registration.ts';
import { electionConditions, electionSteps } from './groupVisit/representatives.ts';
import { matterOfIncident } from './incident/arrival.ts';
import { handOff } from './joints.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

/**
 * Group visit (群体访): so many persons or more come together; one person is named to receive them, they are taken
 * to the reception room at once, elect their representatives, and cause and claim are registered (`plan.3.3.1`, `reg.20`).
 * Ordinary approval goes on from there. Registration does not wait for an election: to register is the office's own duty.
 */
export const groupVisit: Lifecycle<'groupVisit', GroupVisitContext, GroupVisitEvent, GroupVisitInput> =
  defineLifecycle({
    id: 'groupVisit',
    rule: 'plan.3.3.1',
    label: text('群体访', 'group visit'),
    place: 'beside',
    course: [
      'group.arrive',
      'group.nameReceiver',
      'group.admit',
      'group.nameRepresentatives',
      'group.register',
    ],
    opens: {
      by: 'group.arrive',
      alone: true,
      input: (event, matter): GroupVisitInput => ({
        matter: matter ?? matterOfIncident(event),
        at: event.at,
        standalone: matter === undefined,
        persons: event.persons,
      }),
    },
    events: groupEvents,
    context: groupVisitContext,
    units: {},
    conditions: { ...arrivalConditions, ...receptionConditions, ...electionConditions },
    start: ({ standalone, persons }) => ({ standalone, persons, representatives: [] }),
    chart: ({ unopened, state, final }) => ({
      initial: 'arriving',
      states: {
        arriving: unopened('plan.3.3.1', text('待来访', 'awaiting the group'), arrivalSteps),
        arrived: state('plan.3.3.1', text('已到访，待明确接待人员', 'here, a receiver is to be named'), {
          'group.nameReceiver': { ...namingReceiver, to: 'expected' },
          ...leavingSteps,
        }),
        expected: state('plan.3.3.1', text('已明确接待人员', 'a receiver is named'), {
          'group.nameReceiver': namingReceiver,
          ...admissionSteps,
          ...leavingSteps,
        }),
        inRoom: state('plan.3.3.1', text('接待中，待登记', 'in the reception room, to be registered'), {
          'group.nameReceiver': namingReceiver,
          ...electionSteps,
          ...registrationSteps,
          ...leavingSteps,
        }),
        registered: final(
          'plan.3.3.1',
          text('已登记，转入审批', 'registered, on to approval'),
          'registered',
          handOff('firstVisit', () => ({ handedOver: true, byGroup: true })),
        ),
        noted: final(
          'plan.3.3.1',
          text('已登记，并入在办事项', 'registered beside the matter in hand'),
          'noted',
        ),
        left: final('plan.3.3.1', text('来访人已离开', 'the group left'), 'left'),
      },
    }),
  });
