import { urgentEvents } from '../vocabulary/events/urgent.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { answeringConditions, measureSteps, reportSteps } from './urgentMatter/answering.ts';
import {
  type UrgentContext,
  type UrgentEvent,
  type UrgentInput,
  urgentContext,
} from './urgentMatter/context.ts';
import { findingSteps } from './urgentMatter/finding.ts';

/**
 * What is significant and urgent (重大、紧急): found by any office, whatever the channel and wherever the matter stands, it is reported
 * and harm contained, each by a day (`reg.25`). It stops nothing of the matter and says nothing of its petitioner.
 */
export const urgentMatter: Lifecycle<'urgentMatter', UrgentContext, UrgentEvent, UrgentInput> =
  defineLifecycle({
    id: 'urgentMatter',
    rule: 'reg.25',
    label: text('重大紧急事项处置', 'what is significant and urgent'),
    place: 'beside',
    course: ['urgent.find', 'urgent.report', 'urgent.contain'],
    opens: {
      by: 'urgent.find',
      // It never opens a petition, so there is a matter.
      input: ({ at }, matter): UrgentInput => ({ matter: matter as Matter, at }),
    },
    events: urgentEvents,
    context: urgentContext,
    units: {},
    conditions: answeringConditions,
    start: () => ({}),
    chart: ({ env, unopened, state, final }) => ({
      initial: 'opening',
      states: {
        opening: unopened(
          'reg.25',
          text('待认定', 'to be found'),
          // Nothing is owed beside the matter where the policy says nothing of it.
          env.policy.urgency === undefined ? ({} as Partial<typeof findingSteps>) : findingSteps,
        ),
        found: state('reg.25', text('已认定，待报告、采取措施', 'found, to be reported and contained'), {
          ...reportSteps(env.policy, 'reported'),
          ...measureSteps('contained'),
        }),
        reported: state(
          'reg.25',
          text('已报告，待采取措施', 'reported, to be contained'),
          measureSteps('done'),
        ),
        contained: state(
          'reg.25',
          text('已采取措施，待报告', 'contained, to be reported'),
          reportSteps(env.policy, 'done'),
        ),
        done: final('reg.25', text('已报告并采取措施', 'reported and contained'), 'done'),
      },
    }),
  });
