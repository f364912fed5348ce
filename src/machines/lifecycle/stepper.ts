import type { Terms } from '../../deadlines/compute.ts';
import type { Effect } from '../../vocabulary/effects.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import {
  type Chart,
  type ChartState,
  type ChartStep,
  type Doing,
  eventsKnownIn,
  type GuardData,
  stateNamed,
} from './chart.ts';
import { answer, type Conditions } from './condition.ts';
import type { LifecycleContext } from './context.ts';
import { endOf, type LifecycleOutput } from './end.ts';
import { type Asking, performing, StepDraft } from './perform.ts';

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
  /** The first of the steps for an event whose guards hold. */
  find(from: StandsAt, event: Happening): ChartStep | undefined;
  /** Takes a step of the chart, whose guards are known to hold. */
  take(from: StandsAt, step: ChartStep, event: Happening, onArrival?: OnArrival): Stepped;
}

type Happening = { readonly type: string; readonly at: Instant };
type Args = { readonly context: never; readonly event: never; readonly env: Terms };
type Guard = (args: Args) => boolean;
type Doer = (draft: StepDraft, args: Args) => void;

/** The event that an action sees when a lifecycle opens: there is none, only the moment. */
export const openingType = 'opening';

/** A step with its guards and actions as closures. */
interface ReadyStep {
  readonly step: ChartStep;
  readonly guards: readonly Guard[];
  readonly doers: readonly Doer[];
  readonly to: string | undefined;
}

/** A state with what is done in it as closures. */
interface ReadyState {
  readonly state: ChartState;
  readonly entry: readonly Doer[];
  readonly ways: readonly ReadyStep[];
  /** The steps that are looked at for each event. */
  readonly known: ReadonlyMap<string, readonly ReadyStep[]>;
}

function guardOf({ type, params, not }: GuardData, conditions: Conditions): Guard {
  const condition = conditions[type];
  if (!condition) throw new RangeError(`the guard ${type} is not among the conditions`);
  const wanted = !not;
  const values = params as never;
  if (condition.needs === undefined) return (args) => condition.holds(args, values) === wanted;
  const told = wanted ? 'yes' : 'no';
  return (args) => answer(condition, args, values).answer === told;
}

function doerOf(doing: Doing): Doer {
  const { give, write } = doing;
  return write ? ({ context }, args) => write(context, args) : performing(doing, give);
}

/** Makes the stepper of a chart; the closures of a step are made once, when it is first looked at. */
export function chartStepper(chart: Chart, conditions: Conditions, env: Terms): ChartStepper {
  const steps = new WeakMap<ChartStep, ReadyStep>();
  const states = new Map<string, ReadyState>();
  let found: ReadyStep | undefined;

  const readyStep = (step: ChartStep): ReadyStep => {
    let ready = steps.get(step);
    if (!ready) {
      const guards = step.meta.when.map((guard) => guardOf(guard, conditions));
      ready = { step, guards, doers: step.actions.map(doerOf), to: step.to };
      steps.set(step, ready);
    }
    return ready;
  };
  const readyState = (name: string): ReadyState => {
    let ready = states.get(name);
    if (!ready) {
      const state = stateNamed(chart, name);
      const known = new Map(
        [...eventsKnownIn(chart, name)].map(([type, all]) => [type, all.map(readyStep)] as const),
      );
      ready = { state, entry: state.entry.map(doerOf), ways: state.ways.map(readyStep), known };
      states.set(name, ready);
    }
    return ready;
  };

  /** Does a step, enters where it leads, and goes on through the choices there: on one draft, which is given away at the end. */
  function go(
    from: ReadyState | undefined,
    doers: readonly Doer[],
    to: string | undefined,
    started: object,
    event: Happening,
    onArrival: OnArrival | undefined,
  ): Stepped {
    const context = { ...started } as StepDraft['context'];
    const draft = new StepDraft(context, event.at, env);
    const args = { context, event, env } as unknown as Args;
    for (const doer of doers) doer(draft, args);
    let now = from;
    let target = to;
    for (;;) {
      if (target !== undefined && target !== now?.state.name) {
        now = readyState(target);
        for (const doer of now.entry) doer(draft, args);
      }
      const { state, ways } = now as ReadyState;
      if (onArrival) onArrival({ value: state.name, context: { ...context } });
      const way = firstOf(ways, args);
      if (!way) return stepped(state, context, draft.effects as readonly Asking[] as readonly Effect[]);
      for (const doer of way.doers) doer(draft, args);
      target = way.to;
    }
  }

  const opening = chart.opening.map(doerOf);
  return {
    open: (context, at, onArrival) =>
      go(undefined, opening, chart.initial, context, { type: openingType, at }, onArrival),
    find: ({ value, context }, event) => {
      const known = readyState(value).known.get(event.type);
      if (!known) return undefined;
      found = firstOf(known, { context, event, env } as unknown as Args);
      return found?.step;
    },
    take: ({ value, context }, step, event, onArrival) => {
      // Mostly it is the one that was just found.
      const { doers, to } = found?.step === step ? found : readyStep(step);
      return go(readyState(value), doers, to, context, event, onArrival);
    },
  };
}

/** The first of the steps whose guards hold. */
function firstOf(steps: readonly ReadyStep[], args: Args): ReadyStep | undefined {
  for (const step of steps) if (allHold(step.guards, args)) return step;
  return undefined;
}

function allHold(guards: readonly Guard[], args: Args): boolean {
  for (const guard of guards) if (!guard(args)) return false;
  return true;
}

function stepped({ name, end }: ChartState, context: LifecycleContext, effects: readonly Effect[]): Stepped {
  return {
    value: name,
    status: end ? 'done' : 'active',
    context,
    output: end && endOf(end, context),
    effects,
  };
}
