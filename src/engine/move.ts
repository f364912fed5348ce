import type { Terms } from '../deadlines/compute.ts';
import type { ChartStep } from '../machines/lifecycle/chart.ts';
import type { StandsAt } from '../machines/lifecycle/stepper.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { AnyLifecycle } from './lifecycles.ts';

/** A lifecycle about to move by an event, on the step that was found. */
export interface MoveByEvent {
  readonly lifecycle: AnyLifecycle;
  readonly terms: Terms;
  readonly from: StandsAt;
  readonly event: { readonly type: string; readonly at: Instant };
  readonly chosen: ChartStep;
}

/** A lifecycle about to open with its input. */
export interface MoveByOpening {
  readonly lifecycle: AnyLifecycle;
  readonly terms: Terms;
  readonly input: { readonly at: Instant };
}

export type Move = MoveByEvent | MoveByOpening;

/** Told of every move of a lifecycle, before it is made. */
export type OnMove = (move: Move) => void;
