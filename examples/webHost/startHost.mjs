// Puts the parts together: database, engine, desk, outbox, timers, and the API on loopback.
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { createEngine, fireRescueBureau } from 'petition-flow';
import { clockOf } from './clock.mjs';
import { createApi } from './createApi.mjs';
import { createDesk } from './createDesk.mjs';
import { createOutbox, deliverTo, deliverToTerminal } from './createOutbox.mjs';
import { openDatabase } from './openDatabase.mjs';

const roundMs = 100;

/** Does a task again and again; gives a way to stop that waits for the round in hand. */
function repeat(task) {
  let stopped = false;
  let timer;
  let round;
  const go = () => {
    round = task()
      .catch((error) => console.error(error))
      .then(() => {
        if (!stopped) timer = setTimeout(go, roundMs);
      });
  };
  go();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return round;
  };
}

/** Starts a host; gives its address, and a way to end it that waits for what is in hand. */
export async function startHost({ port, database: path, clock, address }) {
  const now = clockOf(clock);
  const database = openDatabase(path);
  const engine = createEngine(fireRescueBureau);
  const deliver = address === undefined ? deliverToTerminal : deliverTo(address);
  const outbox = createOutbox(database, { now, deliver });
  const desk = createDesk({ database, engine, outbox, now });
  const { fetch } = createApi({ database, engine, desk, outbox, now });
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
  await once(server, 'listening');

  /** Petitions that the timer could not read; each is told once. */
  const told = new Set();
  function tellOf({ petition, error }) {
    if (!told.has(petition)) console.error(`timer: ${petition}: ${error.message}`);
    told.add(petition);
  }
  // Apart from each other: a receiver that is slow does not hold up a deadline.
  const stops = [repeat(async () => desk.sendDue().forEach(tellOf)), repeat(() => outbox.deliverReady())];

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.close();
      await Promise.all(stops.map((stop) => stop()));
      database.close();
    },
  };
}
