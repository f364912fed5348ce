import { dayOf } from '../../calendar/day.ts';
import type { Receptions } from '../../policy/receptions.ts';
import { text } from '../../vocabulary/text.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { type EventTyped, record, set, settle, tell } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  condition,
  type Doing,
  type leaderConditions,
  ordering,
  type ReceptionEvent,
  type ReceptionSteps,
} from './context.ts';

/** Guards on what comes of the talk. */
export const holdingConditions = {
  unitMaySee,
  dayHasCome: condition({
    on: 'reception.receive',
    rule: 'policy',
    label: text('接访日已到', 'the reception day has come'),
    code: 'too-early',
    reads: ['day', 'event.at'],
    holds: ({ context, event }) => dayOf(event.at) >= context.day,
  }),
  isAnsweredAtOnce: condition({
    on: 'reception.receive',
    rule: 'policy',
    label: text('当场答复', 'it is answered at once'),
    reads: ['event.answer'],
    holds: ({ event }) => event.answer !== undefined,
  }),
  orderIsWritten: condition({
    on: 'reception.receive',
    rule: 'policy',
    label: text('书面交办单位并写明要求', 'a unit is ordered in writing, and what to do'),
    reads: ['event.unit', 'event.order'],
    needs: ['unit', 'order'],
    holds: () => true,
  }),
  /** Who has the matter looks into it; nobody else does beside them. */
  unitHasIt: condition({
    on: 'reception.receive',
    rule: 'plan.1',
    label: text('事项已有承办单位的，交该单位', 'where a unit has the matter, it is that one'),
    reads: ['event.unit', 'matter.unit'],
    holds: ({ context, event }) => context.matter.unit === undefined || context.matter.unit === event.unit,
  }),
} as const;

type Guard = GuardsOf<typeof holdingConditions> | GuardsOf<typeof leaderConditions>;

const received: Doing<'reception.receive'> = [
  record('reception', ({ context, event }) => ({
    about: context.leader,
    reason: event.statement,
    detail: { unit: context.unit, day: dayOf(event.at), recordedBy: event.recordedBy },
  })),
  settle('reception.receive'),
];

/** The leader receives in person, and answers at once in writing, or orders a unit to look into it. */
export const holdingSteps = ({ hold }: Receptions) =>
  ({
    'reception.receive': [
      {
        by: hold,
        rule: 'reg.18.2',
        when: ['isTheLeader', 'dayHasCome', 'isAnsweredAtOnce'],
        to: 'answered',
        do: [
          ...received,
          tell('reception-answered', ({ event }) => ({ reason: event.answer, remedy: 'query-progress' })),
        ],
      },
      {
        by: hold,
        rule: 'reg.18.2',
        when: [
          'isTheLeader',
          'dayHasCome',
          { not: 'isAnsweredAtOnce' },
          'orderIsWritten',
          ...namedUnitMayHaveIt,
          'unitHasIt',
          'unitMaySee',
        ],
        to: 'ordered',
        do: [
          ...received,
          set(['event.unit'], { ordered: ({ event }) => event.unit }),
          tell('received-in-person', () => ({ remedy: 'query-progress' })),
          ...ordering<EventTyped<ReceptionEvent, 'reception.receive'>>(({ order }) => order),
        ],
      },
    ],
  }) as const satisfies ReceptionSteps<Guard>;
