import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** Answers a request; `createApp` gives one. */
type Fetch = (request: Request, env: never) => Response | Promise<Response>;

/** An address that cannot be listened on: taken by another program, not allowed, or not this machine's. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: string;

  constructor(code: string) {
    super(`the address cannot be listened on (${code})`);
    this.code = code;
  }
}

/** A server that answers. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes nothing new, and ends once what is in hand is answered; what takes longer than the grace is cut off. */
  close(): Promise<void>;
}

/** Milliseconds that answers in hand have at the end. */
const graceMs = 10_000;
/** Milliseconds after which connections are looked at that have nothing in hand any more. */
const lookMs = 20;

/** Listens on an address, and answers with an application. Rejects with a {@link ListenError}. */
export async function listen(
  fetch: Fetch,
  { port, address }: { readonly port: number; readonly address: string },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: fetch as never,
    overrideGlobalObjects: false,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(new ListenError(error.code ?? error.message));
    server.once('error', failed);
    server.listen({ port, host: address, exclusive: true }, () => {
      server.off('error', failed);
      resolve();
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${taken}`,
    port: taken,
    close: () => ended(server),
  };
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive has nothing in hand as soon as it was answered.
    const looking = setInterval(() => server.closeIdleConnections(), lookMs);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
