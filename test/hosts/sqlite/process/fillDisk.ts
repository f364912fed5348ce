import { rmSync, writeFileSync } from 'node:fs';
import { all } from '../../../../src/hosts/port/all.ts';
import { sqliteStore } from '../../../../src/hosts/sqlite/sqliteStore.ts';
import { take } from '../samples.ts';

// A process whose disk is full for a while; what each event came to goes to its output.
const [file = '', full = ''] = process.argv.slice(2);
const store = await sqliteStore(file);
const outcomes: unknown[] = [];
const outcome = async (id: string) =>
  outcomes.push(
    await take(store, { id, rows: 1, json: 'x'.repeat(3_000) }).then(
      (seq) => seq,
      ({ code }: { code: unknown }) => code,
    ),
  );
await outcome('p');
writeFileSync(full, '');
await outcome('p');
await Promise.all([outcome('p'), outcome('q')]);
const read = (await store.read('p'))?.seq;
rmSync(full);
await outcome('p');
await outcome('q');
const log = (await all(store.log())).map(({ petition, seq }) => `${petition}/${seq}`);
await store.close();
process.stdout.write(JSON.stringify({ outcomes, read, log }));
