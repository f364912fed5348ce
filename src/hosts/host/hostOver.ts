import type { Engine } from '../../engine/createEngine.ts';
import type { LogEntry } from '../../engine/replay.ts';
import { canonicalInstant, instantMs } from '../../vocabulary/instant.ts';
import { KnownPetitions } from '../desk/knownPetitions.ts';
import type { Answer, Clock, Host, HostWaiting } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import type { Store } from '../port/store.ts';
import { askedCount, askedDuties, askedPetitions } from '../worklist/asked.ts';
import { writePlace } from '../worklist/place.ts';
import { closedWithin } from './closedWithin.ts';
import { repeatedAnswer } from './repeated.ts';

/** What a host reads from. */
export type Readable = Pick<
  Store,
  'read' | 'petitions' | 'duties' | 'countPetitions' | 'countDuties' | 'log'
>;

/** What a host does, by whoever keeps its petitions. Moments are in milliseconds. */
export interface Doing {
  /** Decides an event and stores what follows; one that was taken before is refused as a duplicate. */
  take(message: Message, seen: number | undefined): Promise<Answer>;
  /** Sends what is due; how many events that were. */
  due(now: number): Promise<number>;
  waiting(now: number): Promise<HostWaiting>;
  /** Ends what the host does by itself. */
  stop(): Promise<void>;
  /** Comes when all that was in hand is done. */
  close(): Promise<void>;
  /** Milliseconds after which a store that does not answer holds up the end no longer. */
  readonly closeMs: number;
}

/**
 * A host over what reads and does for it: the same answers, whoever that is.
 * @param known petitions that need not be restored when they are read
 */
export function hostOver(
  store: Readable,
  engine: Engine<string>,
  clock: Clock,
  doing: Doing,
  known = new KnownPetitions(engine),
): Host {
  const { policies } = engine;
  const inHand = new Set<Promise<unknown>>();
  let closed = false;

  /** Keeps count of what is in hand, so that all is closed after it. */
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
    const answer = await doing.take(message, seen);
    if (answer.accepted) return answer;
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
        const restored = known.restore(id, stored.json);
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
    due: (at) => work(() => doing.due(at === undefined ? clock.now() : instantMs(canonicalInstant(at)))),
    waiting: () => work(() => doing.waiting(clock.now())),
    async close() {
      if (closed) return;
      closed = true;
      const end = async () => {
        await doing.stop();
        await Promise.allSettled(inHand);
        await doing.close();
      };
      await closedWithin(end(), doing.closeMs);
    },
  };
}

/** A message that names a petition. */
export type Message = Readonly<Record<string, unknown>> & { readonly petition: string };

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
