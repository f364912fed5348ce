import type { InspectorData } from '../page/model/pageData.ts';
import { answering, paths } from './answer.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { listen } from './listen.ts';
import { readPage, withData } from './pageFile.ts';
import { Sockets } from './sockets.ts';

/** What an inspector shows besides live actors, and where it listens. */
export interface InspectorOptions
  extends Omit<InspectorData, 'version' | 'logPath' | 'socketPath' | 'inspectUrl'> {
  /** Port on 127.0.0.1; the first free one from 4750 on unless told. */
  readonly port?: number;
  /** Opens a log in JSON Lines from its start, each time a page asks for it; for logs that are too long for `events`. */
  readonly log?: () => AsyncIterable<Uint8Array>;
}

/** An inspector that is running. */
export interface Inspector {
  /** Address of the page. */
  readonly url: string;
  /** Address to give to the stock client of the XState inspection protocol. */
  readonly inspectUrl: string;
  readonly port: number;
  /** Ends every connection and stops listening; once more does nothing. */
  close(): Promise<void>;
}

/** What tests set otherwise. */
export interface ServerTerms {
  readonly limits: Limits;
  /** Milliseconds that go forward. */
  readonly clock: () => number;
}

const ordinary: ServerTerms = { limits: defaultLimits, clock: () => performance.now() };

/**
 * Serves the inspector page on 127.0.0.1, and takes live actors over the XState inspection protocol. Rejects with a PortError where the
 * port is taken, and with an Error where the page is not built.
 */
export function startInspector(options: InspectorOptions = {}): Promise<Inspector> {
  return startServer(options, ordinary);
}

/** {@link startInspector} under other limits and another clock. */
export async function startServer(
  { port: asked, log, ...shown }: InspectorOptions,
  { limits, clock }: ServerTerms,
): Promise<Inspector> {
  const template = readPage();
  const { server, port } = await listen(asked);
  const inspectUrl = `ws://127.0.0.1:${port}`;
  const data: InspectorData = {
    ...shown,
    version: 1,
    socketPath: paths.pageSocket,
    inspectUrl,
    ...(log ? { logPath: paths.log } : {}),
  };
  const sockets = new Sockets(limits, clock, () => port);
  const answer = answering({ page: withData(template, data), log }, () => port);
  // Whatever one connection comes to, the program that started the inspector goes on.
  server.on('error', () => undefined);
  server.on('request', (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.on('clientError', (_, socket) => socket.destroy());
  let closed: Promise<void> | undefined;
  const close = () =>
    new Promise<void>((resolve) => {
      sockets.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}/`,
    inspectUrl,
    port,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
