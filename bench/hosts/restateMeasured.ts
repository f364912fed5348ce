import { availableParallelism, loadavg } from 'node:os';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import type { RestateServer } from '../../test/hosts/support/restateServer.ts';
import { deskHost, type Sent, Services, sendTo } from './restateContender.ts';

/** Petitions without end: of each the events of a first visit, from its receipt to its class. */
function* firstVisits(): Generator<Sent[], never> {
  for (let seed = 0; ; seed += 1) {
    const lists = new Map<string, Sent[]>();
    for (const { event } of simulate({ petitions: 400, seed, policy: fireRescueBureau })) {
      const sent = event as unknown as Sent;
      if (sent.by?.role === 'system' || !sent.type.startsWith('intake.')) continue;
      const petition = `${seed}-${sent.petition}`;
      const list = lists.get(petition) ?? [];
      if (list.at(-1)?.type !== 'intake.classify') list.push({ ...sent, petition });
      lists.set(petition, list);
    }
    for (const list of lists.values()) if (list[0]?.type === 'intake.receive') yield list;
  }
}

const pick = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] as number;

/** A contender, and the sixteen petitions that its clients have in hand. */
class Contender {
  readonly perSecond: number[] = [];
  readonly took: number[] = [];
  cpuMs = 0;
  petitions = 0;
  private readonly waiting = firstVisits();
  private readonly inHand: Sent[][] = Array.from({ length: 16 }, () => []);
  private readonly services: Services;
  private readonly send: (event: Sent) => Promise<unknown>;
  private readonly settled: () => Promise<void>;

  constructor(
    services: Services,
    send: (event: Sent) => Promise<unknown>,
    settled: () => Promise<void> = async () => undefined,
  ) {
    this.services = services;
    this.send = send;
    this.settled = settled;
  }

  async round(ms: number, counts: boolean): Promise<void> {
    const before = await this.services.cpuMs();
    const from = performance.now();
    const took: number[] = [];
    let petitions = 0;
    const client = async (n: number) => {
      while (performance.now() - from < ms) {
        if (this.inHand[n]?.length === 0) {
          this.inHand[n] = [...this.waiting.next().value];
          petitions += 1;
        }
        const sent = performance.now();
        await this.send(this.inHand[n]?.shift() as Sent);
        took.push(performance.now() - sent);
      }
    };
    await Promise.all(this.inHand.map((_, n) => client(n)));
    const seconds = (performance.now() - from) / 1_000;
    // What is delivered after the answers belongs to them.
    await this.settled();
    if (!counts) return;
    this.perSecond.push(took.length / seconds);
    this.took.push(...took);
    this.cpuMs += (await this.services.cpuMs()) - before;
    this.petitions += petitions;
  }

  get row(): string {
    const { took, petitions, perSecond, cpuMs } = this;
    const cells = [
      took.length.toLocaleString('en'),
      petitions.toLocaleString('en'),
      Math.round(pick(perSecond, 0.5)),
      (cpuMs / took.length).toFixed(2),
      pick(took, 0.5).toFixed(0),
      pick(took, 0.99).toFixed(0),
    ];
    return `${cells.join(' | ')} |`;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What an event of a first visit costs with each, in rounds that alternate, as a table. */
export async function measured(restate: RestateServer, rounds: number, ms: number): Promise<string> {
  const load = (loadavg()[0] as number).toFixed(1);
  // The clock stands before all events, so that no timer is due while they are taken.
  const now = Date.parse('2025-12-31T00:00:00+08:00');
  const [forDesk, forMachine] = [
    await Services.start(restate, { contender: 'desk', now }),
    await Services.start(restate, { contender: 'machine', now }),
  ];
  const host = await deskHost(restate, now);
  try {
    let refused = 0;
    const desk = new Contender(
      forDesk,
      async (event) => {
        if (!(await host.take(event)).accepted) refused += 1;
      },
      async () => {
        while ((await host.waiting()).petitions > 0) await pause(20);
      },
    );
    const machine = new Contender(forMachine, (event) => sendTo(restate, 'bare', event));
    for (let round = 0; round < rounds + 2; round += 1)
      for (const one of [desk, machine]) await one.round(ms, round >= 2);
    const ratios = desk.perSecond.map((rate, n) => rate / (machine.perSecond[n] as number));
    return [
      `Node ${process.version}; ${availableParallelism()} cores, which the server, the services and 16 clients share; load average before the run ${load}; ${rounds} rounds of ${ms} ms each, in turn. Median of the rounds’ ratios: ${pick(ratios, 0.5).toFixed(2)} ×. Refused: ${refused} events, two rounds of warming up among them.`,
      '',
      '| the events of a first visit | events | petitions | events/s | CPU of the service, ms an event | p50, ms | p99, ms |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      `| petition-flow on Restate: checked, logged, effects delivered | ${desk.row}`,
      `| the bare machine by \`@restatedev/xstate\` | ${machine.row}`,
    ].join('\n');
  } finally {
    await host.close();
    await forDesk.kill();
    await forMachine.kill();
  }
}
