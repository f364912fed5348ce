import { assistanceEvents } from '../vocabulary/events/assistance.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import {
  type AssistanceContext,
  type AssistanceEvent,
  type AssistanceInput,
  assistanceContext,
} from './assistance/context.ts';
import { givingSteps, leadSteps, releasingSteps } from './assistance/giving.ts';
import { namingConditions, namingSteps } from './assistance/naming.ts';
import { takingConditions, takingSteps, upholdingSteps } from './assistance/taking.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';

/**
 * Assistance (协办): while one unit leads and answers the petitioner, another owes it a part by a day, once for each
 * unit that assists. Its lateness is supervised and moves nothing of the lead's. The body's own arrangement (`joint`).
 */
export const assistance: Lifecycle<'assistance', AssistanceContext, AssistanceEvent, AssistanceInput> =
  defineLifecycle({
    id: 'assistance',
    rule: 'policy',
    label: text('协办', 'assistance'),
    place: 'beside',
    course: ['assistance.name', 'assistance.accept', 'assistance.uphold', 'assistance.give'],
    opens: {
      by: 'assistance.name',
      // It never opens a petition, so there is a matter.
      input: ({ at, unit, owes }, matter): AssistanceInput => ({ matter: matter as Matter, at, unit, owes }),
    },
    events: assistanceEvents,
    context: assistanceContext,
    units: { unit: 'handles' },
    conditions: { ...namingConditions, ...takingConditions },
    start: ({ unit, owes }: AssistanceInput) => ({ unit, owes }),
    chart: ({ env, unopened, state, final }) => ({
      initial: 'opening',
      states: {
        opening: unopened(
          'policy',
          text('待确定协办单位', 'no unit is named yet'),
          // Nobody assists where the policy says nothing of it.
          env.policy.joint === undefined
            ? ({} as Partial<ReturnType<typeof namingSteps>>)
            : namingSteps(env.policy.joint.assistantsNamedBy),
        ),
        named: state('policy', text('已确定，待接受', 'named, to be taken on'), {
          ...takingSteps,
          ...releasingSteps,
          ...leadSteps,
        }),
        disputed: state('policy', text('有异议，待决定', 'objected to, to be decided'), {
          ...upholdingSteps,
          ...releasingSteps,
          ...leadSteps,
        }),
        owing: state('policy', text('协办中，待反馈', 'taken on, its part is owed'), {
          ...givingSteps,
          ...releasingSteps,
          ...leadSteps,
        }),
        given: final('policy', text('已反馈', 'its part is given'), 'given'),
        released: final('policy', text('已解除', 'released'), 'released'),
      },
    }),
  });
