import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PetitionFilter, Store } from '../../src/hosts/port/store.ts';
import { sqliteStore } from '../../src/hosts/sqlite/sqliteStore.ts';
import { fillStore, largeUnit, smallUnit, today } from './filledStore.ts';

// What a question costs among few petitions and among many: `node bench/hosts/worklists.ts`.
const { values } = parseArgs({
  options: {
    least: { type: 'string', default: '1000' },
    most: { type: 'string', default: '1000000' },
    /** Of a petition's JSON; 5,700 is the middle of the examples' register, and fills 8 GB. */
    bytes: { type: 'string', default: '600' },
    /** Where the files are kept for another run; otherwise they are removed. */
    folder: { type: 'string' },
  },
});

interface Question {
  readonly name: string;
  readonly ask: (store: Store) => Promise<unknown>;
}

const page = 20;
const open = (unit: string): PetitionFilter => ({ where: { unit }, open: true });
const viewer = {
  seenBy: ['', largeUnit],
  lacks: [{ name: 'kept-from', value: `unit:${largeUnit}` }],
} as const;
const middle = { nextDue: '2026-06-06', id: 'petition-' };

const questions: readonly Question[] = [
  { name: 'worklist of a unit of 60', ask: (store) => store.petitions(open(smallUnit), 'nextDue', page) },
  {
    name: 'worklist of a unit with a quarter of all',
    ask: (store) => store.petitions(open(largeUnit), 'nextDue', page),
  },
  {
    name: 'the same, as that unit may see it',
    ask: (store) => store.petitions({ ...open(largeUnit), ...viewer }, 'nextDue', page),
  },
  {
    name: 'the same, a page in its middle',
    ask: (store) => store.petitions(open(largeUnit), 'nextDue', page, middle),
  },
  {
    name: 'the same, overdue',
    ask: (store) => store.petitions({ ...open(largeUnit), dueBefore: today }, 'nextDue', page),
  },
  {
    name: 'the same, open and closed',
    ask: (store) => store.petitions({ where: { unit: largeUnit } }, 'nextDue', page),
  },
  { name: 'the same, by id', ask: (store) => store.petitions({ where: { unit: largeUnit } }, 'id', page) },
  { name: 'duties of that unit', ask: (store) => store.duties({ unit: largeUnit }, page) },
  {
    name: 'duties of that unit, as it may see them',
    ask: (store) => store.duties({ unit: largeUnit, ...viewer }, page),
  },
  {
    name: 'overdue everywhere',
    ask: (store) => store.petitions({ open: true, dueBefore: today }, 'nextDue', page),
  },
  {
    name: 'one lifecycle in one state',
    ask: (store) =>
      store.petitions({ where: { lifecycle: 'review', state: 'inHand' }, open: true }, 'nextDue', page),
  },
  {
    name: 'petitions of a person',
    ask: (store) => store.petitions({ has: [{ name: 'petitioner', value: 'person-300' }] }, 'nextDue', page),
  },
  {
    name: 'overdue of a unit of 60, counted',
    ask: (store) => store.countPetitions({ ...open(smallUnit), dueBefore: today }, ['state']),
  },
  { name: 'due sweep: 100 are due', ask: (store) => store.due(1e12, 500) },
  { name: 'claim where nothing waits', ask: (store) => store.claim(1, 2, 3, 50) },
  { name: 'policies of open petitions', ask: (store) => store.policies() },
  {
    name: 'overdue by unit, counted over all',
    ask: (store) => store.countPetitions({ open: true, dueBefore: today }, ['unit']),
  },
  {
    name: 'all by lifecycle and state, counted',
    ask: (store) => store.countPetitions({}, ['lifecycle', 'state']),
  },
];

/** Milliseconds of one asking: a low percentile of many, those of each store in turn, since whatever else runs only slows them down. */
async function cost(stores: readonly Store[], { ask }: Question): Promise<readonly number[]> {
  const times: number[][] = stores.map(() => []);
  const until = performance.now() + 3_000;
  for (let round = 0; round < 200 && (round < 5 || performance.now() < until); round += 1)
    for (const [n, store] of stores.entries()) {
      const from = performance.now();
      let asked = 0;
      do {
        await ask(store);
        asked += 1;
      } while (performance.now() - from < 2);
      times[n]?.push((performance.now() - from) / asked);
    }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 10)] as number);
}

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'petition-flow-worklists-'));
mkdirSync(folder, { recursive: true });
const sizes = [Number(values.least), Number(values.most)];
const files = sizes.map((petitions) => join(folder, `${petitions}-${values.bytes}.db`));
for (const [n, file] of files.entries()) {
  const from = performance.now();
  if (!existsSync(file)) await fillStore(file, sizes[n] as number, Number(values.bytes));
  console.log(
    `${sizes[n]} petitions: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB, ${((performance.now() - from) / 1000).toFixed(0)} s to fill`,
  );
}
const stores = await Promise.all(files.map((file) => sqliteStore(file)));
console.log(
  `\n| what is asked, a page of ${page} | among ${sizes[0]}, ms | among ${sizes[1]}, ms | ratio |\n| --- | ---: | ---: | ---: |`,
);
for (const question of questions) {
  const [few = 0, many = 0] = await cost(stores, question);
  console.log(`| ${question.name} | ${few.toFixed(3)} | ${many.toFixed(3)} | ${(many / few).toFixed(1)} |`);
}
console.log(`\nMemory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB.`);
await Promise.all(stores.map((store) => store.close()));
if (values.folder === undefined) rmSync(folder, { recursive: true });
