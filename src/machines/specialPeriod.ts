import { specialEvents } from '../vocabulary/events/special.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import {
  type SpecialPeriodContext,
  type SpecialPeriodEvent,
  type SpecialPeriodInput,
  specialContext,
} from './specialPeriod/context.ts';
import { followUpConditions, followUpSteps } from './specialPeriod/followUp.ts';
import { gatheringConditions, gatheringSteps } from './specialPeriod/gathering.ts';
import { endOfPeriod, liftingConditions, liftingEarly, liftingSteps } from './specialPeriod/lifting.ts';
import { examinationSteps, listingConditions, listingSteps, sorting } from './specialPeriod/listing.ts';
import { namingConditions, namingSteps } from './specialPeriod/naming.ts';
import { teamConditions, teamSteps } from './specialPeriod/team.ts';
import { tendencyConditions, tendencySteps } from './specialPeriod/tendencies.ts';

/**
 * One matter's check in a special period (特殊时期): listed, examined (in a gathering of departments and units where the policy says so), a unit named, followed up, and lifted when
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
  course: ['special.list', 'special.gather', 'special.examine', 'special.nameUnit', 'special.followUp'],
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
  conditions: {
    ...listingConditions,
    ...gatheringConditions,
    ...tendencyConditions,
    ...liftingConditions,
    ...namingConditions,
    ...followUpConditions,
    ...teamConditions,
  },
  start: ({ period, kind, from, until, because }: SpecialPeriodInput) => ({
    period,
    kind,
    from,
    until,
    because,
    anyFollowUp: false,
  }),
  chart: ({ env: { policy }, unopened, choice, state, final }) => ({
    initial: 'listing',
    states: {
      listing: unopened('plan.3.4', text('待列入', 'to be listed'), listingSteps(policy)),
      sorting: choice('plan.3.4', text('核对苗头记录', 'recorded tendencies are looked through'), sorting),
      listed: state('plan.3.4', text('已列入，待研判', 'listed, to be examined'), {
        ...tendencySteps,
        ...liftingSteps,
        ...(policy.specialPeriods?.gathering ? gatheringSteps : examinationSteps),
      }),
      // The time for going through the matter runs on until a unit is named: that is what it is for.
      examined: state('plan.3.4', text('已研判，待明确责任单位', 'examined, a unit is to be named'), {
        ...tendencySteps,
        ...liftingSteps,
        ...namingSteps,
      }),
      inFollowUp: state('plan.3.4', text('责任单位跟进中', 'followed up by the unit named'), {
        ...tendencySteps,
        ...liftingEarly,
        ...followUpSteps,
        ...teamSteps,
        ...endOfPeriod,
      }),
      lifted: final('plan.3.4', text('已解除', 'lifted'), 'lifted'),
    },
  }),
});
