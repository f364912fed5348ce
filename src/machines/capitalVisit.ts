import type { Addressee } from '../vocabulary/effects.ts';
import { capitalEvents } from '../vocabulary/events/capital.ts';
import { text } from '../vocabulary/text.ts';
import { commission } from './addressees.ts';
import {
  type CapitalVisitContext,
  type CapitalVisitEvent,
  type CapitalVisitInput,
  capitalVisitConditions,
  capitalVisitContext,
} from './capitalVisit/conditions.ts';
import { describedRightly, matterOfIncident } from './incident/arrival.ts';
import { handOff } from './joints.ts';
import { type Action, assignTask, record, report, set, settle, start, tell } from './lifecycle/actions.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

type Doing<T extends CapitalVisitEvent['type']> = readonly Action<
  CapitalVisitContext,
  Extract<CapitalVisitEvent, { readonly type: T }>
>[];

const naming: Doing<'capital.assign'> = [
  set(({ event }) => ({ receivingUnit: event.unit })),
  record('answerable-unit', ({ event }) => ({ about: event.unit })),
  settle('capital.assign'),
];

const namingCommission: Doing<'capital.assign'> = [
  ...naming,
  assignTask('receive-petitioner', () => ({ to: commission })),
  start('capital.receive', () => ({ owner: commission })),
];

const namingUnit: Doing<'capital.assign'> = [
  ...naming,
  assignTask('receive-petitioner', ({ event }) => ({ to: { role: 'responsibleUnit', unit: event.unit } })),
  start('capital.receive', ({ event }) => ({ owner: { role: 'responsibleUnit', unit: event.unit } })),
];

const reporting: Doing<'capital.reportBack'> = [
  report('reception', ({ context, event }) => ({
    to: superiorOf(context),
    reason: event.reason,
    detail: { receivedBy: context.receivingUnit ?? '' },
  })),
  tell('capital-reception', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: { receivedBy: context.receivingUnit ?? '' },
  })),
  settle('capital.receive'),
];

function superiorOf({ askedBy }: CapitalVisitContext): Addressee {
  return askedBy === undefined ? { role: 'superiorOrgan' } : { role: 'superiorOrgan', unit: askedBy };
}

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
  conditions: capitalVisitConditions,
  start: ({ standalone, persons }) => ({ standalone, persons }),
  chart: ({ unopened, state, final }) => ({
    initial: 'awaiting',
    states: {
      awaiting: unopened('plan.3.3.3', text('待上级机关要求', 'awaiting the request'), {
        'capital.request': {
          by: 'superiorOrgan',
          rule: 'plan.3.3.3',
          when: [...describedRightly, 'organNotComplainedOf', 'officesNotComplainedOf'],
          to: 'requested',
          do: [
            set(({ event }) => (event.by.unit === undefined ? {} : { askedBy: event.by.unit })),
            record('receipt', ({ event }) => ({ detail: { channel: 'visit', persons: event.persons } })),
            report('incident', ({ event }) => ({
              to: commission,
              detail: { kind: 'capitalVisit', persons: event.persons },
            })),
            start('capital.assign', () => ({ owner: commission })),
          ],
        },
      }),
      requested: state('plan.3.3.3', text('待确定接待单位', 'who receives is to be named'), {
        'capital.assign': [
          {
            by: 'disciplineCommission',
            rule: 'plan.3.3.3',
            when: [{ not: 'hasEarlierOpinion' }, 'commissionIsNamed'],
            to: 'assigned',
            do: namingCommission,
          },
          {
            by: 'disciplineCommission',
            rule: 'plan.3.3.3',
            when: [
              'hasEarlierOpinion',
              'answerableUnitIsNamed',
              { type: 'unitNotComplainedOf', params: { field: 'unit' } },
              'unitMaySee',
            ],
            to: 'assigned',
            do: namingUnit,
          },
        ],
      }),
      assigned: state('plan.3.3.3', text('已确定接待单位，待接待', 'named, to receive there'), {
        'capital.receiveThere': {
          by: ['disciplineCommission', 'businessDepartment', 'brigade', 'responsibleUnit'],
          rule: 'plan.3.3.3',
          when: ['byTheReceivingUnit'],
          to: 'received',
          do: [
            record('reception', ({ event }) => ({
              about: event.by.id,
              reason: event.reason,
              detail: { met: event.met, by: event.by.id, unit: event.by.unit ?? '' },
            })),
            report('reception', ({ event }) => ({
              to: commission,
              reason: event.reason,
              detail: { met: event.met, by: event.by.id },
            })),
            settle('capital.receive'),
            // The reception is over once the superior organ knows of it: the commission owes that under the same term.
            start('capital.receive', () => ({ owner: commission })),
          ],
        },
      }),
      received: state('plan.3.3.3', text('已接待，待回报', 'received, to be reported back'), {
        'capital.reportBack': [
          {
            by: 'disciplineCommission',
            rule: 'plan.3.3.3',
            when: ['standalone'],
            to: 'registered',
            do: reporting,
          },
          {
            by: 'disciplineCommission',
            rule: 'plan.3.3.3',
            when: [{ not: 'standalone' }],
            to: 'reported',
            do: reporting,
          },
        ],
      }),
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
