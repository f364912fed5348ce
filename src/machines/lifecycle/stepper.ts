import type { Terms } from '../../deadlines/compute.js';
import type { Effect } from '../../vocabulary/effects.js';
import type { Instant } from '../../vocabulary/instant.js';
import { withoutUndefined } from '../../vocabulary/plainJson.js';
import type { Chart, ChartState, ChartStep, Doing, GuardData } from './chart.js';
import { answer, type Condition } from './condition.js';
import type { LifecycleContext } from './context.js';
import { endOf, type LifecycleOutput } from './end.js';
import { perform, type StepDraft } from './perform.js';

/** Where a lifecycle stands. */
export interface StandsAt {
  readonly value: string;
  readonly context: object;
}

/** Where it stands after a step, and what the step asks for. */
export interface Stepped {
  readonly value: string;
  readonly status: 'active' | 'done';
  readonly context: LifecycleContext;
  readonly output: LifecycleOutput | undefined;
  readonly effects: readonly Effect[];
}

/** Told of each state that a step comes to, choices among them, with the facts as they are there. */
export type OnArrival = (at: StandsAt) => void;

/** Steps a lifecycle on its chart; pure. */
export interface ChartStepper {
  /** Opens it; `context` is what it starts with. */
  open(context: object, at: Instant, onArrival?: OnArrival): Stepped;
  /** Takes a step of the chart, whose guards are known to hold. */
  take(from: StandsAt, step: ChartStep, event: Happening, onArrival?: OnArrival): Stepped;
  /** Whether the guards of a step hold. */
  isFree(step: ChartStep, facts: { readonly context: object; readonly event: object }): boolean;
}

type Happening = { readonly type: string; readonly at: Instant };
type Args = { readonly context: never; readonly event: never; readonly env: Terms };
type Guard = (args: Args) => boolean;

/** What an action sees when a lifecycle opens: no event, only the moment. */
export const openingType = 'opening';

const guardOf = (
  { type, params, not }: GuardData,
  conditions: Readonly<Record<string, Condition<never, never, never>>>,
): Guard => {
  const condition = conditions[type];
  if (!condition) throw new RangeError(`the guard ${type} is not among the conditions`);
  return (args) => {
    const said = answer(condition, args, params as never).answer;
    return said === (not ? 'no' : 'yes');
  };
};

/** Makes the stepper of a chart; what a step needs is made once, when it is first taken. */
export function chartStepper(
  chart: Chart,
  conditions: Readonly<Record<string, Condition<never, never, never>>>,
  env: Terms,
): ChartStepper {
  const guards = new WeakMap<ChartStep, readonly Guard[]>();
  const guardsOf = (step: ChartStep) => {
    let made = guards.get(step);
    if (!made) {
      made = step.meta.when.map((guard) => guardOf(guard, conditions));
      guards.set(step, made);
    }
    return made;
  };
  const holds = (step: ChartStep, args: Args) => guardsOf(step).every((guard) => guard(args));

  function finish(
    state: ChartState,
    first: { readonly actions: readonly Doing[]; readonly enters: ChartState | undefined },
    started: object,
    event: Happening,
    onArrival: OnArrival | undefined,
  ): Stepped {
    const context = { ...started } as StepDraft['context'];
    const draft: StepDraft = { context, at: event.at, env, effects: [] };
    const args = { context, event, env } as unknown as Args;
    const run = (actions: readonly Doing[]) => {
      for (const doing of actions) perform(draft, doing.type, doing.params(args));
    };
    run(first.actions);
    let now = state;
    let next = first.enters;
    for (;;) {
      if (next) {
        now = next;
        run(now.entry);
      }
      onArrival?.({ value: now.name, context: { ...context } });
      const way = now.ways.find((one) => holds(one, args));
      if (!way) break;
      run(way.actions);
      next = way.to === undefined || way.to === now.name ? undefined : stateNamed(chart, way.to);
    }
    return {
      value: now.name,
      status: now.end ? 'done' : 'active',
      context,
      output: now.end && endOf(now.end, context),
      effects: draft.effects.map((effect) => withoutUndefined(effect) as Effect),
    };
  }

  return {
    open: (context, at, onArrival) => {
      const initial = stateNamed(chart, chart.initial);
      const first = { actions: chart.opening, enters: initial };
      return finish(initial, first, context, { type: openingType, at }, onArrival);
    },
    take: ({ value, context }, { actions, to }, event, onArrival) => {
      const state = stateNamed(chart, value);
      const enters = to === undefined || to === value ? undefined : stateNamed(chart, to);
      return finish(state, { actions, enters }, context, event, onArrival);
    },
    isFree: (step, { context, event }) => holds(step, { context, event, env } as unknown as Args),
  };
}

function stateNamed({ id, states }: Chart, name: string): ChartState {
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (!state) throw new RangeError(`${id} has no state ${name}`);
  return state;
}
