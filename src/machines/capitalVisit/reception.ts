import type { Addressee } from '../../vocabulary/effects.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { record, report, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type CapitalSteps, type CapitalVisitContext, condition, type Doing } from './context.ts';
import type { requestConditions } from './request.ts';

/** Guards on who receives. */
export const receptionConditions = {
  byTheReceivingUnit: condition({
    on: 'capital.receiveThere',
    rule: 'plan.3.3.3',
    label: text('由确定的接待单位接待', 'the unit named receives'),
    code: 'wrong-role',
    reads: ['receivingUnit', 'event.by'],
    holds: ({ context, event }) => event.by.unit === context.receivingUnit,
  }),
} as const;

/** Staff listen and explain there. */
export const receptionSteps = {
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
} as const satisfies CapitalSteps<GuardsOf<typeof receptionConditions>>;

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

/** The superior organ learns of it; what nobody here knew before goes on as a first visit. */
export const reportSteps = {
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
} as const satisfies CapitalSteps<GuardsOf<typeof requestConditions>>;
