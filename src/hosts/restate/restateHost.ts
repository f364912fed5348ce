import type { Engine } from '../../engine/createEngine.ts';
import { referenceTo } from '../../policy/reference.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { decideEvent } from '../desk/decideEvent.ts';
import { hostOver, type Message } from '../host/hostOver.ts';
import { wakeForNotices } from '../host/policiesAtStart.ts';
import { rounds } from '../host/rounds.ts';
import type { Answer, Clock, Host } from '../port/host.ts';
import { adminAt } from './admin.ts';
import { checkKept } from './checkKept.ts';
import { ingressAt } from './ingress.ts';
import { errorOf } from './messages.ts';
import { storeOver } from './restateStore.ts';
import { sweeperOver } from './timer.ts';
import { watchOf } from './waiting.ts';

const isId = (id: string): boolean => idSchema.safeParse(id).success;

/** What a host over Restate is made of. */
export interface RestateHostOptions {
  /** The URL of Restate's ingress, such as `http://127.0.0.1:8080`. */
  readonly ingress: string;
  /** The URL of Restate's admin port, such as `http://127.0.0.1:9070`. */
  readonly admin: string;
  /** Headers of every request to either, such as a token's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The same policies as the services have. */
  readonly engine: Engine<string>;
  /** The machine's clock unless told. */
  readonly clock?: Clock;
  /** Told of what goes on failing by itself. */
  readonly onFault?: (error: unknown) => void;
  /** Whether the host looks by itself for what Restate's timers leave undone because clocks differ. True unless told. */
  readonly timers?: boolean;
  /** Milliseconds between two such looks; a minute unless told. Each reads the state of every petition. */
  readonly sweepMs?: number;
  /** Milliseconds after which no answer is waited for any more; 30,000 unless told. */
  readonly timeoutMs?: number;
}

/**
 * Starts a host over virtual objects of Restate, which `restateServices` gives and any number of processes serve: for whoever outgrows one
 * database. State, order, timers and the tries of a delivery are Restate's. What this gives up: worklists, counts, `due` and the lag of the timer read the
 * line of every petition (a scan, no index); Restate's timers go by its server's clock, so a sweep looks for what a host's clock brings
 * sooner. Restate's server is not part of this package: it comes from its makers, under the Business Source License 1.1.
 *
 * Throws a HostFault where Restate does not answer, a newer library has kept petitions there, or open petitions need a policy version that the engine
 * does not have. Deliveries that were paused because their receiver was gone go on.
 */
export async function restateHost(options: RestateHostOptions): Promise<Host> {
  const { engine, clock = { now: () => Date.now() }, onFault = () => undefined } = options;
  const { headers = {}, timeoutMs = 30_000, sweepMs = 60_000 } = options;
  const ingress = ingressAt({ url: options.ingress, name: 'ingress', headers, timeoutMs });
  const admin = adminAt({ url: options.admin, name: 'admin', headers, timeoutMs });
  const machine = () => Date.now();
  const policies = engine.policies.map(referenceTo);
  const store = storeOver(ingress, admin, clock, onFault);
  const watch = watchOf(admin, machine);
  const sweeper = sweeperOver(store, ingress, watch, onFault, machine);
  await checkKept(store, engine);
  await wakeForNotices(store, engine.policies, clock.now());
  await watch.resume();
  const sweep = async () => {
    await sweeper.due(clock.now());
    return false;
  };
  const sweeping = options.timers === false ? undefined : rounds(sweep, sweepMs, onFault);

  async function take(message: Message, seen: number | undefined): Promise<Answer> {
    const id = message.petition;
    const now = clock.now();
    const given = seen === undefined ? {} : { seen };
    // What is no id names no object: the engine says so.
    if (!isId(id)) return decideEvent(engine, undefined, message, { now, aheadMs: 0, ...given }).answer;
    const reply = await ingress.take(id, { event: message, now, policies, ...given });
    if ('failed' in reply) throw errorOf(reply);
    // The services know a newer version than this host: its own engine says so.
    if ('otherPolicy' in reply)
      return decideEvent(engine, reply.otherPolicy, message, { now, aheadMs: 0, ...given }).answer;
    if (reply.place !== undefined) watch.expect(id, reply.place);
    return reply.value;
  }

  const read = async (id: string) => (isId(id) ? store.read(id) : undefined);
  return hostOver({ ...store, read }, engine, clock, {
    take,
    due: (now) => sweeper.due(now),
    async waiting(now) {
      const [waiting, lag] = await Promise.all([watch.waiting(), sweeper.lag(now)]);
      return { ...waiting, lag };
    },
    stop: async () => sweeping?.stop(),
    close: async () => undefined,
    // Each request to Restate ends by itself before that.
    closeMs: timeoutMs + 15_000,
  });
}
