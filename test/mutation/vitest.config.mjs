import { defineConfig } from 'vitest/config';
import { part } from './parts.mjs';

export default defineConfig({
  test: {
    include: part().tests.map((folder) => `${folder}/*.test.ts`),
    // Processes, live actors and long random wanderings: each would be run again for nearly every mutant.
    exclude: [
      'test/**/hostZone.test.ts',
      'test/machines/liveActor.test.ts',
      'test/engine/properties.test.ts',
    ],
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
