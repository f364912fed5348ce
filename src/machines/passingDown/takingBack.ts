import { withdrawalSteps, withdrawing } from '../intake/withdrawal.ts';
import { dischargeAll, inform, record, settle, tell } from '../lifecycle/actions.ts';
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

/** Nobody has it yet, or any more: the body may keep it, and a withdrawal concerns nobody else. */
export const whileHere = {
  'passing.takeBack': {
    by: 'supervisionOffice',
    rule: 'reg.22',
    to: 'takenBack',
    do: takingBack,
  },
  ...withdrawalSteps,
} as const satisfies PassingSteps<'othersGoOn'>;

/** The organ that has it learns that it is taken back, or withdrawn. */
export const whileThere = {
  'passing.takeBack': {
    by: 'supervisionOffice',
    rule: 'reg.22',
    to: 'takenBack',
    do: [...tellingReceiver, ...takingBack],
  },
  'intake.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }],
      to: 'withdrawn',
      do: [
        inform('passing-over', ({ context, event }) => ({
          organ: receiver(context),
          reason: event.reason ?? '信访人自愿撤回',
        })),
        ...withdrawing,
      ],
    },
  ],
} as const satisfies PassingSteps<'othersGoOn'>;
