import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** As in test/support/patience.ts, which cannot be read before vitest runs: a test that takes so many milliseconds hangs. */
const patience = 900_000;

/** Files that need more than a few milliseconds of one thread, by what they need; test/safeguards/projects.test.ts holds the lists. */
const needs = {
  /** A real browser. */
  browser: ['test/inspector/page/*.test.ts', 'test/**/{inBrowser,pagesInBrowser}.test.ts'],
  /** A process or a thread of their own, the built package, or a module put in the place of ours. */
  process: [
    'test/package/{builtPackage,declarations,packed,pureAtLoad,testKit}.test.ts',
    'test/examples/*.test.ts',
    'test/docs/{commands,guides,home,ownPolicyBlock,readme,start}.test.ts',
    'test/bench/started.test.ts',
    'test/exchange/xstateSource.test.ts',
    'test/cli/replay/{badInput,jobs,program,readable,verify,workers}.test.ts',
    'test/cli/{inspect/built,nesting,program,test/usualFolders,untilAnswered}.test.ts',
    'test/cli/serve/*.test.ts',
    'test/documents/docx/libreOffice.test.ts',
    'test/calendar/{publishedDays,secondSource}.test.ts',
    'test/regenerate/regenerate.test.ts',
    'test/**/hostZone.test.ts',
    'test/hosts/sqlite/process/*.test.ts',
    'test/hosts/faults.test.ts',
    'test/hosts/restate/*.test.ts',
    'test/hosts/postgres/{conformance,killed,postgresStore}.test.ts',
    'test/{cli/programFault,cli/simulate/atHand,policy/floorSample}.test.ts',
  ],
  /** Every state that a lifecycle can come to, thousands of histories, or a whole year day by day. */
  walks: [
    'test/safeguards/{confidence,disorder,forgotten,idsInWords,incident,notice,refusal}.test.ts',
    'test/check/{mutants,standings}.test.ts',
    'test/bench/peers.test.ts',
    'test/deadlines/lastDay.test.ts',
    'test/machines/lifecycle/units.test.ts',
    'test/machines/liveActor.test.ts',
    'test/machines/remedy/everyState.test.ts',
    'test/mcdc/guards.test.ts',
    'test/machines/lifecycle/{chart,declaredFacts,referee}.test.ts',
    'test/coverage/impossible.test.ts',
    'test/engine/{confluence,momentsInOneForm,properties,readByClosures}.test.ts',
    'test/plan/lateHandOver.test.ts',
    'test/simulation/{resting,simulate}.test.ts',
    'test/fuzz/fuzz.test.ts',
    'test/golden/golden.test.ts',
    'test/oracle/oracle.test.ts',
    'test/packs/walks.test.ts',
  ],
};

/** Type tests belong to one project: each that has them would start the compiler. */
const noTypes = { include: [] };

/** A project of these files, with all that stands below for every project. */
const project = (
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration => ({ extends: true, test: { name, ...test } });

export default defineConfig({
  test: {
    pool: 'threads',
    // Modules are loaded once for each worker, not once for each file of tests: no test leaves anything behind in them.
    isolate: false,
    // Vitest leaves one core to itself, which is one of two where there are two.
    maxWorkers: '100%',
    testTimeout: patience,
    hookTimeout: patience,
    teardownTimeout: patience,
    projects: [
      // Whatever is listed nowhere, so that no test is left out.
      project('unit', {
        include: ['test/**/*.test.ts'],
        exclude: Object.values(needs).flat(),
        typecheck: {
          // As `npm test` asks for it, which vitest tells no project: one file's tests need no compiler.
          enabled: process.argv.includes('--typecheck'),
          // The compiler that takes half the processor time; `npm run typecheck` has the other.
          checker: './node_modules/typescript-7/bin/tsc',
          include: ['test/**/*.test-d.ts'],
          tsconfig: './tsconfig.typeTests.json',
        },
      }),
      // After the others: a walk is made once in each worker, for all there who read it.
      project('walks', {
        include: needs.walks,
        sequence: { groupOrder: 1 },
        env: { WALKS: '' },
        typecheck: noTypes,
      }),
      // What is put in a module's place would be there for the next file, too.
      project('process', { include: needs.process, isolate: true, typecheck: noTypes }),
      project('browser', { include: needs.browser, typecheck: noTypes }),
    ],
    coverage: {
      // V8's, which the walks are left out of.
      provider: 'custom',
      customProviderModule: './test/support/coverage.ts',
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
