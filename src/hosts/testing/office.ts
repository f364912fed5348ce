import { createEngine, type Engine } from '../../engine/createEngine.ts';
import type { LogEntry } from '../../engine/replay.ts';
import { fireRescueBureau } from '../../policy/fireRescueBureau.ts';
import { all } from '../port/all.ts';
import type { Answer, Delivery, Host } from '../port/host.ts';
import type { Case } from './storeCase.ts';
import type { FreshHosts, TestHosts } from './testHosts.ts';
import { holds, same } from './told.ts';

/** How the receiver answers: takes it; takes it, and its answer is lost; takes it not. */
export type Reception = 'taken' | 'answer lost' | 'refused';

/** Milliseconds after which what is waited for is taken not to come. */
const patienceMs = 60_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Looks again and again until something holds; throws the sentence where it does not within a minute. */
export async function until(holdsNow: () => boolean | Promise<boolean>, sentence: string): Promise<void> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (await holdsNow()) return;
    await pause(10);
  }
  throw new Error(`${sentence} (waited a minute)`);
}

/** A clock that runs as the machine's does, from wherever it is set. */
class TestClock {
  private from = 0;
  private setAt = 0;

  set(at: string): void {
    this.from = Date.parse(at);
    this.setAt = performance.now();
  }

  now(): number {
    return Math.floor(this.from + performance.now() - this.setAt);
  }
}

const engine: Engine<string> = createEngine<string>(fireRescueBureau);

/** The effects that a host delivers; the others it carries out itself. */
const delivered = new Set(['notify', 'assign', 'report', 'record', 'inform']);

/** Hosts over data of one case, the clock that they go by, and the receiver that they deliver to. */
export class Office {
  readonly clock = new TestClock();
  /** What the receiver took, in order, each as often as it came. */
  readonly seen: Delivery[] = [];
  /** How the receiver answers. */
  reception: (delivery: Delivery) => Reception = () => 'taken';
  readonly engine = engine;
  private readonly hosts: TestHosts;

  constructor(hosts: TestHosts) {
    this.hosts = hosts;
    this.clock.set('2026-03-02T09:00:00+08:00');
  }

  /** Starts a host. */
  start(under: Engine<string> = engine): Promise<Host> {
    return this.hosts.start({
      engine: under,
      clock: this.clock,
      deliver: async (delivery) => {
        const reception = this.reception(delivery);
        if (reception !== 'refused') this.seen.push(delivery);
        if (reception !== 'taken') throw new Error(`the receiver: ${reception}`);
      },
    });
  }

  /** Kills a host and starts another. */
  async restart(host: Host): Promise<Host> {
    await this.hosts.crash(host);
    return this.start();
  }

  crash(host: Host): Promise<void> {
    return this.hosts.crash(host);
  }

  /** What the receiver took of a petition, each key once. */
  received(petition: string): Delivery[] {
    const first = new Map<string, Delivery>();
    for (const one of this.seen)
      if (one.petition === petition && !first.has(one.key)) first.set(one.key, one);
    return [...first.values()];
  }
}

/** A case on hosts of its own, which are stopped after it. */
export function hostCase(name: string, run: (office: Office) => Promise<void>): Case<FreshHosts> {
  return {
    name,
    run: async (open) => {
      const hosts = await open();
      try {
        await run(new Office(hosts));
      } finally {
        await hosts.drop();
      }
    },
  };
}

/** Sends an event that has to be taken; gives the `seq` of its petition then. */
export async function taken(host: Host, event: { readonly id: string }): Promise<number> {
  const answer = await host.take(event);
  holds(answer.accepted, `${event.id} is refused: ${JSON.stringify(refusalsOf(answer))}`);
  return answer.seq;
}

export const refusalsOf = (answer: Answer) =>
  answer.accepted ? [] : answer.refusals.map(({ code, message }) => `${code}: ${message.en}`);

/** The types of the events in a petition's log; of a deadline that passed, its id. */
export async function course(host: Host, petition: string): Promise<string[]> {
  const events = (await all(host.log(petition))).map(({ event }) => event as Record<string, string>);
  return events.map(({ type, deadline }) => deadline ?? type ?? '');
}

/** The keys of a log's effects, in order, with their content. */
function effectsOf(log: readonly LogEntry[]): { key: string; effect: string }[] {
  let petition: unknown;
  return log.flatMap(({ event }) => {
    const decision = engine.receive(petition, event);
    holds(decision.accepted, 'an event of the log is refused when it is decided again');
    petition = decision.petition;
    const { id, seq } = decision.petition;
    return decision.effects.flatMap((effect, n) =>
      delivered.has(effect.type) ? [{ key: `${id}/${seq}/${n}`, effect: JSON.stringify(effect) }] : [],
    );
  });
}

/** Waits until each effect of a petition was received, and looks that they came in order, each under its key, and nothing else. */
export async function allReceived(office: Office, host: Host, petition: string): Promise<void> {
  const expected = effectsOf(await all(host.log(petition)));
  const keys = expected.map(({ key }) => key);
  const isReminder = ({ key, seq }: Delivery) => key.startsWith(`${petition}/${seq}/remind/`);
  const effects = () => office.received(petition).filter((one) => !isReminder(one));
  await until(() => effects().length >= keys.length, `effects of ${petition} do not arrive`);
  same(
    effects().map(({ key }) => key),
    keys,
    `the effects of ${petition} are not received once each and in order`,
  );
  same(
    effects().map(({ effect }) => JSON.stringify(effect)),
    expected.map(({ effect }) => effect),
    `the effects of ${petition} are not those of its log`,
  );
  const contents = new Map<string, string>();
  for (const { key, effect } of office.seen) {
    const written = JSON.stringify(effect);
    same(written, contents.get(key) ?? written, `the key ${key} has had two contents`);
    contents.set(key, written);
  }
}

/** Looks that the log replays to the petitions that are read, to the byte. */
export async function replays(host: Host): Promise<number> {
  const log = await all(host.log());
  const { petitions, difference, refused } = engine.replay(log);
  same(difference, undefined, 'the log does not replay to what was decided');
  same(refused.length, 0, 'an event of the log is refused when it is replayed');
  for (const [id, petition] of petitions)
    same(
      JSON.stringify(await host.read(id)),
      JSON.stringify(petition),
      `${id} is not what its log replays to`,
    );
  return petitions.size;
}
