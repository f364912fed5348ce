import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { eventsEach, writeGrowthLog } from './growthLog.ts';
import { type Growth, growthPlot } from './growthPlot.ts';
import { intoPage } from './intoPage.ts';

/** Tells the peak of the process that it is loaded into, workers included, when that ends. */
const tellPeak = `import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) process.on('exit', () => writeSync(2, 'peak ' + process.resourceUsage().maxRSS));`;

/** What can be measured, and under which heading of the page it stands. */
const commands = ['replay', 'run', 'simulate'] as const;
type Command = (typeof commands)[number];

const { values } = parseArgs({
  options: {
    command: { type: 'string', default: 'replay' },
    least: { type: 'string', default: '1000' },
    most: { type: 'string', default: '1000000' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    cli: { type: 'string', default: 'dist/cli/main.js' },
    write: { type: 'boolean', default: false },
  },
});

if (!existsSync(values.cli)) throw new Error(`There is no ${values.cli}: run \`npm run build\` first.`);
const command = commands.find((known) => known === values.command);
if (!command) throw new Error(`--command is one of ${commands.join(', ')}`);

/** What the command is given in a folder, and what it has to come to. */
const given: Readonly<Record<Command, (folder: string, petitions: number) => readonly string[]>> = {
  replay: (folder, petitions) => ['replay', logIn(folder, petitions), '--json', '--jobs', values.jobs],
  run: (folder, petitions) => ['run', logIn(folder, petitions), '--json', '--out', join(folder, 'out')],
  simulate: (folder, petitions) => [
    'simulate',
    '--petitions',
    String(petitions),
    '--seed',
    'growth',
    '--json',
    '--out',
    join(folder, 'register'),
  ],
};

function logIn(folder: string, petitions: number): string {
  const log = join(folder, 'log.jsonl');
  writeGrowthLog(log, petitions);
  return log;
}

/** What a command says that it came to. */
interface Came {
  readonly events: number;
  readonly accepted: number;
  readonly petitions: number;
}

/** Carries a command out on so many petitions, in a process of its own. */
function measure(of: Command, petitions: number): Growth {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const peakModule = `data:text/javascript,${encodeURIComponent(tellPeak)}`;
    const argv = ['--import', peakModule, values.cli, ...given[of](folder, petitions)];
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const seconds = (performance.now() - began) / 1000;
    const told = JSON.parse(stdout) as Came & { readonly totals?: Came };
    const came = told.totals ?? told;
    const isWhole = of === 'simulate' || came.accepted === petitions * eventsEach;
    if (status !== 0 || !isWhole || came.petitions !== petitions)
      throw new Error(`${of} of ${petitions} petitions came to something else: ${JSON.stringify(came)}`);
    const mebibytes = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    return { petitions, events: came.events, seconds, mebibytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const count = (value: number) => value.toLocaleString('en');
const ratio = (value: number) => `${Number(value.toPrecision(2))} ×`;

function table(rows: readonly Growth[]): string {
  const [first] = rows as [Growth];
  const lines = rows.map(({ petitions, events, seconds, mebibytes }) => {
    const rate = events / seconds;
    return [
      count(petitions),
      count(events),
      seconds.toFixed(1),
      ratio(seconds / first.seconds),
      count(Number(rate.toPrecision(3))),
      ratio(rate / (first.events / first.seconds)),
      mebibytes.toFixed(0),
      ratio(mebibytes / first.mebibytes),
    ];
  });
  const heads = ['petitions', 'events', 'seconds', '', 'events/s', '', 'peak MiB', ''];
  return [heads, heads.map(() => '---:'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const workers = command === 'replay' ? `${values.jobs} workers` : 'one used';
const machine = `${availableParallelism()} cores, ${workers}; load average before the run ${(loadavg()[0] as number).toFixed(1)}`;
const rows: Growth[] = [];
for (let petitions = Number(values.least); petitions <= Number(values.most); petitions *= 10)
  rows.push(measure(command, petitions));
const text = `Node ${process.version}; ${machine}. Each figure beside that of the smallest log.\n\n${table(rows)}`;
console.log(text);

if (values.write) {
  const picture = command === 'replay' ? 'growth.svg' : `growth-${command}.svg`;
  const plot = `![Time and peak memory of ${command} over the number of petitions](${picture})`;
  writeFileSync(`docs/evidence/${picture}`, growthPlot(rows));
  intoPage(`${text}\n\n${plot}`, `growth of ${command}`);
}
