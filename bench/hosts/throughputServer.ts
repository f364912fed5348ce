import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createEngine } from '../../src/engine/createEngine.ts';
import { createHost } from '../../src/hosts/host/createHost.ts';
import { sqliteStore } from '../../src/hosts/sqlite/sqliteStore.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';

/** One of the contenders, as a process of its own: `bare` stores the event as one row, `host` decides it and stores what follows. */
const [contender, place = ''] = process.argv.slice(2);

const app = new Hono();

if (contender === 'bare') {
  const db = new DatabaseSync(place);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE event (id INTEGER PRIMARY KEY, json TEXT)',
  );
  const insert = db.prepare('INSERT INTO event (json) VALUES (?)');
  app.post('/', async (c) => {
    const event = await c.req.json();
    insert.run(JSON.stringify(event));
    return c.json({ accepted: true });
  });
} else {
  const host = await createHost({
    store: await sqliteStore(place),
    engine: createEngine<string>(fireRescueBureau),
    clock: { now: () => Date.parse('2025-12-31T00:00:00+08:00') },
    aheadMs: Number.POSITIVE_INFINITY,
    deliver: async () => {},
  });
  app.post('/', async (c) => c.json(await host.take(await c.req.json())));
}

app.get('/used', (c) => {
  const { user, system } = process.cpuUsage();
  return c.json({ cpuMs: (user + system) / 1_000, rssMiB: process.memoryUsage.rss() / 2 ** 20 });
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`port ${port}`),
);
// While the other one has its turn, connections stay open.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 600_000;
