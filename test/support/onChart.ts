import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import type { Effect, Terms } from '../../src/index.ts';
import type { ChartStep } from '../../src/machines/lifecycle/chart.ts';
import type { LifecycleContext } from '../../src/machines/lifecycle/context.ts';
import type { LifecycleOutput } from '../../src/machines/lifecycle/end.ts';
import type { StandsAt, Stepped } from '../../src/machines/lifecycle/stepper.ts';
import type { Instant } from '../../src/vocabulary/instant.ts';

/** An event as far as a step looks at it before its guards. */
type Happening = { readonly type: string; readonly at: Instant };

/** Where a lifecycle stands after an event: on the step that it took, or as before where it took none. */
export interface After {
  readonly value: string;
  readonly context: LifecycleContext;
  readonly output: LifecycleOutput | undefined;
  readonly effects: readonly Effect[];
  readonly status: 'active' | 'done';
  readonly taken: ChartStep | undefined;
}

/** Opens a lifecycle and sends it events on its chart, as the engine does, the first step that is free being the one taken. */
export function onChart(lifecycle: AnyLifecycle, terms: Terms) {
  const { stepper, start } = lifecycle.under(terms);
  return {
    open: (input: { readonly at: Instant }): Stepped => stepper.open(start(input as never), input.at),
    step: (from: StandsAt & { readonly status?: string }, event: Happening): After => {
      const { value, context } = from;
      const taken = from.status === 'done' ? undefined : stepper.find({ value, context }, event);
      if (taken) return { ...stepper.take({ value, context }, taken, event), taken };
      const status = from.status === 'done' ? 'done' : 'active';
      return { value, context: context as LifecycleContext, output: undefined, effects: [], status, taken };
    },
  };
}
