import type { Terms } from '../deadlines/compute.ts';
import type { AnyLifecycle } from '../engine/lifecycles.ts';
import type { ChartState, ChartStep, Doing } from '../machines/lifecycle/chart.ts';
import type { FindingPlace } from './findingPlace.ts';

/** A step of a lifecycle, with where it is written. */
export interface Edge extends ChartStep {
  readonly place: FindingPlace;
}

/** A state of a lifecycle with its steps, its own before those of every state. */
export interface Place extends Pick<ChartState, 'name' | 'meta' | 'kind' | 'end'> {
  readonly own: readonly Edge[];
  readonly edges: readonly Edge[];
}

/** A lifecycle's chart as the checks walk it. */
export interface CheckedChart {
  readonly lifecycle: AnyLifecycle;
  readonly initial: string;
  /** What is done when it opens. */
  readonly opening: readonly Doing[];
  readonly places: ReadonlyMap<string, Place>;
  /** The steps that are possible in every state. */
  readonly everywhere: readonly Edge[];
  /** Every step once. */
  readonly edges: readonly Edge[];
}

/** Steps in their order, each with its place. */
const placed = (steps: readonly ChartStep[], place: FindingPlace, event?: string): Edge[] =>
  steps.map((step, index) => ({
    ...step,
    place: { ...place, event, step: steps.length > 1 ? index + 1 : undefined },
  }));

const placedByEvent = (on: ChartState['on'], place: FindingPlace): Edge[] =>
  Object.entries(on).flatMap(([event, steps]) => placed(steps, place, event));

/** Takes a lifecycle's chart under these terms apart into places and steps. */
export function chartOf(lifecycle: AnyLifecycle, env: Terms): CheckedChart {
  const { initial, opening, states, everywhere: anywhere } = lifecycle.under(env).chart;
  const { id } = lifecycle;
  const everywhere = placedByEvent(anywhere, { lifecycle: id });
  const places = Object.values(states).map(({ name, meta, kind, end, on, ways }): Place => {
    const place = { lifecycle: id, state: name };
    const own = [...placed(ways, place), ...placedByEvent(on, place)];
    // Before it is opened there is no matter yet, and only its own steps count.
    const edges = kind === 'waiting' ? [...own, ...everywhere] : own;
    return { name, meta, kind, own, edges, ...(end ? { end } : {}) };
  });
  return {
    lifecycle,
    initial,
    opening,
    places: new Map(places.map((place) => [place.name, place])),
    everywhere,
    edges: [...everywhere, ...places.flatMap(({ own }) => own)],
  };
}
