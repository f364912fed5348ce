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
  readonly requestsPerSecond: number;
  readonly cpuMsPerRequest: number;
  /** Of the database's own processes. */
  readonly databaseCpuMsPerRequest: number;
  readonly rssMiB: { readonly first: number; readonly last: number };
}
interface Throughput {
  /** Of the requests a second of `serve` to the bare handler’s, round by round. */
  readonly ratio: number;
  readonly bare: Told;
  readonly serve: Told;
}

const run = (file: string, ...options: readonly string[]): string =>
  execFileSync(process.execPath, ['--no-warnings', `bench/hosts/${file}`, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 24,
  });

const load = loadavg()[0]?.toFixed(1);
const throughput = (store: string) =>
  JSON.parse(run('throughput.ts', '--rounds', values.rounds, '--store', store)) as Throughput;
const [sqlite, postgres] = [throughput('sqlite'), throughput('postgres')];
const worklists = run('worklists.ts', '--most', values.most);
const table = worklists.slice(worklists.indexOf('| what is asked')).trim();

const row = (name: string, told: Told, beside: number) => {
  const { requestsPerSecond, cpuMsPerRequest, databaseCpuMsPerRequest, rssMiB } = told;
  const database = databaseCpuMsPerRequest === 0 ? '—' : databaseCpuMsPerRequest;
  return `| ${name} | ${requestsPerSecond} | ${beside} × | ${cpuMsPerRequest} | ${database} | ${rssMiB.first} → ${rssMiB.last} |`;
};
const rows = (store: string, { ratio, bare, serve }: Throughput) =>
  [row(`a bare handler that stores one row, ${store}`, bare, 1), row(`serve, ${store}`, serve, ratio)].join(
    '\n',
  );

const figures = `Node ${process.version}, ${availableParallelism()} cores; load average before the run ${load}.

### Requests a second, sixteen clients over HTTP

|  | a second | beside the bare handler | processor time a request, ms | the database’s own, ms | memory, MiB |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows('SQLite', sqlite)}
${rows('PostgreSQL', postgres)}

### What a question costs, on SQLite

${table}`;

/** For whoever chooses: what is on the page of benchmarks, in a few words. */
const chosen = (words: { of: string; second: string; beside: string; cpu: string; memory: string }) => {
  const line = (name: string, { ratio, serve }: Throughput) => {
    const cpu = serve.cpuMsPerRequest + serve.databaseCpuMsPerRequest;
    const { first, last } = serve.rssMiB;
    return `| ${name} | ${serve.requestsPerSecond} | ${ratio} × | ${cpu.toFixed(2)} | ${first} → ${last} |`;
  };
  return [
    `| ${words.of} | ${words.second} | ${words.beside} | ${words.cpu} | ${words.memory} |`,
    '| --- | ---: | ---: | ---: | ---: |',
    line('SQLite', sqlite),
    line('PostgreSQL', postgres),
  ].join('\n');
};

console.log(figures);
if (values.write) {
  intoPage(figures, 'hosts', 'hosts: npm run bench:hosts -- --write');
  const en = chosen({
    of: '`serve` on',
    second: 'requests a second',
    beside: 'beside a bare handler that stores one row',
    cpu: 'processor time a request, ms',
    memory: 'memory in the run, MiB',
  });
  const zh = chosen({
    of: '`serve`',
    second: '每秒请求',
    beside: '与只存一行的处理程序相比',
    cpu: '每个请求的处理器时间（毫秒）',
    memory: '运行中的内存（MiB）',
  });
  intoPage(en, 'figures', 'figures: npm run bench:hosts -- --write', 'docs/guide/chooseHost.md');
  intoPage(zh, 'figures', 'figures: npm run bench:hosts -- --write', 'docs/zh/guide/chooseHost.md');
}
