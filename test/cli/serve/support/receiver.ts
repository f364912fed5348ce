import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A delivery as it is posted. */
export interface Posted {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly data: {
    readonly what?: string;
    readonly deadline?: string;
    readonly day?: string;
    readonly to?: object;
  };
}

/** What a receiver does with an attempt: takes it, takes it and hangs up before it answers, cannot, or is gone for good. */
export type Mood = 'takes' | 'hangsUp' | 'fails' | 'gone';

/** A receiver of deliveries on loopback. It drops keys that it has seen, as a receiver must. */
export async function receiver(moodOf: (attempt: number, key: string) => Mood = () => 'takes') {
  const taken: Posted[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const attempts = new Map<string, number>();
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    headers.push(request.headers);
    const event = JSON.parse(text) as Posted;
    const attempt = (attempts.get(event.id) ?? 0) + 1;
    attempts.set(event.id, attempt);
    const mood = moodOf(attempt, event.id);
    if (mood === 'fails') return void response.writeHead(503).end();
    if (mood === 'gone') return void response.writeHead(410).end();
    if (!seen.has(event.id)) taken.push(event);
    seen.add(event.id);
    if (mood === 'hangsUp') return void response.destroy();
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, taken, attempts, headers };
}
