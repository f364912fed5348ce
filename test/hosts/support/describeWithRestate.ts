import { describe } from 'vitest';
import { noRestate } from './restateProgram.ts';

/** Tests that need a Restate server. Where the platform has none they are left out by name, and it is said why. */
export function describeWithRestate(title: string, tests: () => void): void {
  if (noRestate === undefined) {
    describe(title, tests);
    return;
  }
  console.warn(`NOT RUN, there is no Restate: ${title}: ${noRestate}`);
  describe.skip(`${title} (not run: ${noRestate})`, tests);
}
