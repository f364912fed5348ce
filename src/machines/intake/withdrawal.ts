import { dischargeAll } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { Step } from '../lifecycle/grammar.ts';
import { oneOfSeveralWithdraws, tellWithdrawn, type Withdrawal } from '../withdrawal.ts';

/** The last petitioner withdraws: it is confirmed to them, and what was owed falls away. */
export const withdrawing = [tellWithdrawn, dischargeAll<LifecycleContext, Withdrawal>()] as const;

/** A petitioner withdraws before anybody has the matter in hand. */
export const withdrawalSteps = {
  'intake.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }],
      to: 'withdrawn',
      do: withdrawing,
    },
  ],
} as const satisfies Record<string, readonly Step<LifecycleContext, Withdrawal, 'othersGoOn'>[]>;
