import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { eventsEach, writeGrowthLog } from './growthLog.js';
import { type Growth, growthPlot } from './growthPlot.js';

/** Tells the peak of the process that it is loaded into, workers included, when that ends. */
const tellPeak = `import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) process.on('exit', () => writeSync(2, 'peak ' + process.resourceUsage().maxRSS));`;

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '1000000' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    cli: { type: 'string', default: 'dist/cli/main.js' },
    write: { type: 'boolean', default: false },
  },
});

if (!existsSync(values.cli)) throw new Error(`There is no ${values.cli}: run \`npm run build\` first.`);

/** Replays a log of so many petitions in a process of its own. */
function measure(petitions: number): Growth {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const log = join(folder, 'log.jsonl');
    writeGrowthLog(log, petitions);
    const peakModule = `data:text/javascript,${encodeURIComponent(tellPeak)}`;
    const argv = ['--import', peakModule, values.cli, 'replay', log, '--json', '--jobs', values.jobs];
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    const seconds = (performance.now() - began) / 1000;
    const { totals } = JSON.parse(stdout) as { totals: { accepted: number; petitions: number } };
    const events = petitions * eventsEach;
    if (status !== 0 || totals.accepted !== events || totals.petitions !== petitions)
      throw new Error(`a replay of ${petitions} petitions came to something else: ${JSON.stringify(totals)}`);
    const mebibytes = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    return { petitions, events, seconds, mebibytes };
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

const machine = `${availableParallelism()} cores, ${values.jobs} workers; load average before the run ${(loadavg()[0] as number).toFixed(1)}`;
const rows: Growth[] = [];
for (let petitions = 1000; petitions <= Number(values.most); petitions *= 10) rows.push(measure(petitions));
const text = `Node ${process.version}; ${machine}. Each figure beside that of the smallest log.\n\n${table(rows)}`;
console.log(text);

if (values.write) {
  const document = 'docs/benchmarks.md';
  const [begin, end] = ['<!-- growth -->', '<!-- end of growth -->'];
  const page = readFileSync(document, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${document} has no place for the growth`);
  const plot = '![Time and peak memory over the number of petitions](growth.svg)';
  writeFileSync('docs/growth.svg', growthPlot(rows));
  writeFileSync(document, `${before}${begin}\n\n${text}\n\n${plot}\n\n${end}${after}`);
}
