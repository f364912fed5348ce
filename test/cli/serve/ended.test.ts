import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { arrival, officer } from '../../serve/support/office.ts';
import { until } from '../../support/patience.ts';
import { exitAfter } from '../../support/programs.ts';
import { type Served, servedOffice } from './support/servedOffice.ts';

/** A petition that is on its way: the server has all but the end of it. */
async function halfSent({ url }: Served) {
  const body = JSON.stringify({ petition: 'P1', event: arrival });
  const asked = request(`${url}/petitions`, {
    method: 'POST',
    headers: {
      'x-actor': officer,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  });
  const answered = once(asked, 'response').then(
    ([{ statusCode }]) => statusCode as number,
    () => 'cut off',
  );
  asked.write(body.slice(0, 20));
  // Whatever is asked after it has come is answered after it was taken in hand.
  await once(asked, 'socket').then(([socket]) => (socket.connecting ? once(socket, 'connect') : undefined));
  await fetch(`${url}/healthz`);
  return { finish: () => asked.end(body.slice(20)), answered };
}

describe('a server that is ended', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s answers what is in hand, takes nothing new, and ends with 0',
    async (signal) => {
      const { start, rows } = servedOffice();
      const server = await start();
      const inHand = await halfSent(server);
      const gone = once(server.child, 'exit');
      server.child.kill(signal);
      await until(() => server.said.err.includes('"stopping'));
      await until(() =>
        fetch(`${server.url}/healthz`).then(
          () => false,
          () => true,
        ),
      );
      inHand.finish();
      expect(await inHand.answered).toBe(201);
      expect(await gone).toEqual([0, null]);
      await until(() => server.said.err.includes('"stopped"'));
      expect(rows('SELECT id FROM pf_petition')).toEqual([{ id: 'P1' }]);
    },
  );

  it('twice ends at once, whatever is in hand; nothing of that is stored', async () => {
    const { start, rows } = servedOffice();
    const server = await start();
    const inHand = await halfSent(server);
    const gone = once(server.child, 'exit');
    server.child.kill('SIGINT');
    await until(() => server.said.err.includes('"stopping'));
    expect(await exitAfter(server.child, 'SIGINT')).toBeNull();
    expect(await gone).toEqual([null, 'SIGINT']);
    expect(await inHand.answered).toBe('cut off');
    expect(rows('SELECT id FROM pf_petition')).toEqual([]);
  });
});
