import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted, as it came. */
export interface Posted {
  readonly petition: string;
  /** Whoever delivers more than once names what is the same. */
  readonly key?: string;
  readonly effect: unknown;
}

/** A receiver of effects that can be told to be slow, or to fail. */
export interface PeerReceiver {
  readonly url: string;
  /** What was taken of a petition, in the order in which it came. */
  of(petition: string): readonly Posted[];
  /** Milliseconds before it takes what came; what was broken off by then it has not taken. */
  slowMs: number;
  /** Of the requests with a key every so many fails, and of those without one as many; 0: none. */
  failsEvery: number;
  /** How many have failed, with a key and without one. */
  readonly failed: { readonly keyed: number; readonly unkeyed: number };
  close(): Promise<void>;
}

export async function startPeerReceiver(): Promise<PeerReceiver> {
  const taken: Posted[] = [];
  const requests = { keyed: 0, unkeyed: 0 };
  const failed = { keyed: 0, unkeyed: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const posted = JSON.parse(Buffer.concat(chunks).toString()) as Posted;
      const kind = posted.key === undefined ? 'unkeyed' : 'keyed';
      requests[kind] += 1;
      if (receiver.failsEvery > 0 && requests[kind] % receiver.failsEvery === 0) {
        failed[kind] += 1;
        response.statusCode = 503;
        response.end();
        return;
      }
      setTimeout(() => {
        if (response.destroyed || request.socket.destroyed) return;
        taken.push(posted);
        response.end();
      }, receiver.slowMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: PeerReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    of: (petition) => taken.filter((one) => one.petition === petition),
    slowMs: 0,
    failsEvery: 0,
    failed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
