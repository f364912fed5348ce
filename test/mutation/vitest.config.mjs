import { defineConfig } from 'vitest/config';
import { part } from './parts.mjs';

/** A folder's tests, or one file of them. */
const files = part().tests.map((glob) => (glob.endsWith('**') ? `${glob}/*.test.ts` : `${glob}.test.ts`));

export default defineConfig({
  test: {
    include: files,
    // Processes, live actors, walks over every state and long random wanderings: each would be run again for nearly every mutant.
    exclude: [
      'test/**/hostZone.test.ts',
      'test/machines/liveActor.test.ts',
      'test/machines/lifecycle/referee.test.ts',
      'test/engine/properties.test.ts',
    ],
    pool: 'threads',
    // Modules are loaded once for each mutant, not once for each file of tests: most of the time went there.
    isolate: false,
    // As in test/support/patience.ts; what a mutant may take is Stryker's to say.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
