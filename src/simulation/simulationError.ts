import type { Text } from '../vocabulary/text.ts';

/** What cannot be simulated: a number out of range, a policy that is not in force, a cabinet that loses what lies in it. */
export class SimulationError extends RangeError {
  override readonly name = 'SimulationError';
  readonly told: Text;

  constructor(told: Text) {
    super(told.en);
    this.told = told;
  }
}
