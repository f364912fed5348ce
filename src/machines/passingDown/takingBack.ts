import type { PassingPolicy } from '../../policy/passing.ts';
import { withdrawing } from '../intake/withdrawal.ts';
import { dischargeAll, inform, record, settle, tell } from '../lifecycle/actions.ts';
import { reportingWithdrawal } from '../reportBack.ts';
import { oneOfSeveralWithdraws } from '../withdrawal.ts';
import { type Doing, type PassingSteps, receiver } from './context.ts';

const takingBack: Doing<'passing.takeBack'> = [
  record('return', ({ event }) => ({ reason: event.reason, detail: { takenBack: true } })),
  // Whoever was not told yet where it went is told now that it stays.
  tell('taken-back', ({ event }) => ({ reason: event.reason, remedy: 'query-progress' })),
  settle('intake.notice'),
  dischargeAll(),
];

const tellingReceiver: Doing<'passing.takeBack'> = [
  inform('passing-over', ({ context, event }) => ({ organ: receiver(context), reason: event.reason })),
];

type Guard = 'othersGoOn' | 'isReferred' | 'reportIsAsked';

/** It goes back to where it came from: what a superior referred is assessed again as its referral. */
function back({ referrals }: PassingPolicy, does: Doing<'passing.takeBack'>) {
  const step = { by: 'supervisionOffice', rule: 'reg.22', to: 'takenBack', do: does } as const;
  if (referrals !== true) return step;
  return [
    { ...step, when: ['isReferred'], to: 'referralTakenBack' },
    { ...step, when: [{ not: 'isReferred' }] },
  ] as const;
}

const overThere: Doing<'intake.withdraw'> = [
  inform('passing-over', ({ context, event }) => ({
    organ: receiver(context),
    reason: event.reason ?? '信访人自愿撤回',
  })),
];

/** The petitioner withdraws; a superior that asks for the result learns of it. */
function withdrawn({ referrals }: PassingPolicy, first: Doing<'intake.withdraw'>) {
  const step = { by: 'petitioner', rule: 'policy', to: 'withdrawn' } as const;
  const alone = { not: 'othersGoOn' } as const;
  if (referrals !== true)
    return [oneOfSeveralWithdraws, { ...step, when: [alone], do: [...first, ...withdrawing] }] as const;
  return [
    oneOfSeveralWithdraws,
    {
      ...step,
      when: [alone, 'reportIsAsked'],
      do: [...first, ...reportingWithdrawal, ...withdrawing],
    },
    { ...step, when: [alone, { not: 'reportIsAsked' }], do: [...first, ...withdrawing] },
  ] as const;
}

/** Nobody has it yet, or any more: the body may keep it, and a withdrawal concerns nobody else. */
export const whileHere = (passing: PassingPolicy) =>
  ({
    'passing.takeBack': back(passing, takingBack),
    'intake.withdraw': withdrawn(passing, []),
  }) as const satisfies PassingSteps<Guard>;

/** The organ that has it learns that it is taken back, or withdrawn. */
export const whileThere = (passing: PassingPolicy) =>
  ({
    'passing.takeBack': back(passing, [...tellingReceiver, ...takingBack]),
    'intake.withdraw': withdrawn(passing, overThere),
  }) as const satisfies PassingSteps<Guard>;
