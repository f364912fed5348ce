import { text } from '../../vocabulary/text.ts';
import { dischargeAll, record, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { oneOfSeveralWithdraws, othersGoOn, tellWithdrawn } from '../withdrawal.ts';
import { type CaseSteps, condition } from './context.ts';

/** Guards on how it ends without an opinion. */
export const endConditions = {
  othersGoOn,
  /** Nobody is left who could be told; the heirs ask anew. */
  diesAlone: condition({
    on: 'reviewCase.end',
    rule: 'policy',
    label: text('并非多人申请中一人死亡', 'it is not one of several who died'),
    reads: ['event.ground', 'matter.persons'],
    holds: ({ context, event }) => event.ground !== 'died' || context.matter.persons === 1,
  }),
} as const;

/** It ends without an opinion: settled, the petitioner died, taken to another procedure, or withdrawn. */
export const endingSteps = {
  'reviewCase.end': {
    by: 'supervisionOffice',
    rule: 'policy',
    when: ['diesAlone'],
    to: 'ended',
    do: [
      record('outcome', ({ event }) => ({ reason: event.reason, detail: { outcome: event.ground } })),
      tell('case-ended', ({ event }) => ({
        reason: event.reason,
        remedy: event.ground === 'elsewhere' ? 'follow-procedure' : 'raise-anew',
        detail: { ground: event.ground },
      })),
      dischargeAll(),
    ],
  },
  'reviewCase.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }],
      to: 'withdrawn',
      do: [tellWithdrawn, dischargeAll()],
    },
  ],
} as const satisfies CaseSteps<GuardsOf<typeof endConditions>>;
