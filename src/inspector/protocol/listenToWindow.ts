import { isLoopbackOrigin } from './origins.ts';

interface Posted {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** The part of a browser's window that is needed. */
export interface ListeningWindow {
  readonly location: { readonly origin: string; readonly protocol: string };
  readonly opener: unknown;
  readonly parent: unknown;
  readonly document: { readonly readyState: string };
  setTimeout(call: () => void, ms: number): unknown;
  addEventListener(type: 'message', listener: (event: Posted) => void): void;
  addEventListener(type: 'load', listener: () => void): void;
  removeEventListener(type: 'message', listener: (event: Posted) => void): void;
}

/** How a page listens. */
export interface ListenOptions {
  /** The page's own window unless told. */
  readonly window?: ListeningWindow;
  /** Told once for each site whose messages are not taken. */
  readonly refused?: (origin: string) => void;
}

/** Milliseconds until a window that has said nothing is asked again, and how often it is asked. */
const patience = 500;
const mostAsked = 5;

interface Target {
  postMessage(message: unknown, targetOrigin: string): void;
}

/**
 * Receives what the stock browser client (`createBrowserInspector`) posts from the window that opened this page or holds it. Taken
 * are only messages of that window, from the page's own site, from this machine, or from a file where the page is one. Gives the
 * function that ends it.
 */
export function listenToWindow(
  receive: (message: unknown) => void,
  { window = globalThis as unknown as ListeningWindow, refused = () => undefined }: ListenOptions = {},
): () => void {
  const { opener, parent, location } = window;
  const isFramed = parent !== window;
  const target = isFramed ? parent : opener;
  if (!isTarget(target)) return () => undefined;
  const told = new Set<string>();
  let isOver = false;
  const isAllowed = (origin: string) =>
    (origin === 'null' ? location.protocol === 'file:' : origin === location.origin) ||
    isLoopbackOrigin(origin);
  const listener = ({ data, origin, source }: Posted) => {
    if (source !== target) return;
    isOver = true;
    if (isAllowed(origin)) receive(data);
    else if (!told.has(origin)) {
      told.add(origin);
      refused(origin);
    }
  };
  // The stock client waits for this, and answers each time with all that it has: so only one that is silent is asked again. It tells
  // nothing, so any site may hear it.
  const ask = (times: number) => {
    if (isOver || times === 0) return;
    target.postMessage({ type: '@statelyai.connected' }, '*');
    window.setTimeout(() => ask(times - 1), patience);
  };
  const begin = () => ask(mostAsked);
  window.addEventListener('message', listener);
  // Around a frame the client sends nothing before the frame has loaded, and what it had to say by then is lost.
  if (!isFramed) begin();
  else if (window.document.readyState === 'complete') window.setTimeout(begin, 0);
  else window.addEventListener('load', () => window.setTimeout(begin, 0));
  return () => {
    isOver = true;
    window.removeEventListener('message', listener);
  };
}

const isTarget = (value: unknown): value is Target =>
  typeof (value as { postMessage?: unknown } | null | undefined)?.postMessage === 'function';
