import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { intoPage } from './intoPage.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    /** A built package to stand beside this one: the folder that has its `dist`. */
    before: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

if (!existsSync('dist/index.js')) throw new Error('There is no dist: run `npm run build` first.');

const built = (folder: string, file: string) => pathToFileURL(resolve(folder, file)).href;
const ours = (folder: string, when: string): [string, string][] => [
  [`the library${when}, its dependencies outside`, built(folder, 'dist/index.js')],
  [`the library${when}, in one file with them`, built(folder, 'dist/bundled/index.js')],
];
const contenders: readonly (readonly [name: string, specifier: string])[] = [
  ['zod', 'zod'],
  ['zod/mini', 'zod/mini'],
  ['xstate', 'xstate'],
  ...(values.before === undefined ? [] : ours(values.before, ' before')),
  ...ours('.', ''),
];

/** Milliseconds of processor time that an import takes in a process of its own, beside what Node takes for itself. */
function millisecondsOf(specifier: string): number {
  const program = `const before = process.cpuUsage();
await import(${JSON.stringify(specifier)});
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

const times = new Map(contenders.map(([name]) => [name, [] as number[]]));
// In turns: what else the machine does slows all down alike.
for (let round = 0; round < Number(values.rounds); round += 1)
  for (const [name, specifier] of contenders) times.get(name)?.push(millisecondsOf(specifier));

const rows = [...times].map(([name, all]) => {
  const sorted = all.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] as number).toFixed(0);
  return `| ${name} | ${at(0)} | ${at(0.5)} |`;
});
const machine = `${availableParallelism()} cores; load average before the run ${(loadavg()[0] as number).toFixed(1)}`;
const text = [
  `Node ${process.version}; ${machine}. Turns: ${values.rounds}.\n`,
  '| import of | least, ms | median, ms |',
  '| --- | ---: | ---: |',
  ...rows,
].join('\n');
console.log(text);
if (values.write) intoPage(text, 'loading');
