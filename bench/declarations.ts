import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, installPacked } from '../test/package/consumer.ts';
import { intoPage } from './intoPage.ts';

/** Compilers that run in Node, so that their time on the processor can be told; the native one is left out. */
const measured = ['typescript-5.4', 'typescript-5.9', 'typescript'] as const;
const programs = ['empty', 'libraries', 'host'] as const;
type Program = (typeof programs)[number];

/** Tells the processor time of the process that it is loaded into, when that ends. */
const tellTime = `import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, 'used ' + (user + system)); });`;
const node = ['--import', `data:text/javascript,${encodeURIComponent(tellTime)}`];

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
});

if (!existsSync('dist/index.d.ts')) throw new Error('There is no dist: run `npm run build` first.');

/** Seconds of processor time that a compiler takes over a program. */
function secondsOf(folder: string, compiler: string, program: Program, skipped: boolean): number {
  const options = ['--skipLibCheck', String(skipped)];
  const { status, out, err } = compile(folder, compiler, program, { node, options });
  if (status !== 0) throw new Error(`${compiler} on ${program}: ${out}${err}`);
  return Number(/used (\d+)/.exec(err)?.[1]) / 1e6;
}

function row(folder: string, compiler: string, skipped: boolean): string {
  const best = new Map<Program, number>();
  // In turns: what else the machine does slows all down alike, and never speeds one up.
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const program of programs) {
      const seconds = secondsOf(folder, compiler, program, skipped);
      best.set(program, Math.min(best.get(program) ?? Number.POSITIVE_INFINITY, seconds));
    }
  const of = (program: Program) => best.get(program) as number;
  const beside = (program: Program) => `${(of(program) / of('empty')).toFixed(1)} ×`;
  const { version } = JSON.parse(readFileSync(`node_modules/${compiler}/package.json`, 'utf8'));
  const cells = [version, skipped ? 'skipped' : 'checked', of('empty').toFixed(2)];
  for (const program of ['libraries', 'host'] as const) cells.push(of(program).toFixed(2), beside(program));
  return `| ${cells.join(' | ')} |`;
}

const folder = mkdtempSync(join(tmpdir(), 'petition-flow-declarations-'));
try {
  installPacked(folder);
  const machine = `${availableParallelism()} cores; load average before the run ${(loadavg()[0] as number).toFixed(1)}`;
  const heads = ['TypeScript', 'declarations', 'empty, s', 'libraries, s', '', 'host, s', ''];
  const lines = [true, false].flatMap((skipped) =>
    measured.map((compiler) => row(folder, compiler, skipped)),
  );
  const table = [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---:').join(' | ')} |`, ...lines].join(
    '\n',
  );
  const text = `Node ${process.version}; ${machine}. Turns: ${values.rounds}.\n\n${table}`;
  console.log(text);
  if (values.write) intoPage(text, 'declarations');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
