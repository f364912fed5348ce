import { defineConfig } from 'vitest/config';

/** The tests of the built site, apart from the others: they need `npm run docs:build` before them. */
export default defineConfig({
  test: {
    root: '.',
    include: ['docs/.vitepress/check/*.test.ts'],
    // As in test/support/patience.ts.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
