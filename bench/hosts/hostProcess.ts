import { createServer } from 'node:http';
import { createEngine } from '../../src/engine/createEngine.ts';
import { createHost } from '../../src/hosts/host/createHost.ts';
import type { Deliver } from '../../src/hosts/port/host.ts';
import type { Store } from '../../src/hosts/port/store.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';

/** A host as a process of its own, that takes events over HTTP and is killed: `node hostProcess.ts '{"place":…,"receiver":…}'`. */
const { place, receiver } = JSON.parse(process.argv[2] as string) as { place: string; receiver: string };

async function open(): Promise<Store> {
  if (place.startsWith('postgres')) {
    const { openPostgres } = await import('../../src/cli/store/openPostgres.ts');
    return (await openPostgres(place)).store;
  }
  const { sqliteStore } = await import('../../src/hosts/sqlite/sqliteStore.ts');
  return sqliteStore(place);
}

const deliver: Deliver = async (delivery) => {
  const answer = await fetch(receiver, { method: 'POST', body: JSON.stringify(delivery) });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the receiver answers ${answer.status}`);
};

// The clock stands before all events, so that what is due comes with them and a run of minutes is a year.
const start = Date.parse('2025-12-31T00:00:00+08:00');
const host = await createHost({
  store: await open(),
  engine: createEngine<string>(fireRescueBureau),
  clock: { now: () => start },
  aheadMs: Number.POSITIVE_INFINITY,
  deliver,
  leaseMs: 2_000,
  retryMs: 50,
  longestMs: 2_000,
  pauseMs: 20,
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    host.take(JSON.parse(Buffer.concat(chunks).toString())).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: Error) => {
        response.statusCode = 503;
        response.end(error.message);
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`port ${address.port}`);
});
