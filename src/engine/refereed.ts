import { type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { ChartStep } from '../machines/lifecycle/chart.ts';
import type { LifecycleContext } from '../machines/lifecycle/context.ts';
import type { LifecycleOutput } from '../machines/lifecycle/end.ts';
import { effectsOf } from '../machines/lifecycle/lifecycle.ts';
import type { StandsAt, Stepped } from '../machines/lifecycle/stepper.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { AnyLifecycle } from './lifecycles.ts';
import type { EngineTerms } from './terms.ts';

/** Thrown where the step on the chart and XState do not agree: a fault of the library, never of the input. */
export class SteppingDifference extends Error {
  override readonly name = 'SteppingDifference';
  readonly chart: Stepped;
  readonly xstate: Stepped;

  constructor(chart: Stepped, xstate: Stepped) {
    super(
      `the step on the chart and XState do not agree: ${JSON.stringify(chart)} ≠ ${JSON.stringify(xstate)}`,
    );
    this.chart = chart;
    this.xstate = xstate;
  }
}

type Event = { readonly type: string; readonly at: Instant };

const machineOf = (lifecycle: AnyLifecycle, terms: EngineTerms) =>
  lifecycle.under(terms).machine as unknown as AnyStateMachine;

type Told = ReturnType<typeof transition>;

function byXState([{ value, status, context, output }, actions]: Told): Stepped {
  return {
    value: String(value),
    status: status === 'done' ? 'done' : 'active',
    context: context as LifecycleContext,
    output: output as LifecycleOutput | undefined,
    effects: effectsOf(actions as never),
  };
}

function same(chart: Stepped, xstate: Stepped): Stepped {
  if (JSON.stringify(chart) !== JSON.stringify(xstate)) throw new SteppingDifference(chart, xstate);
  return chart;
}

/** What XState comes to, beside the step on the chart where both are taken: then the chart's, stopping on any difference. */
function refereed({ stepping }: EngineTerms, onChart: () => Stepped, told: Told): Stepped {
  const xstate = byXState(told);
  return stepping === 'both' ? same(onChart(), xstate) : xstate;
}

/** Moves a lifecycle on by an event; `chosen` is the step whose guards were found to hold. XState asks its guards itself. */
export function stepLifecycle(
  lifecycle: AnyLifecycle,
  terms: EngineTerms,
  from: StandsAt,
  event: Event,
  chosen: ChartStep,
): Stepped {
  terms.onMove?.({ lifecycle, terms, from, event, chosen });
  const { stepper } = lifecycle.under(terms);
  if (terms.stepping === 'chart') return stepper.take(from, chosen, event);
  const machine = machineOf(lifecycle, terms);
  const told = transition(machine, machine.resolveState(from), event);
  return refereed(terms, () => stepper.take(from, chosen, event), told);
}

/** Opens a lifecycle with its input. */
export function openLifecycle(
  lifecycle: AnyLifecycle,
  terms: EngineTerms,
  input: { readonly at: Instant },
): Stepped {
  terms.onMove?.({ lifecycle, terms, input });
  const { stepper, start } = lifecycle.under(terms);
  const onChart = () => stepper.open(start(input as never), input.at);
  if (terms.stepping === 'chart') return onChart();
  return refereed(terms, onChart, initialTransition(machineOf(lifecycle, terms), input));
}
