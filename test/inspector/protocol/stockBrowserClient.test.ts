import { createBrowserInspector } from '@statelyai/inspect';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createActor } from 'xstate';
import {
  type ListeningWindow,
  listenToWindow,
  noActors,
  receiveMessage,
} from '../../../src/inspector/protocol/index.ts';
import { eventually } from '../../support/patience.ts';
import { foreignMachine } from '../support/foreign.ts';

/** The client's options; the types of a browser's objects come through it. */
type ClientOptions = NonNullable<Parameters<typeof createBrowserInspector>[0]>;

type Posted = { data: unknown; origin: string; source: unknown };
type Listener = (event: Posted) => void;

/** Two windows, the host's and the page that it opened, that post to each other as a browser's do. */
function windows(hostOrigin: string, pageOrigin: string, framed = false) {
  const listeners = { host: new Set<Listener>(), page: new Set<Listener>() };
  const loaded: (() => void)[] = [];
  // A browser takes a copy of what is posted, at another moment.
  const deliver = (to: Set<Listener>, posted: Posted) => {
    const copy = { ...posted, data: structuredClone(posted.data) };
    queueMicrotask(() => {
      for (const listener of to) listener(copy);
    });
  };
  const pageSeenByHost = {
    postMessage: (data: unknown) =>
      deliver(listeners.page, { data, origin: hostOrigin, source: hostSeenByPage }),
  };
  const hostSeenByPage = {
    postMessage: (data: unknown) =>
      deliver(listeners.host, { data, origin: pageOrigin, source: pageSeenByHost }),
  };
  const host = {
    open: vi.fn(() => pageSeenByHost),
    addEventListener: (_: string, listener: Listener) => listeners.host.add(listener),
  };
  const page: ListeningWindow = {
    location: {
      origin: pageOrigin,
      protocol: pageOrigin === 'null' ? 'file:' : new URL(pageOrigin).protocol,
    },
    opener: framed ? null : hostSeenByPage,
    get parent() {
      return framed ? hostSeenByPage : page;
    },
    document: { readyState: framed ? 'interactive' : 'complete' },
    setTimeout: (call: () => void, ms: number) => setTimeout(call, ms / 50),
    addEventListener: (type: string, listener: never) => {
      if (type === 'message') listeners.page.add(listener);
      else loaded.push(listener);
    },
    removeEventListener: (_, listener) => void listeners.page.delete(listener),
  };
  // A frame has loaded for whoever holds it once its page has.
  const iframe = {
    contentWindow: pageSeenByHost,
    setAttribute: vi.fn(),
    addEventListener: (_: string, listener: () => void) => void loaded.push(listener),
  };
  return {
    host: host as unknown as NonNullable<ClientOptions['window']>,
    iframe: framed ? (iframe as unknown as NonNullable<ClientOptions['iframe']>) : null,
    load: () => {
      for (const listener of loaded.toReversed()) listener();
    },
    page,
    listeners,
    post: (posted: Posted) => deliver(listeners.page, posted),
  };
}

const pageUrl = 'http://127.0.0.1:4750';

/** Runs a foreign actor under the stock browser client, and gives what the page made of it. */
async function watched(
  { host, page, iframe, load }: ReturnType<typeof windows>,
  { url = pageUrl, startsLate = false } = {},
) {
  const client = createBrowserInspector({ window: host, iframe, url, autoStart: !startsLate });
  const actor = createActor(foreignMachine(), { inspect: client.inspect });
  actor.start();
  onTestFinished(() => void actor.stop());
  let store = noActors;
  const refused: string[] = [];
  const stop = listenToWindow(
    (message) => {
      store = receiveMessage(store, message);
    },
    { window: page, refused: (origin) => refused.push(origin) },
  );
  load();
  if (startsLate) setTimeout(() => client.start(), 25);
  await eventually(() => expect(actor.getSnapshot().value).toEqual({ ready: 'idle' }));
  actor.send({ type: 'work' });
  const settled = () => eventually(() => expect(store.actors[0]?.value).toEqual({ ready: 'busy' }));
  return { settled, store: () => store, refused, stop, actor };
}

describe('an actor in a browser, watched by the stock client that opens the page', () => {
  test.each([
    ['a site of this machine', 'http://localhost:3000', pageUrl],
    ['the page’s own site', 'https://intranet.example', 'https://intranet.example'],
    ['a file, where the page is one', 'null', 'null'],
  ])('shows up from %s', async (_, hostOrigin, pageOrigin) => {
    const both = windows(hostOrigin, pageOrigin);
    const { settled, store, refused } = await watched(both);
    await settled();
    expect(both.host.open).toHaveBeenCalledWith(pageUrl, 'xstateinspector');
    expect(store().actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['foreign', 'lamp']));
    expect(store().actors[0]?.problems).toEqual([]);
    expect(refused).toEqual([]);
  });

  test('shows up in a page that stands in a frame', async () => {
    const { settled } = await watched(windows('http://localhost:3000', pageUrl, true));
    await settled();
  });

  test('shows up where the client starts late: a window that is silent is asked again', async () => {
    const { settled } = await watched(windows('http://localhost:3000', pageUrl), { startsLate: true });
    await settled();
  });

  test.each([
    ['another site', 'https://elsewhere.example', pageUrl],
    ['a site whose name begins like ours', 'http://localhost.elsewhere.example', pageUrl],
    ['a sandboxed frame', 'null', pageUrl],
  ])('is not taken from %s, which is told once', async (_, hostOrigin, pageOrigin) => {
    const { store, refused } = await watched(windows(hostOrigin, pageOrigin));
    await eventually(() => expect(refused).toEqual([hostOrigin]));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(refused).toEqual([hostOrigin]);
    expect(store()).toEqual(noActors);
  });
});

describe('a page that listens', () => {
  test('takes nothing from a window that did not open it', async () => {
    const { page, post } = windows('http://localhost:3000', pageUrl);
    const receive = vi.fn();
    listenToWindow(receive, { window: page });
    post({ data: 'from elsewhere', origin: pageUrl, source: {} });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(receive).not.toHaveBeenCalled();
  });

  test('stops when it is told to', () => {
    const { page, listeners } = windows('http://localhost:3000', pageUrl);
    const stop = listenToWindow(() => undefined, { window: page });
    expect(listeners.page.size).toBe(1);
    stop();
    expect(listeners.page.size).toBe(0);
  });

  test('that nobody opened listens to nobody', () => {
    const { page, listeners } = windows('http://localhost:3000', pageUrl);
    listenToWindow(() => undefined, { window: { ...page, parent: undefined, opener: null } })();
    expect(listeners.page.size).toBe(0);
  });
});
