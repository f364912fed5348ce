import { groupEvents } from '../vocabulary/events/group.ts';
import { text } from '../vocabulary/text.ts';
import { answerableFor, petitionersOf, supervisionOffice } from './addressees.ts';
import { groupVisitConditions } from './groupVisit/conditions.ts';
import {
  type GroupVisitContext,
  type GroupVisitEvent,
  type GroupVisitInput,
  groupVisitContext,
} from './groupVisit/context.ts';
import { mostOf, namedBefore, petitionersOnceElected } from './groupVisit/representatives.ts';
import { describedRightly, matterOfIncident } from './incident/arrival.ts';
import { handOff } from './joints.ts';
import {
  type Action,
  assignTask,
  dischargeAll,
  notify,
  record,
  report,
  set,
  setMatter,
  settle,
  start,
  tell,
} from './lifecycle/actions.ts';
import type { GuardsOf, Steps } from './lifecycle/grammar.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

type GroupSteps = Steps<GroupVisitContext, GroupVisitEvent, GuardsOf<typeof groupVisitConditions>>;
type Doing<T extends GroupVisitEvent['type']> = readonly Action<
  GroupVisitContext,
  Extract<GroupVisitEvent, { readonly type: T }>
>[];

/** One person at a time receives them; somebody else may be named while they are there. */
const namingReceiver = {
  by: 'supervisionOffice',
  rule: 'plan.3.3.1',
  when: ['receiverHasNoInterest'],
  do: [
    set(({ event }) => ({ receiver: event.person })),
    assignTask('receive-petitioner', ({ event }) => ({
      to: { ...supervisionOffice, ids: [event.person] },
    })),
  ],
} as const satisfies GroupSteps['group.nameReceiver'];

const registering: Doing<'group.register'> = [
  record('registration', ({ context, event }) => ({
    about: context.matter.id,
    detail: {
      cause: event.cause,
      claim: event.claim,
      persons: context.persons,
      receiver: context.receiver ?? '',
      representatives: [...context.representatives],
    },
  })),
  settle('group.register'),
  tell('received-in-person', ({ event }) => ({
    reason: '事由和诉求已登记，按审批程序办理',
    remedy: 'query-progress',
    detail: { cause: event.cause, claim: event.claim },
  })),
  report('incident', ({ context, env }) => ({
    to: answerableFor(context.matter, env.policy),
    detail: { kind: 'groupVisit', persons: context.persons },
  })),
];

const leaving: Doing<'group.leave'> = [
  record('reception', ({ context, event }) => ({
    reason: event.reason,
    detail: { left: true, persons: context.persons, receiver: context.receiver ?? '' },
  })),
  tell('received-in-person', ({ context, event }) => ({
    reason: event.reason ?? '来访人自行离开',
    remedy: 'query-progress',
    detail: { left: true, cause: context.matter.cause, claim: context.matter.claim },
  })),
  dischargeAll(),
];

/** Whoever leaves early has raised what they stated on arrival: it goes on without them, as a matter in hand does (`reg.44`). */
const canLeave = {
  'group.leave': [
    {
      by: ['supervisionOffice', 'serviceDetachment'],
      rule: 'plan.3.3.1',
      when: ['standalone'],
      to: 'registered',
      do: leaving,
    },
    {
      by: ['supervisionOffice', 'serviceDetachment'],
      rule: 'plan.3.3.1',
      when: [{ not: 'standalone' }],
      to: 'left',
      do: leaving,
    },
  ],
} as const satisfies GroupSteps;

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
    conditions: groupVisitConditions,
    start: ({ standalone, persons }) => ({ standalone, persons, representatives: [] }),
    chart: ({ unopened, state, final }) => ({
      initial: 'arriving',
      states: {
        arriving: unopened('plan.3.3.1', text('待来访', 'awaiting the group'), {
          'group.arrive': {
            by: ['supervisionOffice', 'disciplineCommission', 'serviceDetachment'],
            rule: 'plan.3.3.1',
            when: ['isAGroup', 'matterIsOpen', ...describedRightly],
            to: 'arrived',
            do: [
              record('receipt', ({ event }) => ({ detail: { channel: 'visit', persons: event.persons } })),
              // Whoever comes about a matter in hand raises it too.
              setMatter(({ context: { matter }, event }) => ({
                persons: Math.max(matter.persons, event.persons),
              })),
              start('group.receive', () => ({ owner: supervisionOffice })),
            ],
          },
        }),
        arrived: state('plan.3.3.1', text('已到访，待明确接待人员', 'here, a receiver is to be named'), {
          'group.nameReceiver': { ...namingReceiver, to: 'expected' },
          ...canLeave,
        }),
        expected: state('plan.3.3.1', text('已明确接待人员', 'a receiver is named'), {
          'group.nameReceiver': namingReceiver,
          'group.admit': {
            by: 'supervisionOffice',
            rule: 'plan.3.3.1',
            to: 'inRoom',
            do: [
              record('reception', ({ context }) => ({
                detail: { admitted: true, persons: context.persons, receiver: context.receiver ?? '' },
              })),
              settle('group.receive'),
              notify('representatives-asked', ({ context, env }) => ({
                to: petitionersOf(context.matter),
                form: 'inPerson',
                rule: 'reg.20',
                detail: { most: mostOf(env.policy, context) },
              })),
              start('group.register', () => ({ owner: supervisionOffice })),
            ],
          },
          ...canLeave,
        }),
        inRoom: state('plan.3.3.1', text('接待中，待登记', 'in the reception room, to be registered'), {
          'group.nameReceiver': namingReceiver,
          'group.nameRepresentatives': {
            by: 'supervisionOffice',
            rule: 'reg.20',
            when: ['representativesWithinNumber', 'representativesNotComplainedOf'],
            do: [
              set(({ context, event }) => {
                const petitioners = petitionersOnceElected(context, event.representatives);
                const { matter } = context;
                return {
                  matter: { ...matter, petitioners, anonymous: false },
                  representatives: [...new Set(event.representatives)],
                  named: [...namedBefore(context)],
                };
              }),
              record('contact', ({ event }) => ({ detail: { representatives: [...event.representatives] } })),
            ],
          },
          'group.register': [
            {
              by: 'supervisionOffice',
              rule: 'plan.3.3.1',
              when: ['standalone'],
              to: 'registered',
              do: [setMatter(({ event }) => ({ cause: event.cause, claim: event.claim })), ...registering],
            },
            {
              by: 'supervisionOffice',
              rule: 'plan.3.3.1',
              when: [{ not: 'standalone' }],
              to: 'noted',
              do: registering,
            },
          ],
          ...canLeave,
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
