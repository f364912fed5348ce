import type { Text } from '../../vocabulary/text.ts';

/** An event that a live actor got. */
export interface LiveEvent {
  /** Its place among all events of the store. */
  readonly seq: number;
  /** The host's clock when it was sent: ISO 8601 in UTC. */
  readonly at?: string;
  readonly type: string;
  readonly event: unknown;
  /** Session id of the actor that sent it, where one did. */
  readonly from?: string;
  /** The state value after it, where the host told it. */
  readonly value?: unknown;
}

/** An actor that runs in a host, as far as the host has told. */
export interface LiveActor {
  /** Unique over all hosts. */
  readonly key: string;
  readonly parentKey?: string;
  /** Which host; empty for the window that opened the page. */
  readonly source: string;
  readonly sessionId: string;
  readonly parentId?: string;
  readonly name: string;
  /** The machine's configuration; absent for what is no machine, and where it cannot be read. */
  readonly definition?: unknown;
  readonly snapshot?: unknown;
  /** The state value of its last snapshot. */
  readonly value?: unknown;
  readonly context?: unknown;
  readonly status: 'active' | 'done' | 'error' | 'stopped' | 'unknown';
  /** Oldest first; the oldest are let go. */
  readonly events: readonly LiveEvent[];
  readonly problems: readonly Text[];
  /** Whether its host is still there. */
  readonly connected: boolean;
}

/** What is known of live actors. */
export interface LiveStore {
  /** In the order of arrival. */
  readonly actors: readonly LiveActor[];
  /** What could not be taken, each said once. */
  readonly problems: readonly Text[];
  /** How many messages were let go before they came here. */
  readonly dropped: number;
  /** Events so far, those that were let go included. */
  readonly count: number;
}

/** How much a store holds: the oldest goes first, actors that have ended before others. */
export const most = { actors: 500, eventsOfActor: 200, problems: 50 } as const;

/** The store before anything has come. */
export const noActors: LiveStore = { actors: [], problems: [], dropped: 0, count: 0 };

/** A list with one more problem, unless it is said already or enough are. */
export function withProblem(problems: readonly Text[], problem: Text): readonly Text[] {
  const isSaid = problems.some(({ en }) => en === problem.en);
  return isSaid || problems.length >= most.problems ? problems : [...problems, problem];
}

/** The actor of this key. */
export function actorIn({ actors }: LiveStore, key: string): LiveActor | undefined {
  return actors.find((actor) => actor.key === key);
}

/** The store with this actor in the place of the one with its key, or at the end. */
export function withActor(store: LiveStore, actor: LiveActor): LiveStore {
  const at = store.actors.findIndex(({ key }) => key === actor.key);
  if (at >= 0) return { ...store, actors: store.actors.with(at, actor) };
  return { ...store, actors: [...room(store.actors), actor] };
}

const isOver = ({ status, connected }: LiveActor) =>
  !connected || (status !== 'active' && status !== 'unknown');

function room(actors: readonly LiveActor[]): readonly LiveActor[] {
  if (actors.length < most.actors) return actors;
  const over = actors.findIndex(isOver);
  return actors.toSpliced(Math.max(over, 0), 1);
}
