import type { Answer, Host } from '../../src/hosts/port/host.ts';
import type { RestateServer } from '../../test/hosts/support/restateServer.ts';
import { call, deskHost, type Sent, Services, type Snapshot, sendTo } from './restateContender.ts';
import { type PeerReceiver, startPeerReceiver } from './restateReceiver.ts';

const commission = { role: 'disciplineCommission', unit: 'commission', id: 'commission-officer-01' };
export const supervisionOffice = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-01' };

const arrival = {
  channel: 'letter',
  petitioners: ['petitioner-001'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
};

/** What each of the two came to with the same event. */
interface Both {
  readonly desk: Answer;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** The library's host and the machines on one Restate, with one receiver of what they deliver. The desk's clock stands in the evening of 2 March 2026. */
export class Beside {
  readonly restate: RestateServer;
  readonly receiver: PeerReceiver;
  readonly host: Host;
  readonly desk: Services;
  readonly machine: Services;
  private events = 0;
  private petitions = 0;

  private constructor(
    restate: RestateServer,
    receiver: PeerReceiver,
    host: Host,
    desk: Services,
    machine: Services,
  ) {
    this.restate = restate;
    this.receiver = receiver;
    this.host = host;
    this.desk = desk;
    this.machine = machine;
  }

  static async start(restate: RestateServer): Promise<Beside> {
    const now = Date.parse('2026-03-02T18:00:00+08:00');
    const receiver = await startPeerReceiver();
    const options = { now, receiver: receiver.url };
    const desk = await Services.start(restate, { contender: 'desk', ...options });
    const machine = await Services.start(restate, { contender: 'machine', ...options });
    return new Beside(restate, receiver, await deskHost(restate, now), desk, machine);
  }

  async stop(): Promise<void> {
    await this.host.close();
    await this.desk.kill();
    await this.machine.kill();
    await this.receiver.close();
  }

  event(
    petition: string,
    type: string,
    more: object = {},
    at = '2026-03-02T10:00:00+08:00',
    by: object = commission,
  ): Sent {
    this.events += 1;
    return { petition, id: `E-${this.events}`, type, at, by, ...more } as unknown as Sent;
  }

  /** A petition that was received, with the desk and with both machines. Those of a machine that posts have an id of their own, so that the receiver tells them apart. */
  async received(at = '2026-03-02T09:00:00+08:00') {
    this.petitions += 1;
    const [petition, posting] = [`P-${this.petitions}`, `M-${this.petitions}`];
    const receipt = this.event(petition, 'intake.receive', arrival, at);
    const answer = await this.host.take(receipt);
    if (!answer.accepted) throw new Error(JSON.stringify(answer));
    await sendTo(this.restate, 'bare', receipt);
    await sendTo(this.restate, 'posting', { ...receipt, petition: posting });
    return { petition, posting };
  }

  /** Sends an event to the desk and to the bare machine. */
  async send(event: Sent): Promise<Both> {
    const desk = await this.host.take(event);
    const before = await call(this.restate, ['bare', event.petition, 'snapshot']);
    return { desk, before, after: await sendTo(this.restate, 'bare', event) };
  }

  /** The rows of a question in Restate's SQL. */
  async rows<Row>(query: string): Promise<Row[]> {
    const answer = await fetch(`${this.restate.admin}/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return ((await answer.json()) as { rows: Row[] }).rows;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits until something holds, no longer than so many milliseconds; whether it does. */
export async function within(ms: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await pause(20))
    if (await holds()) return true;
  return false;
}
