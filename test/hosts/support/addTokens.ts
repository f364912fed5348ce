// A process of its own that adds tokens to petitions, each until it is answered. Its arguments: the database, its name, how many.
import { setTimeout as pause } from 'node:timers/promises';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { postgresStore } from '../../../src/hosts/postgres/postgresStore.ts';
import { adding } from './adding.ts';
import { poolOn } from './postgresDatabase.ts';

const [url = '', name = '', count = ''] = process.argv.slice(2);
const pool = poolOn(url);
const petitions = ['a', 'b', 'c', 'd'];

/** Asks again where the database says to send again; anything else ends the process. */
async function insisting<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof HostFault) || error.code !== 'unreachable') throw error;
      await pause(20);
    }
  }
}

const store = await insisting(() => postgresStore(pool));
await Promise.all(
  petitions.map(async (id) => {
    for (let n = 0; n < Number(count); n += 1) {
      await insisting(() => store.change(id, adding(id, `${name}-${n}`)));
      process.stdout.write('.');
    }
  }),
);
await store.close();
await pool.end();
