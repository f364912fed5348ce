import { withdrawing } from '../intake/withdrawal.ts';
import { reportingWithdrawal } from '../reportBack.ts';
import { oneOfSeveralWithdraws, othersGoOn } from '../withdrawal.ts';
import type { ReferralSteps } from './context.ts';

/** Guards on a withdrawal. */
export const withdrawalConditions = { othersGoOn } as const;

/** A withdrawal, reported where the superior asks for the result. */
export const withdrawalSteps = {
  'intake.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }, 'reportIsAsked'],
      to: 'withdrawn',
      do: [...reportingWithdrawal, ...withdrawing],
    },
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }, { not: 'reportIsAsked' }],
      to: 'withdrawn',
      do: withdrawing,
    },
  ],
} as const satisfies ReferralSteps<'othersGoOn' | 'reportIsAsked'>;
