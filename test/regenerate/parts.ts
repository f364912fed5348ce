import { chromiumPath } from '../inspector/support/chromiumPath.ts';
import type { Part } from './part.ts';

const register = 'examples/register/register.jsonl';
const scenarios = 'examples/scenarios/*.yaml';
/** Another version of a package may make something else of the same sources. */
const packages = 'package-lock.json';

/** All that is made from the sources and kept. */
export const parts: readonly Part[] = [
  {
    name: 'schema',
    entries: ['examples/scenarios/writeSchema.ts'],
    reads: [packages, 'biome.json'],
    writes: ['docs/reference/schema/*.json'],
    scripts: [['scenarioSchema']],
  },
  {
    name: 'register',
    entries: ['examples/register/make.ts'],
    reads: [packages],
    writes: [register],
    scripts: [['register']],
  },
  {
    name: 'packs',
    entries: ['examples/packs/make.ts'],
    reads: [packages, scenarios, 'examples/packs/*.profile.json'],
    writes: ['examples/packs/*.jsonl', 'examples/packs/*.breadth*.yaml'],
    scripts: [['packs']],
  },
  {
    name: 'golden',
    entries: ['test/golden/record.ts'],
    reads: [packages, 'examples/packs/*.jsonl', 'examples/packs/*.yaml'],
    writes: ['test/golden/*/histories.jsonl.gz'],
    scripts: [['golden', '--again']],
    advice:
      'a decision or a policy has changed: right only where it was meant to; `npx vitest run test/golden` on the old files names each',
  },
  {
    name: 'pages',
    entries: ['docs/.vitepress/generate/write.ts'],
    reads: [packages, scenarios, 'test/plan/*.test.ts', 'test/regulation/*.test.ts'],
    writes: [
      'docs/lifecycles/*',
      'docs/reference/*',
      'docs/zh/lifecycles/*',
      'docs/zh/reference/*',
      'docs/public/hero/*',
    ],
    scripts: [['docs:generate']],
  },
  {
    name: 'screenshots',
    entries: [
      'docs/.vitepress/screenshots.ts',
      'src/inspector/page/main.tsx',
      'src/inspector/page/build/assemblePage.ts',
    ],
    reads: [packages, register, scenarios, 'src/inspector/page/styles/*.css', 'tsup.config.ts'],
    writes: ['docs/assets/inspector*.png'],
    scripts: [['build', '--silent'], ['docs:screenshots']],
    isMissing: () =>
      chromiumPath === undefined ? 'there is no Chromium here (CHROMIUM_PATH names one)' : undefined,
  },
];
