import { appendFileSync } from 'node:fs';
import { sqliteStore } from '../../../../src/hosts/sqlite/sqliteStore.ts';
import { take } from '../samples.ts';

// A process that takes events, some alone and some together, and writes down in the trace of the disk when it has an answer.
const [file = '', trace = ''] = process.argv.slice(2);
const store = await sqliteStore(file);
const answered = async (id: string) => {
  await take(store, { id, rows: 1, json: 'x'.repeat(3_000) });
  appendFileSync(trace, `answer ${id}\n`);
};
for (let n = 0; n < 25; n += 1) await answered(`alone-${n}`);
for (let n = 0; n < 5; n += 1)
  await Promise.all(Array.from({ length: 10 }, (_, of) => answered(`together-${n}-${of}`)));
// What a relay writes down is as durable.
for (const claimed of await store.claim(50, 60, 1_000, 100)) {
  await store.progress(claimed, { sent: 1, attempts: 0 });
  appendFileSync(trace, `answer progress of ${claimed.id}\n`);
}
await store.close();
