import { commission } from '../addressees.ts';
import { record, report, set } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { oneOfSeveralWithdraws, othersGoOn, tellWithdrawn } from '../withdrawal.ts';
import type { HandlingSteps } from './context.ts';
import { fallingAway } from './ends.ts';

/** Guards on a withdrawal. */
export const withdrawalConditions = { othersGoOn } as const;

/** A petitioner withdraws while the unit has the matter. */
export const withdrawalSteps = {
  'handling.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }],
      to: 'ending',
      do: [
        set({ ending: 'withdrawn' }),
        tellWithdrawn,
        record('withdrawal', ({ event }) => ({ about: event.by.id, reason: event.reason })),
        report('withdrawal', ({ event }) => ({ to: commission, reason: event.reason })),
        ...fallingAway,
      ],
    },
  ],
} as const satisfies HandlingSteps<GuardsOf<typeof withdrawalConditions>>;
