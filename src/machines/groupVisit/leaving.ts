import { dischargeAll, record, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { arrivalConditions } from './arrival.ts';
import type { Doing, GroupSteps } from './context.ts';

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
export const leavingSteps = {
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
} as const satisfies GroupSteps<GuardsOf<typeof arrivalConditions>>;
