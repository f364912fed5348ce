import * as z from 'zod';
import { record, set, start } from '../../../src/machines/lifecycle/actions.ts';
import { conditionsFor } from '../../../src/machines/lifecycle/condition.ts';
import {
  contextShape,
  type LifecycleContext,
  type LifecycleInput,
} from '../../../src/machines/lifecycle/context.ts';
import type { Opening } from '../../../src/machines/lifecycle/grammar.ts';
import { defineLifecycle, type LifecycleEvent } from '../../../src/machines/lifecycle/lifecycle.ts';
import { defineEvents, described } from '../../../src/vocabulary/events/define.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { errandEvents, owner } from './sample.ts';

/** What the course keeps of its own. */
export interface CourseContext extends LifecycleContext {
  readonly steps: number;
}
interface CourseInput extends LifecycleInput {
  readonly steps?: number;
}

const events = defineEvents({
  ...errandEvents,
  'errand.end': described(text('了结', 'it is over'), () => ({})),
  'errand.pass': described(text('移交', 'it is passed on'), () => ({})),
});

const condition = conditionsFor<CourseContext, LifecycleEvent<typeof events>>();

const conditions = {
  isThe: condition({
    on: 'errand.act',
    rule: 'plan.3.1.1',
    label: text('属该单位', 'it is the unit’s'),
    reads: ['event.unit'],
    holds: ({ event }, { unit }: { readonly unit: string }) => event.unit === unit,
  }),
  noticeStated: condition({
    on: 'errand.act',
    rule: 'holiday.make-up',
    label: text('已说明通知', 'a notice is stated'),
    reads: ['event.notice'],
    needs: ['notice'],
    holds: () => true,
  }),
  reachable: condition({
    rule: 'reg.23.1',
    label: text('可以送达', 'a notice can be delivered'),
    reads: ['matter.reachable'],
    holds: ({ context }) => context.matter.reachable,
  }),
  busy: condition({
    rule: 'plan.3.4',
    label: text('已有办理', 'something was done'),
    reads: ['steps'],
    holds: ({ context }) => context.steps > 0,
  }),
};

/** A course with every word of the grammar, as a phase or beside a matter, from this state on. */
export const courseOf = (place: 'phase' | 'beside', initial: 'open' | 'choosing' | 'ended' = 'open') =>
  defineLifecycle({
    id: 'errand',
    rule: 'plan.1',
    label: text('小事', 'errand'),
    place,
    course: ['errand.act'],
    events,
    context: z.object({ ...contextShape, steps: z.number() }) as unknown as z.ZodType<CourseContext>,
    units: {},
    conditions,
    start: ({ steps = 0 }: CourseInput, { policy }) => ({ steps: steps + policy.notices.length }),
    opening: () => [
      start('handling.report', () => ({ owner })),
      record<CourseContext, Opening>('arrival', ({ context, event }) => ({
        about: context.instance,
        detail: { at: event.at },
      })),
    ],
    chart: ({ state, choice, final }) => ({
      initial,
      states: {
        open: state('plan.2', text('待办', 'open'), {
          'errand.act': [
            {
              by: 'supervisionOffice',
              rule: 'plan.3.1.1',
              when: [{ type: 'isThe', params: { unit: 'dept-legal' } }, 'noticeStated'],
              do: [record('form')],
            },
            {
              by: ['supervisionOffice', 'petitioner'],
              rule: 'plan.3.1.2',
              when: [{ type: 'isThe', params: { unit: 'brigade-1' } }],
              to: 'choosing',
              do: [record('opinion'), set(['steps'], { steps: ({ context }) => context.steps + 1 })],
            },
          ],
          'errand.end': { by: 'petitioner', rule: 'policy', to: 'ended' },
          'errand.pass': {
            by: 'supervisionOffice',
            rule: 'plan.3.2.2',
            when: [{ not: 'busy' }],
            to: 'passed',
          },
        }),
        choosing: choice('plan.3.2.1', text('如何继续', 'how it goes on'), [
          {
            rule: 'reg.23.1',
            label: text('可以送达', 'it can be delivered'),
            when: ['reachable'],
            to: 'passed',
            do: [record('delivery', ({ event }) => ({ detail: { at: event.at } }))],
          },
          { rule: 'plan.3.4', label: text('不能送达', 'it cannot be delivered'), to: 'open' },
        ]),
        ended: final('policy', text('已了结', 'over'), 'ended'),
        passed: final('plan.3.2.2', text('已移交', 'passed on'), 'passed', {
          lifecycles: ['handling'],
          input: ({ steps }) => ({ steps }),
        }),
      },
      anywhere: {
        'errand.act': { by: 'leadingGroup', rule: 'plan.3.5', do: [record('measure')] },
      },
    }),
  });
