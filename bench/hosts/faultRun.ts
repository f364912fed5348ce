import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createEngine } from '../../src/engine/createEngine.ts';
import type { Answer } from '../../src/hosts/port/host.ts';
import type { Store } from '../../src/hosts/port/store.ts';
import { verifyStore } from '../../src/hosts/transfer/verifyStore.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { Random } from '../../src/simulation/random.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { type Receiver, startReceiver } from './receiver.ts';

type Sent = Readonly<Record<string, unknown>> & { readonly id: string; readonly petition: string };

/** What is run. */
export interface FaultRun {
  /** Path of an SQLite file, or URL of a PostgreSQL database; empty. */
  readonly place: string;
  /** Opens it to look at it in the end. */
  readonly open: () => Promise<Store>;
  /** About so many events are sent. */
  readonly events: number;
  readonly processes: number;
  readonly kills: number;
  readonly seed: string;
}

/** What a run came to. All of `faults` has to be 0. */
export interface FaultResult {
  readonly sent: number;
  readonly duplicates: number;
  readonly kills: number;
  readonly unanswered: number;
  readonly petitions: number;
  readonly logged: number;
  readonly effects: number;
  readonly seconds: number;
  readonly receiver: Receiver['counts'];
  readonly faults: {
    readonly lost: number;
    readonly differing: number;
    readonly effectsMissing: number;
    readonly effectsUnexpected: number;
    readonly effectsOutOfOrder: number;
    readonly keysWithTwoContents: number;
  };
}

/** Events that people send, petition by petition, from a simulated register. */
function eventsOf({ events, seed }: FaultRun): Sent[][] {
  const petitions = new Map<string, Sent[]>();
  let count = 0;
  const simulated = simulate({ petitions: Math.ceil(events / 12) + 1, seed, policy: fireRescueBureau });
  for (const { event } of simulated) {
    const sent = event as Sent & { readonly by?: { readonly role: string } };
    if (sent.by?.role === 'system' || typeof sent.petition !== 'string') continue;
    const list = petitions.get(sent.petition) ?? [];
    list.push(sent);
    petitions.set(sent.petition, list);
    count += 1;
    if (count >= events) break;
  }
  return [...petitions.values()];
}

/** A process of a host, started again whenever it was killed. */
class Served {
  private child: ChildProcess | undefined;
  private address: Promise<string>;
  private readonly options: string;

  constructor(place: string, receiver: string) {
    this.options = JSON.stringify({ place, receiver });
    this.address = this.start();
  }

  get url(): Promise<string> {
    return this.address;
  }

  /** Kills it, and starts another in its place. */
  async kill(): Promise<void> {
    await this.end();
    this.address = this.start();
    await this.address;
  }

  async end(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  private async start(): Promise<string> {
    const program = new URL('./hostProcess.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--no-warnings', program, this.options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      child.stdout.on('data', (chunk) => {
        const port = /port (\d+)/.exec(String(chunk))?.[1];
        if (port) resolve(`http://127.0.0.1:${port}/`);
      });
      child.once('exit', () => reject(new Error(`a host ended before it served: ${said.slice(-2_000)}`)));
    });
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Sends a simulated register to several processes on one database by sixteen clients, one event in ten twice, while processes are killed and the
 * receiver fails and loses answers; then compares what is stored and what was received with the log, and the log with what was answered.
 */
export async function faultRun(run: FaultRun): Promise<FaultResult> {
  const random = new Random(run.seed);
  const receiver = await startReceiver(random.fork('receiver'));
  const served = Array.from({ length: run.processes }, () => new Served(run.place, receiver.url));
  const queue = eventsOf(run);
  const total = queue.reduce((sum, { length }) => sum + length, 0);
  const counts = { sent: 0, duplicates: 0, kills: 0, unanswered: 0 };
  const accepted = new Set<string>();
  const began = performance.now();
  await Promise.all(served.map(({ url }) => url));

  /** Sends until there is an answer, to another process each time. */
  async function send(event: Sent): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      try {
        const url = await random.pick(served).url;
        const response = await fetch(url, { method: 'POST', body: JSON.stringify(event) });
        if (!response.ok) throw new Error(await response.text());
        const answer = (await response.json()) as Answer;
        if (answer.accepted) accepted.add(`${event.petition} ${event.id}`);
        return;
      } catch (error) {
        counts.unanswered += 1;
        if (turn > 1_000) throw error;
        await pause(Math.min(10 * (turn + 1), 200));
      }
    }
  }

  async function client(): Promise<void> {
    for (let list = queue.shift(); list; list = queue.shift())
      for (const event of list) {
        const twice = random.chance(0.1);
        if (twice) counts.duplicates += 1;
        await Promise.all(twice ? [send(event), send(event)] : [send(event)]);
        counts.sent += 1;
      }
  }

  /** Kills at set shares of the load, so that a slow machine is hit as often as a fast one. */
  async function killer(): Promise<void> {
    for (let n = 0; n < run.kills; n += 1) {
      const mark = Math.floor((total * (n + 0.5)) / run.kills);
      while (counts.sent < mark) await pause(5);
      await random.pick(served).kill();
      counts.kills += 1;
    }
  }

  let store: Store | undefined;
  try {
    await Promise.all([killer(), ...Array.from({ length: 16 }, client)]);
    store = await run.open();
    while ((await store.waiting()).petitions > 0) await pause(100);
    for (const one of served) await one.end();
    const compared = await compare(store, receiver, accepted);
    const seconds = (performance.now() - began) / 1_000;
    return { ...counts, ...compared, seconds, receiver: receiver.counts };
  } finally {
    await Promise.all(served.map((one) => one.end()));
    await store?.close();
    await receiver.close();
  }
}

async function compare(store: Store, receiver: Receiver, accepted: Set<string>) {
  const engine = createEngine<string>(fireRescueBureau);
  const { petitions, events, rows, different, differences } = await verifyStore({ store, engine });
  for (const one of differences.slice(0, 5)) console.error(one);
  const faults = {
    lost: accepted.size,
    differing: different,
    effectsMissing: 0,
    effectsUnexpected: receiver.seen.size,
    effectsOutOfOrder: 0,
    keysWithTwoContents: receiver.twoContents.size,
  };
  const came = new Map([...receiver.seen.keys()].map((key, n) => [key, n]));
  for await (const { log, outbox } of store.whole()) {
    for (const { petition, id } of log) if (accepted.has(`${petition} ${id}`)) faults.lost -= 1;
    let before = -1;
    for (const { key, effect } of outbox) {
      const content = receiver.seen.get(key);
      if (content === undefined) {
        faults.effectsMissing += 1;
        continue;
      }
      faults.effectsUnexpected -= 1;
      if (content !== effect) faults.keysWithTwoContents += 1;
      const place = came.get(key) as number;
      if (place < before) faults.effectsOutOfOrder += 1;
      before = Math.max(before, place);
    }
  }
  return { petitions, logged: events, effects: rows, faults };
}
