import type { Text } from '../vocabulary/text.js';

/** What is asked for cannot be simulated: a number out of range, or a policy that is not in force. */
export class SimulationError extends RangeError {
  override readonly name = 'SimulationError';
  constructor(readonly told: Text) {
    super(told.en);
  }
}
