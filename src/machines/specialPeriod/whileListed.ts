import { type Action, dischargeAll, record } from '../lifecycle/actions.ts';
import type { StepsTo } from '../lifecycle/grammar.ts';
import type { SpecialCondition } from './conditions.ts';
import type { SpecialPeriodContext, SpecialPeriodEvent } from './context.ts';
import { dropLapsed, flagging } from './tendencies.ts';

type StepsHere = StepsTo<SpecialPeriodContext, SpecialPeriodEvent, SpecialCondition, 'lifted'>;
type Lift = Extract<SpecialPeriodEvent, { readonly type: 'special.lift' }>;

const lifting: readonly Action<SpecialPeriodContext, Lift>[] = [
  dischargeAll(),
  record('outcome', ({ context, event }) => ({
    about: event.conclusion ?? context.period,
    reason: event.reason,
    detail: { outcome: event.because },
  })),
];

const mayBeRecorded = [{ not: 'sameTendencyRuns' }, 'endsInTime', 'endIsAhead'] as const;

const recording: StepsHere['special.recordTendency'] = [
  {
    by: 'disciplineCommission',
    rule: 'plan.3.4',
    when: [...mayBeRecorded, 'someTendencyLapsed'],
    do: [...dropLapsed, ...flagging],
  },
  {
    by: 'disciplineCommission',
    rule: 'plan.3.4',
    when: [...mayBeRecorded, { not: 'someTendencyLapsed' }],
    do: flagging,
  },
];

const lifted = { by: 'disciplineCommission', rule: 'plan.3.4', to: 'lifted', do: lifting } as const;
const groundIsGone = [
  [{ type: 'liftedBecause', params: { because: 'concluded' } }, 'matterIsConcluded', 'conclusionIsNamed'],
  [
    { type: 'liftedBecause', params: { because: 'tendencyLapsed' } },
    'listedForTendency',
    { not: 'someTendencyRuns' },
  ],
] as const;

/** What the commission may do before a unit follows the matter up. */
export const beforeNaming: StepsHere = {
  'special.recordTendency': recording,
  'special.lift': [
    ...groundIsGone.map((when) => ({ ...lifted, when })),
    { ...lifted, when: [{ type: 'liftedBecause', params: { because: 'periodOver' } }, 'periodIsOver'] },
  ],
};

/** What it may do after that; the period's end itself lifts the matter then. */
export const afterNaming: StepsHere = {
  'special.recordTendency': recording,
  'special.lift': groundIsGone.map((when) => ({ ...lifted, when: [...when, { not: 'periodIsOver' }] })),
};
