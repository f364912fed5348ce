import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { simulate } from '../../src/simulation/simulate.ts';

/**
 * `node bench/hosts/throughput.ts [--rounds 20] [--ms 1000]`: events a second at sixteen clients of a host on SQLite, beside a bare handler of the
 * same framework that stores the event as one row as durably; both take turns in short rounds, so that whatever else runs meets both alike.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, ms: { type: 'string', default: '1000' } },
});
const [rounds, roundMs] = [Number(values.rounds), Number(values.ms)];

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

function ask(url: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asking = request(
      url,
      { agent, method, headers: { 'content-type': 'application/json' } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const said = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(said);
          else reject(new Error(`${answer.statusCode}: ${said}`));
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Petitions without end: each has its events in order. */
function* petitions(): Generator<string[], never> {
  for (let seed = 0; ; seed += 1) {
    const lists = new Map<string, string[]>();
    for (const { event } of simulate({ petitions: 400, seed, policy: fireRescueBureau })) {
      const { petition, by } = event as { petition?: string; by?: { role: string } };
      if (by?.role === 'system' || typeof petition !== 'string') continue;
      const id = `${seed}-${petition}`;
      const list = lists.get(id) ?? [];
      list.push(JSON.stringify({ ...event, petition: id }));
      lists.set(id, list);
    }
    yield* lists.values();
  }
}

interface Used {
  readonly cpuMs: number;
  readonly rssMiB: number;
}

/** A contender, and the sixteen petitions that its clients have in hand. */
class Contender {
  readonly perSecond: number[] = [];
  readonly rssMiB: number[] = [];
  events = 0;
  cpuMs = 0;
  private readonly waiting = petitions();
  private readonly inHand: string[][] = Array.from({ length: 16 }, () => []);
  private readonly child;
  private readonly url: Promise<string>;

  constructor(name: string, folder: string) {
    const program = new URL('./throughputServer.ts', import.meta.url).pathname;
    const place = join(folder, `${name}.sqlite`);
    this.child = spawn(process.execPath, ['--no-warnings', program, name, place], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.url = new Promise((resolve, reject) => {
      this.child.stdout.on('data', (chunk) => {
        const port = /port (\d+)/.exec(String(chunk))?.[1];
        if (port) resolve(`http://127.0.0.1:${port}`);
      });
      this.child.once('exit', () => reject(new Error(`${name} has ended`)));
    });
  }

  async round(ms: number, counts: boolean): Promise<void> {
    const url = await this.url;
    const before = await this.used();
    const from = performance.now();
    let events = 0;
    const client = async (n: number) => {
      while (performance.now() - from < ms) {
        if (this.inHand[n]?.length === 0) this.inHand[n] = [...this.waiting.next().value];
        await ask(`${url}/`, this.inHand[n]?.shift());
        events += 1;
      }
    };
    await Promise.all(this.inHand.map((_, n) => client(n)));
    const seconds = (performance.now() - from) / 1_000;
    const after = await this.used();
    this.rssMiB.push(after.rssMiB);
    if (!counts) return;
    this.perSecond.push(events / seconds);
    this.events += events;
    this.cpuMs += after.cpuMs - before.cpuMs;
  }

  end(): void {
    this.child.kill();
  }

  private async used(): Promise<Used> {
    return JSON.parse(await ask(`${await this.url}/used`)) as Used;
  }
}

const median = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

const folder = mkdtempSync(join(tmpdir(), 'petition-flow-throughput-'));
const [bare, host] = [new Contender('bare', folder), new Contender('host', folder)];
try {
  for (let round = 0; round < rounds + 2; round += 1)
    for (const one of [bare, host]) await one.round(roundMs, round >= 2);
  const ratios = host.perSecond.map((rate, n) => rate / (bare.perSecond[n] as number));
  const told = ({ perSecond, cpuMs, events, rssMiB }: Contender) => ({
    eventsPerSecond: Math.round(median(perSecond)),
    cpuMsPerEvent: Number((cpuMs / events).toFixed(2)),
    rssMiB: { first: Math.round(rssMiB[1] as number), last: Math.round(rssMiB.at(-1) as number) },
    events,
  });
  console.log(
    JSON.stringify({ ratio: Number(median(ratios).toFixed(2)), bare: told(bare), host: told(host) }, null, 1),
  );
} finally {
  bare.end();
  host.end();
  agent.destroy();
  rmSync(folder, { recursive: true });
}
