import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../test/hosts/support/postgresServer.ts';
import { Contender } from './contender.ts';
import { cpuOfServer } from './serverCpu.ts';

/**
 * `node bench/hosts/throughput.ts [--store sqlite|postgres] [--rounds 20] [--ms 1000] [--profile FOLDER]`: requests a second at sixteen
 * clients of `serve`, beside a bare handler of the same framework that stores what is sent as one row as durably; both take turns in short
 * rounds, so that whatever else runs meets both alike.
 */
const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    rounds: { type: 'string', default: '20' },
    ms: { type: 'string', default: '1000' },
    profile: { type: 'string' },
  },
});
const [rounds, roundMs] = [Number(values.rounds), Number(values.ms)];
const profiled = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];

const median = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

const perEvent = (ms: number, events: number) => Number((ms / events).toFixed(2));

const told = ({ perSecond, cpuMs, databaseCpuMs, events, accepted, rssMiB }: Contender) => ({
  requestsPerSecond: Math.round(median(perSecond)),
  cpuMsPerRequest: perEvent(cpuMs, events),
  databaseCpuMsPerRequest: perEvent(databaseCpuMs, events),
  rssMiB: { first: Math.round(rssMiB[1] as number), last: Math.round(rssMiB.at(-1) as number) },
  requests: events,
  accepted,
});

async function compare(places: readonly [string, string], databaseCpu: () => number): Promise<void> {
  const bare = new Contender('bare', places[0], databaseCpu);
  const serve = new Contender('serve', places[1], databaseCpu, profiled);
  try {
    for (let round = 0; round < rounds + 2; round += 1)
      for (const one of [bare, serve]) await one.round(roundMs, round >= 2);
    const ratios = serve.perSecond.map((rate, n) => rate / (bare.perSecond[n] as number));
    const ratio = Number(median(ratios).toFixed(2));
    console.log(
      JSON.stringify({ store: values.store, ratio, bare: told(bare), serve: told(serve) }, null, 1),
    );
  } finally {
    await Promise.all([bare.end(), serve.end()]);
  }
}

if (values.store === 'postgres') {
  const server = await startPostgres({ durable: true });
  try {
    const url = await server.database();
    await compare([await server.database(), url], await cpuOfServer(url));
  } finally {
    await server.stop();
  }
} else {
  const folder = mkdtempSync(join(tmpdir(), 'petition-flow-throughput-'));
  try {
    await compare([join(folder, 'bare.sqlite'), join(folder, 'serve.sqlite')], () => 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
