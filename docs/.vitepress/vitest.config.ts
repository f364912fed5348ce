import { defineConfig } from 'vitest/config';

/** The tests of the built site, apart from the others: they need `npm run docs:build` before them. */
export default defineConfig({
  test: {
    root: '.',
    include: ['docs/.vitepress/check/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
