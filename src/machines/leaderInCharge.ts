import { leaderInChargeEvents } from '../vocabulary/events/leaderInCharge.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import {
  type LeaderInChargeContext,
  type LeaderInChargeEvent,
  type LeaderInChargeInput,
  leaderInChargeContext,
} from './leaderInCharge/context.ts';
import { chargeSteps, planSteps, settlingConditions } from './leaderInCharge/settling.ts';
import { handingOver, takingConditions, takingSteps } from './leaderInCharge/taking.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

/**
 * A leader in charge (包案): a leader takes an outstanding matter in charge, plans, reports how it goes, and settles it or
 * hands it over (`reg.18.2`). No day of the matter moves by it.
 */
export const leaderInCharge: Lifecycle<
  'leaderInCharge',
  LeaderInChargeContext,
  LeaderInChargeEvent,
  LeaderInChargeInput
> = defineLifecycle({
  id: 'leaderInCharge',
  rule: 'reg.18.2',
  label: text('领导包案', 'a leader in charge'),
  place: 'beside',
  course: ['leaderInCharge.take', 'leaderInCharge.plan', 'leaderInCharge.progress', 'leaderInCharge.settle'],
  opens: {
    by: 'leaderInCharge.take',
    // It never opens a petition, so there is a matter.
    input: ({ at, leader, unit }, matter): LeaderInChargeInput => ({
      matter: matter as Matter,
      at,
      leader,
      unit,
    }),
  },
  events: leaderInChargeEvents,
  context: leaderInChargeContext,
  units: { unit: 'own' },
  conditions: { ...takingConditions, ...settlingConditions },
  start: ({ leader, unit }: LeaderInChargeInput) => ({ leader, unit }),
  chart: ({ env, unopened, state, final }) => {
    // Nobody takes anything in charge where the policy says nothing of it.
    const { namedBy, hold } = env.policy.leaders ?? { namedBy: [], hold: [] };
    return {
      initial: 'opening',
      states: {
        opening: unopened(
          'reg.18.2',
          text('待确定包案领导', 'no leader is named yet'),
          env.policy.leaders === undefined
            ? ({} as Partial<ReturnType<typeof takingSteps>>)
            : takingSteps(namedBy),
        ),
        toPlan: state('reg.18.2', text('已包案，待制定方案', 'in charge, to be planned'), {
          ...planSteps(hold),
          ...handingOver(namedBy),
        }),
        inCharge: state('reg.18.2', text('包案化解中', 'in charge, being settled'), {
          ...chargeSteps(hold),
          ...handingOver(namedBy),
        }),
        settled: final('reg.18.2', text('已化解', 'settled'), 'settled'),
      },
    };
  },
});
