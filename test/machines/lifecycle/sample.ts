import { expect } from 'vitest';
import { type AnyStateMachine, transition } from 'xstate';
import * as z from 'zod';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { startDeadline } from '../../../src/deadlines/change.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import type { Deadline, DeadlineOwner } from '../../../src/deadlines/deadline.ts';
import type { Action } from '../../../src/machines/lifecycle/actions.ts';
import type { Facts } from '../../../src/machines/lifecycle/condition.ts';
import { contextShape, type LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import { defineLifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import type { DeadlineKind } from '../../../src/policy/deadlineKinds.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { defineEvents, described, type EventHead } from '../../../src/vocabulary/events/define.ts';
import { idSchema } from '../../../src/vocabulary/ids.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { approvedMatter, people } from '../approval/samples.ts';

/** Monday, and a day some weeks later; no holiday is near. */
export const monday = '2026-03-02T09:00:00+08:00';
export const later = '2026-03-20T10:30:00+08:00';

/** Terms that no machine was built for yet. */
export const freshTerms = (): Terms => ({ policy: fireRescueBureau, calendar: createCalendar() });

/** The one event of its own that the errand knows. */
export const errandEvents = defineEvents({
  'errand.act': described(text('办理', 'something is done'), () => ({
    deadline: idSchema,
    notice: idSchema,
    unit: idSchema,
  })),
});

/** That event. */
export interface Act extends EventHead {
  readonly type: 'errand.act';
  readonly deadline: string;
  readonly notice: string;
  readonly unit: string;
}

/** Something is done by a clerk of the supervision office, later. */
export const act: Act = {
  id: 'event-1',
  petition: 'petition-1',
  type: 'errand.act',
  at: later,
  by: people.clerk,
  deadline: 'errand.report',
  notice: 'sample-2027',
  unit: 'dept-legal',
};

/** Somebody else's event, or another one, as loosely as it reaches a lifecycle. */
export const event = (type: string, by: object, payload: object = {}) =>
  ({ id: 'event-1', petition: 'petition-1', type, at: later, by, ...payload }) as never;

export const owner: DeadlineOwner = { role: 'responsibleUnit', unit: 'dept-legal' };

/** A deadline that runs since Monday. */
export const running = (
  kind: DeadlineKind,
  id = `errand.${kind.slice(kind.indexOf('.') + 1)}`,
  on = '2026-03-02',
): Deadline => startDeadline({ id, kind, owner, on }, freshTerms());

/** Facts that a condition is asked about: the matter and the event, with what the test changes. */
export const facts = (
  changes: { matter?: Partial<Matter>; deadlines?: readonly Deadline[]; event?: object; env?: Terms } = {},
) =>
  ({
    context: {
      instance: 'errand',
      matter: { ...approvedMatter, ...changes.matter },
      deadlines: changes.deadlines ?? [],
    },
    event: { ...act, ...changes.event },
    env: changes.env ?? freshTerms(),
  }) satisfies Facts<LifecycleContext, Act>;

/** An errand: one state, in which the supervision office does these things. */
export const errand = (...does: readonly Action<LifecycleContext, Act>[]) =>
  defineLifecycle({
    id: 'errand',
    rule: 'plan.1',
    label: text('小事', 'errand'),
    place: 'beside',
    course: [],
    events: errandEvents,
    context: z.object(contextShape),
    units: {},
    conditions: {},
    start: () => ({}),
    chart: ({ state }) => ({
      initial: 'open',
      states: {
        open: state('plan.2', text('待办', 'open'), {
          'errand.act': { by: 'supervisionOffice', rule: 'plan.3.4', do: does as never },
        }),
      },
    }),
  });

/** What an errand is carried out upon. */
export interface Before {
  readonly deadlines?: readonly Deadline[];
  readonly matter?: Partial<Matter>;
  readonly event?: Partial<Act>;
  readonly terms?: Terms;
}

/**
 * What is left, and what is asked of the host, after these things were done: on the chart, as the engine does them. `asked`
 * has the actions as XState hands them to a live machine.
 */
export function done(
  does: Action<LifecycleContext, Act> | readonly Action<LifecycleContext, Act>[],
  { deadlines = [], matter = {}, event: said = {}, terms = freshTerms() }: Before = {},
) {
  const bound = errand(...[does].flat()).under(terms);
  const input = { at: monday, matter: { ...approvedMatter, ...matter }, carried: deadlines };
  const event = { ...act, ...said };
  const { stepper } = bound;
  const before = stepper.open(bound.start(input as never), monday);
  const step = stepper.find(before, event);
  if (!step) throw new Error('nothing is done');
  const { context, effects } = stepper.take(before, step, event);
  const machine = bound.machine as unknown as AnyStateMachine;
  const [, actions] = transition(machine, machine.resolveState(before), event);
  return {
    before: before.context,
    context,
    deadlines: context.deadlines,
    effects,
    asked: actions.map(({ type, params }) => ({ type, ...(params as object) })),
  };
}

/** Every fact is the very one that it was. */
export function isAsBefore({ context, before }: Pick<ReturnType<typeof done>, 'context' | 'before'>): void {
  expect(context).toStrictEqual(before);
  for (const fact of Object.keys(before) as (keyof LifecycleContext)[])
    expect(context[fact]).toBe(before[fact]);
}
