import { folderOf, isMadeOnce, part } from './parts.mjs';

const { name, mutate } = part();
const folder = folderOf(name);
const isWhole = isMadeOnce({ mutate });

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: isWhole ? 'vitestWhole' : 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', `${import.meta.dirname}/wholeRunner.mjs`],
  vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
  mutate,
  coverageAnalysis: isWhole ? 'off' : 'perTest',
  // What is built once when a module loads would need every test again for each mutant.
  ignoreStatic: !isWhole,
  // A test compares a source file with what generates it, so the files keep their first lines.
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'docs', '.tmp', 'coverage', 'reports'],
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  jsonReporter: { fileName: `${folder}/report.json` },
  reporters: ['progress-append-only', 'json'],
  tempDirName: `${folder}/sandbox`,
  timeoutMS: 8_000,
  concurrency: Number(process.env.MUTATION_JOBS ?? 1),
};
