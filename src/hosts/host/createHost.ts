import type { Engine } from '../../engine/createEngine.ts';
import type { LogEntry } from '../../engine/replay.ts';
import { instantMs } from '../../vocabulary/instant.ts';
import { decideEvent } from '../desk/decideEvent.ts';
import type { Answer, Clock, Deliver, Host } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import type { Store } from '../port/store.ts';
import { askedCount, askedDuties, askedPetitions } from '../worklist/asked.ts';
import { writePlace } from '../worklist/place.ts';
import { checkPolicies, wakeForNotices } from './policiesAtStart.ts';
import { createRelay, type RelayTimes } from './relay.ts';
import { repeatedAnswer } from './repeated.ts';
import { type Rounds, rounds } from './rounds.ts';
import { createTimer } from './timer.ts';

/** What a host is made of. */
export interface HostOptions extends Partial<RelayTimes> {
  readonly store: Store;
  readonly engine: Engine<string>;
  /** Carries out what decisions ask for. */
  readonly deliver: Deliver;
  /** The machine's clock unless told. */
  readonly clock?: Clock;
  /** Told of what goes on failing by itself: a store that does not answer, a petition that cannot be decided on, a receiver that is gone. */
  readonly onFault?: (error: unknown) => void;
  /** Whether the host watches the clock by itself; otherwise `due` is to be called. True unless told. */
  readonly timers?: boolean;
  /** Whether the host delivers by itself. True unless told: another process on the same store may do it. */
  readonly relay?: boolean;
  /** Milliseconds between two looks at an idle store; 100 unless told. */
  readonly pauseMs?: number;
  /** Milliseconds by which an event may be dated after the host's clock; 300,000 unless told. */
  readonly aheadMs?: number;
}

const usualTimes: RelayTimes = { leaseMs: 30_000, retryMs: 200, longestMs: 3_600_000 };

/**
 * Starts a host over a store. Throws a {@link HostFault} where going on would lose something: open petitions of the store were opened under a
 * policy version that the engine does not have.
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const { store, engine, deliver, clock = { now: () => Date.now() } } = options;
  const { onFault = () => undefined, pauseMs = 100, aheadMs = 300_000 } = options;
  const { policies } = engine;
  const machine = () => Date.now();
  await checkPolicies(store, policies);
  await wakeForNotices(store, policies, clock.now());
  const times: RelayTimes = {
    leaseMs: options.leaseMs ?? usualTimes.leaseMs,
    retryMs: options.retryMs ?? usualTimes.retryMs,
    longestMs: options.longestMs ?? usualTimes.longestMs,
  };
  const relay = createRelay({
    store,
    deliver,
    times,
    onFault,
    machine,
    onDone: () => delivering?.nudge(),
  });
  const timer = createTimer(store, engine, onFault, machine);
  const loops: Rounds[] = [];
  const delivering = options.relay === false ? undefined : rounds(() => relay.round(), pauseMs, onFault);
  if (delivering) loops.push(delivering);
  if (options.timers !== false)
    loops.push(rounds(async () => (await timer.sendDue(clock.now())) > 0, pauseMs, onFault));
  const inHand = new Set<Promise<unknown>>();
  let closed = false;

  /** Keeps count of what is in hand, so that the store is closed after it. */
  function work<T>(task: () => Promise<T>): Promise<T> {
    if (closed)
      return Promise.reject(new HostFault('closed', '宿主已关闭', 'the host is closed: start it anew'));
    const running = task();
    inHand.add(running);
    const done = () => inHand.delete(running);
    running.then(done, done);
    return running;
  }

  async function take(message: unknown, { seen }: { readonly seen?: number } = {}): Promise<Answer> {
    if (!isMessage(message)) return refusedAlone(engine, message);
    const asking = { now: clock.now(), aheadMs, ...(seen === undefined ? {} : { seen }) };
    const answer = await store.change(message.petition, (stored) =>
      decideEvent(engine, stored, message, asking),
    );
    if (answer.accepted) {
      delivering?.nudge();
      return answer;
    }
    if (answer.refusals[0]?.code !== 'duplicate') return answer;
    const before = await repeatedAnswer(engine, store.log(message.petition), message);
    return before === 'other' ? { ...answer, reused: true } : (before ?? answer);
  }

  async function* log(petition?: string): AsyncIterable<LogEntry> {
    for await (const { entry } of store.log(petition)) yield JSON.parse(entry) as LogEntry;
  }

  const asked = () => ({ policies, now: clock.now() });

  return {
    take: (event, given) => work(() => take(event, given)),
    read: (id) =>
      work(async () => {
        const stored = await store.read(id);
        if (!stored) return undefined;
        const restored = engine.restore(JSON.parse(stored.json));
        if (restored.accepted) return restored.petition;
        const said = restored.refusals.map(({ message }) => message);
        throw new HostFault(
          'untrusted',
          `${id}：库中的事项不可信：${said.map(({ zh }) => zh).join('；')}`,
          `${id}: what is stored cannot be trusted: ${said.map(({ en }) => en).join('; ')}`,
        );
      }),
    worklist: (question = {}) =>
      work(async () => {
        const { filter, order, lines: most, place } = askedPetitions(question, asked());
        const lines = await store.petitions(filter, order, most + 1, place);
        return page(lines, most, ({ nextDue, id }) => writePlace([nextDue, id]));
      }),
    duties: (question = {}) =>
      work(async () => {
        const { filter, lines: most, place } = askedDuties(question, asked());
        const lines = await store.duties(filter, most + 1, place);
        return page(lines, most, ({ due, petition, deadline }) => writePlace([due, petition, deadline]));
      }),
    count: (question) =>
      work(async () => {
        const { of, by, filter } = askedCount(question, asked());
        return of === 'petitions' ? store.countPetitions(filter, by) : store.countDuties(filter, by);
      }),
    log,
    due: (at) => work(() => timer.sendDue(at === undefined ? clock.now() : instantMs(at))),
    waiting: () =>
      work(async () => {
        const now = clock.now();
        const [waiting, [first]] = await Promise.all([store.waiting(), store.due(now, 1)]);
        const lag = first ? Math.max(0, now - first.wakeAt) : 0;
        return { ...waiting, lag, ...(relay.receiverGone ? { receiverGone: true as const } : {}) };
      }),
    async close() {
      if (closed) return;
      closed = true;
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.allSettled([relay.idle(), ...inHand]);
      await store.close();
    },
  };
}

type Message = Readonly<Record<string, unknown>> & { readonly petition: string };

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' &&
  message !== null &&
  !Array.isArray(message) &&
  typeof (message as Message).petition === 'string';

/** What names no petition is no event: the engine says what is wrong with it. */
function refusedAlone(engine: Engine<string>, message: unknown): Answer {
  const decision = engine.receive(undefined, message);
  if (decision.accepted) throw new Error('an event without a petition was accepted');
  return { accepted: false, refusals: decision.refusals };
}

function page<Line>(lines: readonly Line[], most: number, placeOf: (line: Line) => string) {
  if (lines.length <= most) return { lines };
  const shown = lines.slice(0, most);
  return { lines: shown, next: placeOf(shown.at(-1) as Line) };
}
