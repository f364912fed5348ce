import type { Engine } from '../../engine/createEngine.ts';
import { decideDue } from '../desk/decideDue.ts';
import { decideEvent } from '../desk/decideEvent.ts';
import { KnownPetitions } from '../desk/knownPetitions.ts';
import type { Clock, Deliver, Host } from '../port/host.ts';
import type { Store } from '../port/store.ts';
import { type Doing, hostOver } from './hostOver.ts';
import { checkPolicies, wakeForNotices } from './policiesAtStart.ts';
import { createRelay, type RelayTimes } from './relay.ts';
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
  /** Milliseconds after which `close` gives up on a store that does not answer; unless told a lease, which ends each delivery, and 15,000. */
  readonly closeMs?: number;
}

/** Milliseconds between two claims of the relay: under load one claim has what several changes put in. */
const claimsApartMs = 10;

/**
 * Starts a host over a store. Throws a {@link HostFault} where going on would lose something: open petitions of the store were opened under a
 * policy version that the engine does not have.
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const { store, engine, deliver, clock = { now: () => Date.now() } } = options;
  const { onFault = () => undefined, pauseMs = 100, aheadMs = 300_000 } = options;
  const { policies } = engine;
  const machine = () => Date.now();
  const known = new KnownPetitions(engine);
  await checkPolicies(store, policies);
  await wakeForNotices(store, policies, clock.now());
  const { leaseMs = 30_000, retryMs = 200, longestMs = 3_600_000 } = options;
  const relay = createRelay({
    store,
    deliver,
    times: { leaseMs, retryMs, longestMs },
    onFault,
    machine,
    onDone: () => delivering?.nudge(),
  });
  const timer = createTimer(store, (stored, now) => decideDue(engine, stored, now, known), onFault, machine);
  const loops: Rounds[] = [];
  const delivering =
    options.relay === false ? undefined : rounds(() => relay.round(), pauseMs, onFault, claimsApartMs);
  if (delivering) loops.push(delivering);
  if (options.timers !== false)
    loops.push(rounds(async () => (await timer.sendDue(clock.now())) > 0, pauseMs, onFault));
  const doing: Doing = {
    async take(message, seen) {
      const asking = { now: clock.now(), aheadMs, ...(seen === undefined ? {} : { seen }) };
      const answer = await store.change(message.petition, (stored) =>
        decideEvent(engine, stored, message, asking, known),
      );
      if (answer.accepted) delivering?.nudge();
      return answer;
    },
    due: (now) => timer.sendDue(now),
    async waiting(now) {
      const [waiting, [first]] = await Promise.all([store.waiting(), store.due(now, 1)]);
      const lag = first ? Math.max(0, now - first.wakeAt) : 0;
      return { ...waiting, lag, ...(relay.receiverGone ? { receiverGone: true as const } : {}) };
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await relay.idle();
    },
    close: () => store.close(),
    closeMs: options.closeMs ?? leaseMs + 15_000,
  };
  return hostOver(store, engine, clock, doing, known);
}
