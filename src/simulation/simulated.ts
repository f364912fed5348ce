import type { Decision } from '../engine/decision.js';
import type { SimulatedEvent } from './mistakes.js';

/** One line of a simulated register, and what the engine decided on it. */
export interface Simulated {
  readonly event: SimulatedEvent;
  readonly decision: Decision;
}
