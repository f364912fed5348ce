import { commission } from '../addressees.ts';
import { dischargeAll, report } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { reportingWithdrawal, superiorIsToBeTold } from '../reportBack.ts';
import { oneOfSeveralWithdraws, othersGoOn, tellWithdrawn } from '../withdrawal.ts';
import type { ApprovalSteps, Doing } from './context.ts';

/** Guards on a withdrawal. */
export const withdrawalConditions = { othersGoOn, superiorIsToBeTold } as const;

const withdrawing: Doing<'approval.withdraw'> = [
  tellWithdrawn,
  report('withdrawal', ({ event }) => ({ to: commission, reason: event.reason })),
];

/** A petitioner withdraws while the matter is being approved; a superior that waits for the result learns of it. */
export const withdrawalSteps = {
  'approval.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }, 'superiorIsToBeTold'],
      to: 'withdrawn',
      do: [...withdrawing, ...reportingWithdrawal, dischargeAll()],
    },
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }, { not: 'superiorIsToBeTold' }],
      to: 'withdrawn',
      do: [...withdrawing, dischargeAll()],
    },
  ],
} as const satisfies ApprovalSteps<GuardsOf<typeof withdrawalConditions>>;
