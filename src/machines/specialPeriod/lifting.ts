import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { dischargeAll, lapse, record, report } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, type SpecialSteps } from './context.ts';
import { runs } from './tendencies.ts';

/** Guards on why the matter is taken off the list. */
export const liftingConditions = {
  liftedBecause: condition({
    on: 'special.lift',
    rule: 'plan.3.4',
    label: text('以此事由解除', 'taken off the list for this reason'),
    reads: ['event.because'],
    holds: ({ event }, { because }: { readonly because: 'concluded' | 'tendencyLapsed' | 'periodOver' }) =>
      event.because === because,
  }),
  /** No record that is named makes a matter in hand concluded. */
  matterIsConcluded: condition({
    on: 'special.lift',
    rule: 'plan.3.4',
    label: text('事项已办结', 'the matter is concluded'),
    reads: ['matter.concludedOn'],
    holds: ({ context }) => context.matter.concludedOn !== undefined,
  }),
  conclusionIsNamed: condition({
    on: 'special.lift',
    rule: 'plan.3.4',
    label: text('已指明办结记录', 'the record of the conclusion is named'),
    reads: ['event.conclusion'],
    needs: ['conclusion'],
    holds: () => true,
  }),
  listedForTendency: condition({
    rule: 'plan.3.4',
    label: text('因苗头列入', 'listed for a tendency'),
    reads: ['because'],
    holds: ({ context }) => context.because === 'tendency',
  }),
  someTendencyRuns: condition({
    on: 'special.lift',
    rule: 'plan.3.4',
    label: text('仍有未失效的苗头记录', 'a recorded tendency still runs'),
    reads: ['matter.tendencies', 'event.at'],
    holds: ({ context, event }) => context.matter.tendencies.some(runs(dayOf(event.at))),
  }),
  periodIsOver: condition({
    rule: 'plan.3.4',
    label: text('该时期已结束', 'the period is over'),
    reads: ['until', 'event.at'],
    holds: ({ context, event }) => context.until < dayOf(event.at),
  }),
} as const;

type Guard = GuardsOf<typeof liftingConditions>;

const lifting: Doing<'special.lift'> = [
  dischargeAll(),
  record('outcome', ({ context, event }) => ({
    about: event.conclusion ?? context.period,
    reason: event.reason,
    detail: { outcome: event.because },
  })),
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

/** The commission takes the matter off the list, before a unit follows it up. */
export const liftingSteps = {
  'special.lift': [
    ...groundIsGone.map((when) => ({ ...lifted, when })),
    { ...lifted, when: [{ type: 'liftedBecause', params: { because: 'periodOver' } }, 'periodIsOver'] },
  ],
} as const satisfies SpecialSteps<Guard>;

/** The same after that; the period's end itself lifts the matter then. */
export const liftingEarly = {
  'special.lift': groundIsGone.map((when) => ({
    ...lifted,
    when: [...when, { not: 'periodIsOver' }] as const,
  })),
} as const satisfies SpecialSteps<Guard>;

/** The end of the period is no miss: what was to be done was to follow up until then. */
export const endOfPeriod = {
  'deadline.passed': {
    by: 'system',
    rule: 'plan.3.4',
    when: [{ type: 'deadlineIsRunning', params: { kind: 'special.followUp' } }, 'deadlineHasPassed'],
    to: 'lifted',
    do: [
      lapse(),
      report('summary', ({ context }) => ({
        to: commission,
        detail: { period: context.period, unit: context.unit ?? '', anyFollowUp: context.anyFollowUp },
      })),
      record('outcome', ({ context }) => ({
        about: context.period,
        detail: { outcome: 'periodOver' },
      })),
    ],
  },
} as const satisfies SpecialSteps<never>;
