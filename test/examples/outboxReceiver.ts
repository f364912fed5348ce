import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A delivery as the outbox posts it. */
export interface Delivery {
  readonly key: string;
  readonly petition: string;
  readonly effect: { readonly type: string; readonly what?: string; readonly deadline?: string };
}

/** What a receiver does with an attempt: takes it, takes it and hangs up before it answers, or answers that it cannot. */
export type Mood = 'takes' | 'hangsUp' | 'fails';

/** A receiver of the outbox on loopback. It drops keys that it has seen, as a receiver must. */
export async function outboxReceiver(moodOf: (attempt: number, key: string) => Mood = () => 'takes') {
  const taken: Delivery[] = [];
  const seen = new Set<string>();
  const attempts = new Map<string, number>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    const delivery = JSON.parse(text) as Delivery;
    const attempt = (attempts.get(delivery.key) ?? 0) + 1;
    attempts.set(delivery.key, attempt);
    const mood = moodOf(attempt, delivery.key);
    if (mood === 'fails') return void response.writeHead(503).end();
    if (!seen.has(delivery.key)) {
      seen.add(delivery.key);
      taken.push(delivery);
    }
    if (mood === 'hangsUp') return void response.destroy();
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, taken, attempts };
}
