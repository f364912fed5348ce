import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import {
  type LiveActor,
  type LiveStore,
  noActors,
  receiveMessage,
} from '../../../src/inspector/protocol/index.ts';
import { defaultLimits, type Limits } from '../../../src/inspector/server/limits.ts';
import {
  type Inspector,
  type InspectorOptions,
  startServer,
} from '../../../src/inspector/server/startInspector.ts';
import { eventually } from '../../support/patience.ts';

/** An inspector on a free port, with other limits or another clock where told; closed after the test. */
export async function inspector(
  options: InspectorOptions = {},
  { limits = {}, clock = () => 0 }: { limits?: Partial<Limits>; clock?: () => number } = {},
): Promise<Inspector> {
  const started = await startServer(
    { port: 0, ...options },
    { limits: { ...defaultLimits, ...limits }, clock },
  );
  onTestFinished(() => started.close());
  return started;
}

/** A page that looks on as the real one does: it folds what its socket brings. */
export interface LivePage {
  readonly socket: WebSocket;
  readonly store: LiveStore;
  /** Fulfilled with the store once it is as asked. */
  until(is: (store: LiveStore) => boolean): Promise<LiveStore>;
  actor(name: string): LiveActor | undefined;
}

/** Opens a page's socket. */
export async function livePage({ inspectUrl }: Pick<Inspector, 'inspectUrl'>): Promise<LivePage> {
  const socket = new WebSocket(`${inspectUrl}/page`);
  let store = noActors;
  socket.on('message', (data) => {
    store = receiveMessage(store, JSON.parse(String(data)));
  });
  onTestFinished(() => socket.terminate());
  await opened(socket);
  return {
    socket,
    get store() {
      return store;
    },
    until: (is) =>
      eventually(() => {
        if (!is(store)) throw new Error(`not yet: ${summary(store)}`);
        return store;
      }),
    actor: (name) => store.actors.find((one) => one.name === name),
  };
}

function summary({ actors, ...rest }: LiveStore): string {
  const shown = actors.map(({ name, value, status, events }) => ({
    name,
    value,
    status,
    events: events.length,
  }));
  return JSON.stringify({ ...rest, actors: shown });
}

/** A host's socket without the stock client; gone after the test. */
export async function bareHost(
  { inspectUrl }: Inspector,
  headers: Record<string, string> = {},
): Promise<WebSocket> {
  const socket = new WebSocket(inspectUrl, { headers });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  await opened(socket);
  return socket;
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed')));
  });
}

const version = '0.7.2';

/** A message as the stock client writes one. */
export const sent = {
  actor: (sessionId: string, more: object = {}) => ({
    type: '@xstate.actor',
    name: sessionId,
    sessionId,
    definition: JSON.stringify({ id: sessionId, states: {} }),
    snapshot: { status: 'active', value: 'start' },
    createdAt: '1700000000000',
    id: null,
    _version: version,
    ...more,
  }),
  event: (sessionId: string, event: object, more: object = {}) => ({
    type: '@xstate.event',
    event,
    sessionId,
    createdAt: '1700000000000',
    id: null,
    _version: version,
    ...more,
  }),
  snapshot: (sessionId: string, value: unknown, event: object = { type: 'go' }) => ({
    type: '@xstate.snapshot',
    event,
    snapshot: { status: 'active', value, context: {} },
    sessionId,
    createdAt: '1700000000000',
    id: null,
    _version: version,
  }),
};
