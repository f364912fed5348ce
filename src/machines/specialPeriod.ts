import { unitOf } from '../policy/schema.ts';
import { specialEvents } from '../vocabulary/events/special.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { commission } from './addressees.ts';
import {
  type Action,
  assignTask,
  inform,
  lapse,
  record,
  report,
  set,
  settle,
  start,
} from './lifecycle/actions.ts';
import { namedUnitMayHaveIt } from './lifecycle/conditions.ts';
import { mayBeTold } from './lifecycle/confidence.ts';
import { owedDeadline } from './lifecycle/context.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { specialConditions } from './specialPeriod/conditions.ts';
import {
  type SpecialPeriodContext,
  type SpecialPeriodEvent,
  type SpecialPeriodInput,
  specialContext,
} from './specialPeriod/context.ts';
import { dropLapsed } from './specialPeriod/tendencies.ts';
import { afterNaming, beforeNaming } from './specialPeriod/whileListed.ts';

const naming: readonly Action<
  SpecialPeriodContext,
  Extract<SpecialPeriodEvent, { readonly type: 'special.nameUnit' }>
>[] = [
  set(({ event }) => ({ unit: event.unit })),
  record('answerable-unit', ({ context, event }) => ({
    about: event.unit,
    detail: { period: context.period },
  })),
  start('special.followUp', ({ context, event }) => ({
    owner: { role: 'responsibleUnit', unit: event.unit },
    until: context.until,
  })),
  assignTask('follow-up', ({ context, event }) => ({
    to: { role: 'responsibleUnit', unit: event.unit },
    by: context.until,
    detail: { period: context.period },
  })),
];

const mayBeNamed = ['unitHasMatter', ...namedUnitMayHaveIt, 'unitMaySee', { not: 'periodIsOver' }] as const;

/**
 * One matter's check in a special period (特殊时期): listed, examined, a unit named, followed up, and lifted when
 * the period ends (`plan.3.4`). It serves the matter; it blocks nothing and moves no other deadline.
 */
export const specialPeriod: Lifecycle<
  'specialPeriod',
  SpecialPeriodContext,
  SpecialPeriodEvent,
  SpecialPeriodInput
> = defineLifecycle({
  id: 'specialPeriod',
  rule: 'plan.3.4',
  label: text('特殊时期逐件研判', 'check in a special period'),
  place: 'beside',
  opens: {
    by: 'special.list',
    // It never opens a petition, so there is a matter.
    input: ({ at, period, kind, from, until, because }, matter): SpecialPeriodInput => ({
      matter: matter as Matter,
      at,
      period,
      kind,
      from,
      until,
      because,
    }),
  },
  events: specialEvents,
  context: specialContext,
  units: { unit: 'handles' },
  conditions: specialConditions,
  start: ({ period, kind, from, until, because }: SpecialPeriodInput) => ({
    period,
    kind,
    from,
    until,
    because,
    anyFollowUp: false,
  }),
  chart: ({ unopened, choice, state, final }) => ({
    initial: 'listing',
    states: {
      listing: unopened('plan.3.4', text('待列入', 'to be listed'), {
        'special.list': {
          by: 'disciplineCommission',
          rule: 'plan.3.4',
          when: ['periodInOrder', 'listedInTime', 'stillOpen', 'tendencyRuns'],
          to: 'sorting',
          do: [
            start('special.examine', () => ({ owner: commission })),
            assignTask('examine-matter', ({ context }) => ({
              to: commission,
              by: owedDeadline(context, 'special.examine')?.due,
              detail: { period: context.period, because: context.because },
            })),
          ],
        },
      }),
      sorting: choice('plan.3.4', text('核对苗头记录', 'recorded tendencies are looked through'), [
        {
          rule: 'plan.3.4',
          label: text('注销已失效的苗头记录', 'lapsed tendencies are dropped'),
          when: ['someTendencyLapsed'],
          to: 'listed',
          do: dropLapsed,
        },
        { rule: 'plan.3.4', label: text('列入', 'listed'), to: 'listed' },
      ]),
      listed: state('plan.3.4', text('已列入，待研判', 'listed, to be examined'), {
        ...beforeNaming,
        'special.examine': {
          by: 'disciplineCommission',
          rule: 'plan.3.4',
          to: 'examined',
          do: [
            report('examination', ({ context, event, env }) => ({
              to: mayBeTold('leadingGroupOffice', context.matter, env.policy),
              reason: event.finding,
              detail: { period: context.period },
            })),
          ],
        },
      }),
      // The time for going through the matter runs on until a unit is named: that is what it is for.
      examined: state('plan.3.4', text('已研判，待明确责任单位', 'examined, a unit is to be named'), {
        ...beforeNaming,
        'special.nameUnit': {
          by: 'disciplineCommission',
          rule: 'plan.3.4',
          when: mayBeNamed,
          to: 'inFollowUp',
          do: [settle('special.examine'), ...naming],
        },
      }),
      inFollowUp: state('plan.3.4', text('责任单位跟进中', 'followed up by the unit named'), {
        ...afterNaming,
        'special.followUp': {
          by: ['responsibleUnit', 'businessDepartment', 'brigade'],
          rule: 'plan.3.4',
          when: ['isNamedUnit', 'periodStillRuns'],
          do: [
            set(() => ({ anyFollowUp: true })),
            record('explanation', ({ event }) => ({
              about: event.id,
              reason: event.note,
              detail: { kind: event.kind },
            })),
          ],
        },
        'special.workWith': {
          by: ['responsibleUnit', 'businessDepartment', 'brigade'],
          rule: 'plan.3.4',
          when: [
            'isNamedUnit',
            'periodStillRuns',
            'organIsOutside',
            { type: 'unitNotComplainedOf', params: { field: 'organ' } },
            { not: 'isReport' },
          ],
          do: [
            set(() => ({ anyFollowUp: true })),
            inform('cooperation-asked', ({ event }) => ({
              organ: { role: 'outsideOrgan', unit: event.organ },
              reason: event.reason,
            })),
          ],
        },
        'special.sendTeam': {
          by: ['disciplineCommission', 'leadingGroup'],
          rule: 'plan.3.4',
          when: [
            'periodStillRuns',
            'teamIsOurs',
            { type: 'unitNotComplainedOf', params: { field: 'unit' } },
            'unitMaySee',
            'membersHaveNoInterest',
          ],
          do: [
            assignTask('special-team', ({ context, event, env }) => ({
              to: {
                role: unitOf(env.policy, event.unit)?.roles[0] ?? 'responsibleUnit',
                unit: event.unit,
                ids: [...event.members],
              },
              by: context.until,
              reason: event.task,
            })),
          ],
        },
        // The end of the period is no miss: what was to be done was to follow up until then.
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
      }),
      lifted: final('plan.3.4', text('已解除', 'lifted'), 'lifted'),
    },
  }),
});
