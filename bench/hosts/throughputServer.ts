import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import pg from 'pg';
import { openHost } from '../../src/cli/serve/openHost.ts';
import { createEngine } from '../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import type { SignIn } from '../../src/serve/actors/signIn.ts';
import { createApp } from '../../src/serve/app.ts';
import { told } from '../../src/serve/delivery/told.ts';
import { defaultLimits } from '../../src/serve/limits.ts';
import { listen } from '../../src/serve/listen.ts';
import { jsonLog } from '../../src/serve/log.ts';
import { createMetrics } from '../../src/serve/metrics.ts';
import type { Actor } from '../../src/vocabulary/events/define.ts';

/** One of the contenders, as a process of its own: `bare` stores what is sent as one row, `serve` is what `petition-flow serve` is made of. */
const [contender, place = ''] = process.argv.slice(2);

/** Stores a text as one row, as durably as the stores do. */
async function oneRow(): Promise<(json: string) => unknown> {
  const table = 'CREATE TABLE event (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, json TEXT)';
  if (place.startsWith('postgres')) {
    const pool = new pg.Pool({ connectionString: place, max: 16 });
    await pool.query(table);
    return (json) =>
      pool.query({ name: 'insert', text: 'INSERT INTO event (json) VALUES ($1)', values: [json] });
  }
  const db = new DatabaseSync(place);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE event (id INTEGER PRIMARY KEY, json TEXT)');
  const insert = db.prepare('INSERT INTO event (json) VALUES (?)');
  return (json) => insert.run(json);
}

async function bare() {
  const store = await oneRow();
  const app = new Hono();
  app.post('*', async (c) => {
    const event = await c.req.json();
    await store(JSON.stringify(event));
    return c.json({ accepted: true });
  });
  return app;
}

/** Who acts, as a token would say it; the bench is no test of signatures. */
const signIn: SignIn = {
  isReal: true,
  scheme: { type: 'apiKey', in: 'header', name: 'x-by' },
  actor: async ({ header }) => JSON.parse(header('x-by') ?? '{}') as Actor<string>,
};

/** A year passes in minutes: each request has its own moment. Whoever has none stands before all events. */
const moments = new AsyncLocalStorage<number>();
const clock = { now: () => moments.getStore() ?? Date.parse('2025-12-31T00:00:00+08:00') };

async function served() {
  const engine = createEngine<string>(fireRescueBureau);
  const metrics = createMetrics({ process: true });
  const log = jsonLog((line) => void process.stderr.write(line));
  const [data, postgres] = place.startsWith('postgres') ? [undefined, place] : [place, undefined];
  const where = { data, postgres, restate: undefined };
  const host = await openHost(where, {
    engine,
    deliver: told(async () => undefined, log, metrics),
    clock,
    onFault: (error) => console.log('fault', error),
  });
  const limits = { ...defaultLimits, rate: { burst: 1, perSecond: 0 } };
  const api = createApp({ host, engine, signIn, clock, limits, log, metrics });
  const app = new Hono();
  app.all('*', (c) => {
    const at = Date.parse(c.req.header('x-at') ?? '');
    return moments.run(at, () => api.fetch(c.req.raw, c.env as never));
  });
  return app;
}

const app = new Hono();
app.get('/used', (c) => {
  const { user, system } = process.cpuUsage();
  return c.json({ cpuMs: (user + system) / 1_000, rssMiB: process.memoryUsage.rss() / 2 ** 20 });
});
app.route('/', contender === 'bare' ? await bare() : await served());
const { port } = await listen(app.fetch, { port: 0, address: '127.0.0.1' });
console.log(`port ${port}`);
process.once('SIGTERM', () => process.exit(0));
