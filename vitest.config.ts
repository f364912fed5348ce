import { defineConfig } from 'vitest/config';

/** As in test/support/patience.ts, which cannot be read before vitest runs: a test that takes so many milliseconds hangs. */
const patience = 900_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    testTimeout: patience,
    hookTimeout: patience,
    teardownTimeout: patience,
    // Off unless asked for with --typecheck, as `npm test` does: one file's tests need no compiler.
    typecheck: {
      // The compilers that the declarations are tried under have a program of this name, too.
      checker: './node_modules/typescript/bin/tsc',
      include: ['test/**/*.test-d.ts'],
      tsconfig: './tsconfig.json',
    },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        // The CLI's first lines, which only start it: tests call what they start, and the built file is run by itself.
        'src/cli/main.ts',
        // What runs in the page is tested in a real browser, where this measure does not see it; its model is tested here, too.
        'src/inspector/page/{parts,state,views,build}/**',
        'src/inspector/page/main.tsx',
      ],
      // A failed test does not hide what is not covered.
      reportOnFailure: true,
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { lines: 95, branches: 93, functions: 95, statements: 95 },
    },
  },
});
