import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { intoPage } from '../intoPage.ts';

// Figures of the hosts: `npm run bench:hosts`, some minutes and some GB of disk; `-- --most 100000` for less, `-- --write` puts them into the page.
const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '20' },
    write: { type: 'boolean', default: false },
  },
});

interface Told {
  readonly eventsPerSecond: number;
  readonly cpuMsPerEvent: number;
  readonly rssMiB: { readonly first: number; readonly last: number };
}
interface Throughput {
  /** Of the host’s events a second to the bare handler’s, round by round. */
  readonly ratio: number;
  readonly bare: Told;
  readonly host: Told;
}

const run = (file: string, ...options: readonly string[]): string =>
  execFileSync(process.execPath, ['--no-warnings', `bench/hosts/${file}`, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 24,
  });

const load = loadavg()[0]?.toFixed(1);
const { ratio, bare, host } = JSON.parse(run('throughput.ts', '--rounds', values.rounds)) as Throughput;
const worklists = run('worklists.ts', '--most', values.most);
const table = worklists.slice(worklists.indexOf('| what is asked')).trim();

const row = (name: string, { eventsPerSecond, cpuMsPerEvent, rssMiB }: Told, beside: number) =>
  `| ${name} | ${eventsPerSecond} | ${beside} × | ${cpuMsPerEvent} | ${rssMiB.first} → ${rssMiB.last} |`;

const figures = `Node ${process.version}, ${availableParallelism()} cores; load average before the run ${load}.

### Events a second, sixteen clients over HTTP, one SQLite file

|  | a second | beside the bare handler | processor time an event, ms | memory, MiB |
| --- | ---: | ---: | ---: | ---: |
${row('a bare handler that stores the event as one row', bare, 1)}
${row('the host', host, ratio)}

### What a question costs, on SQLite

${table}`;

console.log(figures);
if (values.write) intoPage(figures, 'hosts', 'hosts: npm run bench:hosts -- --write');
