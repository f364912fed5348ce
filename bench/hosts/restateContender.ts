import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createEngine } from '../../src/engine/createEngine.ts';
import type { Host } from '../../src/hosts/port/host.ts';
import { restateHost } from '../../src/hosts/restate/restateHost.ts';
import { type Arrival, matterOf } from '../../src/machines/arrival.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { freePort } from '../../test/hosts/support/freePort.ts';
import type { RestateServer } from '../../test/hosts/support/restateServer.ts';
import type { ServiceOptions } from './restatePeerService.ts';

/** An event as it is sent to either. */
export type Sent = Arrival & {
  readonly id: string;
  readonly type: string;
  readonly by?: { readonly role: string };
};

/** What a machine answers with. */
export interface Snapshot {
  readonly status: string;
  readonly value: string;
  readonly context: { readonly deadlines: readonly { readonly id: string; readonly state: string }[] };
}

/** A process of services, registered with Restate; it may be killed and started again. */
export class Services {
  private child: ChildProcess | undefined;
  private readonly restate: RestateServer;
  private readonly options: ServiceOptions;

  private constructor(restate: RestateServer, options: ServiceOptions) {
    this.restate = restate;
    this.options = options;
  }

  static async start(restate: RestateServer, options: Omit<ServiceOptions, 'port'>): Promise<Services> {
    const services = new Services(restate, { ...options, port: await freePort() });
    await services.start();
    return services;
  }

  async start(): Promise<void> {
    const program = new URL('./restatePeerService.ts', import.meta.url);
    const child = fork(program, [JSON.stringify(this.options)], { execArgv: ['--no-warnings'] });
    this.child = child;
    await once(child, 'message');
    const answer = await fetch(`${this.restate.admin}/deployments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ uri: `http://127.0.0.1:${this.options.port}`, force: true }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** Ends it as `kill -9` does. */
  async kill(): Promise<void> {
    if (!this.child || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** The processor time that it has used, in milliseconds. */
  async cpuMs(): Promise<number> {
    const told = once(this.child as ChildProcess, 'message');
    this.child?.send('used');
    return ((await told)[0] as { cpuMs: number }).cpuMs;
  }
}

/** The engine of both the host and the comparisons. */
export const engine = createEngine<string>(fireRescueBureau);

/** A host of the library over Restate. */
export const deskHost = (restate: RestateServer, now: number): Promise<Host> =>
  restateHost({ ...restate, engine, clock: { now: () => now }, timers: false });

/** A handler of `@restatedev/xstate`, called as its own manual does. */
export async function call(
  { ingress }: RestateServer,
  path: readonly [machine: string, petition: string, handler: string],
  body?: object,
  key?: string,
): Promise<Snapshot> {
  const answer = await fetch(`${ingress}/${path.map(encodeURIComponent).join('/')}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path.join('/')}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Snapshot;
}

/** Sends an event to a machine, which is made first where the event is a petition's first one. */
export async function sendTo(
  restate: RestateServer,
  machine: string,
  event: Sent,
  key?: string,
): Promise<Snapshot> {
  const { petition, at } = event;
  if (event.type === 'intake.receive')
    await call(restate, [machine, petition, 'create'], { input: { matter: matterOf(event), at } });
  return call(restate, [machine, petition, 'send'], { event }, key);
}
