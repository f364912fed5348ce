import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { assignTask, report, start } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { condition, type Doing, type SpecialPeriodContext, type SpecialSteps } from './context.ts';
import { dropLapsed, runs, type tendencyConditions } from './tendencies.ts';

/** Guards on what is listed, and for which period. */
export const listingConditions = {
  periodInOrder: condition({
    on: 'special.list',
    rule: 'plan.3.4',
    label: text('时期起止日期有效', 'the period begins before it ends'),
    reads: ['event.from', 'event.until'],
    holds: ({ event }) => event.from <= event.until,
  }),
  listedInTime: condition({
    on: 'special.list',
    rule: 'plan.3.4',
    label: text('列入时该时期尚未结束', 'the period is not over when the matter is listed'),
    code: 'too-late',
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until >= dayOf(event.at),
  }),
  /** A concluded matter is listed for a recorded tendency alone. */
  stillOpen: condition({
    on: 'special.list',
    rule: 'plan.3.4',
    label: text('以未办结列入的，事项尚未办结', 'listed as not concluded only while it is not'),
    reads: ['matter.concludedOn', 'event.because'],
    holds: ({ context, event }) =>
      event.because !== 'notConcluded' || context.matter.concludedOn === undefined,
  }),
  tendencyRuns: condition({
    on: 'special.list',
    rule: 'plan.3.4',
    label: text('以苗头列入的，须有未失效的苗头记录', 'listed for a tendency only while one is on record'),
    reads: ['matter.tendencies', 'event.because', 'event.at'],
    holds: ({ context, event }) =>
      event.because !== 'tendency' || context.matter.tendencies.some(runs(dayOf(event.at))),
  }),
} as const;

const toBeExamined: Doing<'special.list'> = [
  start('special.examine', () => ({ owner: commission })),
  assignTask('examine-matter', ({ context }) => ({
    to: commission,
    by: owedDeadline(context, 'special.examine')?.due,
    detail: { period: context.period, because: context.because },
  })),
];

/** The gathering comes first, within the time for going through the matter: it does not lengthen that. */
const toBeGathered: Doing<'special.list'> = [
  start('special.gather', () => ({ owner: commission })),
  assignTask('gather-units', ({ context }) => ({
    to: commission,
    by: owedDeadline(context, 'special.gather')?.due,
    detail: { period: context.period },
  })),
];

/** The commission lists the matter, and is to go through it, where the policy says so in a gathering (`plan.3.4`). */
export const listingSteps = (policy: Pick<Policy, 'specialPeriods'>) =>
  ({
    'special.list': {
      by: 'disciplineCommission',
      rule: 'plan.3.4',
      when: ['periodInOrder', 'listedInTime', 'stillOpen', 'tendencyRuns'],
      to: 'sorting',
      do: policy.specialPeriods?.gathering ? [...toBeGathered, ...toBeExamined] : toBeExamined,
    },
  }) as const satisfies SpecialSteps<GuardsOf<typeof listingConditions>>;

/** Flags that have lapsed are dropped first. */
export const sorting = [
  {
    rule: 'plan.3.4',
    label: text('注销已失效的苗头记录', 'lapsed tendencies are dropped'),
    when: ['someTendencyLapsed'],
    to: 'listed',
    do: dropLapsed,
  },
  { rule: 'plan.3.4', label: text('列入', 'listed'), to: 'listed' },
] as const satisfies readonly Way<SpecialPeriodContext, GuardsOf<typeof tendencyConditions>>[];

/** What the commission found goes before the leading group's office. */
export const examining: Doing<'special.examine'> = [
  report('examination', ({ context, event }) => ({
    to: { role: 'leadingGroupOffice' },
    reason: event.finding,
    detail: {
      period: context.period,
      ...(event.gathering === undefined ? {} : { gathering: event.gathering }),
    },
  })),
];

/** The commission goes through the matter by itself. */
export const examinationSteps = {
  'special.examine': { by: 'disciplineCommission', rule: 'plan.3.4', to: 'examined', do: examining },
} as const satisfies SpecialSteps<never>;
