import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery } from '../../src/hosts/port/host.ts';
import type { Random } from '../../src/simulation/random.ts';

/** A receiver that fails, and whose answers are lost, now and then. */
export interface Receiver {
  readonly url: string;
  /** The content of each key, in the order in which they came first. */
  readonly seen: ReadonlyMap<string, string>;
  /** Keys that came with two contents. */
  readonly twoContents: ReadonlySet<string>;
  readonly counts: Readonly<Record<'deliveries' | 'again' | 'failed' | 'answersLost', number>>;
  close(): Promise<void>;
}

/** Starts one; the shares say how often it fails, and how often its answer is lost. */
export async function startReceiver(
  random: Random,
  { fails = 0.05, loses = 0.03 }: { readonly fails?: number; readonly loses?: number } = {},
): Promise<Receiver> {
  const seen = new Map<string, string>();
  const twoContents = new Set<string>();
  const counts = { deliveries: 0, again: 0, failed: 0, answersLost: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      if (random.chance(fails)) {
        counts.failed += 1;
        response.statusCode = 500;
        return response.end();
      }
      const { key, effect } = JSON.parse(Buffer.concat(chunks).toString()) as Delivery;
      const content = JSON.stringify(effect);
      counts.deliveries += 1;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, content);
      else counts.again += 1;
      if (known !== undefined && known !== content) twoContents.add(key);
      if (random.chance(loses)) {
        counts.answersLost += 1;
        return request.socket.destroy();
      }
      return response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    twoContents,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
