import { appendFileSync } from 'node:fs';
import { sqliteStore } from '../../../../src/hosts/sqlite/sqliteStore.ts';
import { take } from '../samples.ts';

// A process that takes events of the same ten petitions as others do, and delivers, until it is ended; answers and deliveries go to its own files.
const [file = '', own = ''] = process.argv.slice(2);
const store = await sqliteStore(file, { busyMs: 600_000 });

async function takeOn(id: string): Promise<void> {
  const seq = await take(store, { id, rows: 2, json: 'x'.repeat(2_000) });
  appendFileSync(`${own}.answers`, `${id} ${seq}\n`);
}

async function deliver(): Promise<void> {
  for (const claimed of await store.claim(Date.now(), Date.now() + 300, Number.MAX_SAFE_INTEGER, 5)) {
    for (const { petition, place } of claimed.rows)
      appendFileSync(`${own}.delivered`, `${petition} ${place}\n`);
    await store.progress(claimed, { sent: claimed.rows.at(-1)?.place ?? 0, attempts: 0 });
  }
}

const forever = async (work: (n: number) => Promise<void>) => {
  for (let n = 0; ; n += 1) await work(n);
};
await Promise.all([
  ...Array.from({ length: 4 }, (_, taker) => forever((n) => takeOn(`p-${(n + taker * 3) % 10}`))),
  forever(async () => {
    await deliver();
    await new Promise((resolve) => setImmediate(resolve));
  }),
]);
