import type { Decision } from '../engine/decision.ts';
import type { SimulatedEvent } from './mistakes.ts';

/** One line of a simulated register, and what the engine decided on it. */
export interface Simulated {
  readonly event: SimulatedEvent;
  readonly decision: Decision;
}
