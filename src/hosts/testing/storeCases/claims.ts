import type { Claimed, Store } from '../../port/store.ts';
import { move, outboxRow, put } from '../samples.ts';
import { type StoreCase, storeCase } from '../storeCase.ts';
import { holds, same } from '../told.ts';

const far = 1_000_000_000;

const places = (claimed: Claimed | undefined) => claimed?.rows.map(({ place }) => place);
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, n) => from + n);

async function one(store: Store, now: number, until: number, horizon = far): Promise<Claimed> {
  const claimed = await store.claim(now, until, horizon, 10);
  same(claimed.length, 1, `at ${now} one petition waits to be delivered, and others are claimed`);
  return claimed[0] as Claimed;
}

const none = async (store: Store, now: number, sentence: string, horizon = far) =>
  same(
    (await store.claim(now, now + 10, horizon, 10)).map(({ id }) => id),
    [],
    sentence,
  );

/** Claims, leases and progress of what is delivered. */
export const claimCases: readonly StoreCase[] = [
  storeCase('what waits is claimed in order, with what it is and how far it came', async (database) => {
    const store = await database.store();
    await none(store, 50, 'something is claimed where nothing waits');
    await put(store, { id: 'quiet' });
    await put(store, { id: 'first', rows: 3, at: 7 });
    await move(store, { id: 'first', rows: 2, at: 8 });
    const rows = [
      ...upTo(3).map((n) => outboxRow('first', n, 1, 7)),
      ...upTo(2, 4).map((n) => outboxRow('first', n, 2, 8)),
    ];
    const claimed = await one(store, 50, 60);
    same(claimed, { id: 'first', sent: 0, attempts: 0, until: 60, rows }, 'a claim is not what waits');
  }),

  storeCase('what is claimed is left alone until its lease ends, by every store', async (database) => {
    const [store, other] = [await database.store(), await database.store()];
    await put(store, { id: 'leased', rows: 1 });
    await one(store, 50, 60);
    await none(store, 59, 'a store claims what it has claimed already');
    await none(other, 59, 'another store claims what is claimed');
    same(places(await one(other, 60, 70)), [1], 'a lease that ended is not claimed by another store');
    await none(store, 69, 'a second lease is not kept');
  }),

  storeCase('a claim outlives a crash only until its lease ends', async (database) => {
    const store = await database.store();
    await put(store, { id: 'crashed', rows: 2 });
    await one(store, 50, 60);
    await database.crash(store);
    const again = await database.store();
    await none(again, 59, 'a crash has ended a lease early');
    same(places(await one(again, 60, 70)), [1, 2], 'after a crash the rows of a claim are not claimed again');
  }),

  storeCase(
    'stores that claim at the same time get different petitions, and never more than asked',
    async (database) => {
      const stores = [await database.store(), await database.store(), await database.store()];
      const ids = upTo(30).map((n) => `many-${n}`);
      for (const id of ids) await put(stores[0] as Store, { id, rows: 1 });
      const claimed: string[] = [];
      for (let round = 0; round < 12 && claimed.length < ids.length; round += 1) {
        const lists = await Promise.all(stores.map((store) => store.claim(50, 60, far, 4)));
        for (const list of lists) {
          holds(list.length <= 4, 'more is claimed than was asked for');
          claimed.push(...list.map(({ id }) => id));
        }
      }
      same([...claimed].sort(), [...ids].sort(), 'each petition is not claimed exactly once');
    },
  ),

  storeCase('what was delivered is not claimed again, and what is left is', async (database) => {
    const store = await database.store();
    await put(store, { id: 'partly', rows: 5 });
    await store.progress(await one(store, 50, 60), { sent: 2, attempts: 0 });
    const second = await one(store, 51, 61);
    same(
      [second.sent, places(second)],
      [2, [3, 4, 5]],
      'what is left is not claimed from behind what was delivered',
    );
    await store.progress(second, { sent: 5, attempts: 0 });
    await none(store, 1_000, 'what was delivered is claimed again');
    same(
      await store.waiting(),
      { petitions: 0, oldest: null, attempts: 0 },
      'something waits after all was delivered',
    );
    await move(store, { id: 'partly', rows: 1 });
    same(places(await one(store, 1_001, 1_011)), [6], 'a row that is added later is not claimed');
  }),

  storeCase('a row that is added while others are delivered is not forgotten', async (database) => {
    const store = await database.store();
    await put(store, { id: 'growing', rows: 1 });
    const claimed = await one(store, 50, 60);
    await move(store, { id: 'growing', rows: 1 });
    await store.progress(claimed, { sent: 1, attempts: 0 });
    same(places(await one(store, 51, 61)), [2], 'a row that was added during a claim is not claimed at once');
  }),

  storeCase(
    'what failed waits until it is to be tried again, and rows that are added wait with it',
    async (database) => {
      const store = await database.store();
      await put(store, { id: 'failing', rows: 2, at: 5 });
      await store.progress(await one(store, 50, 60), { sent: 1, retryAt: 500, attempts: 3 });
      same(
        await store.waiting(),
        { petitions: 1, oldest: 5, attempts: 3 },
        'what failed is not told as waiting',
      );
      await none(store, 499, 'what failed is tried before its time');
      await move(store, { id: 'failing', rows: 1 });
      await none(store, 499, 'a row that is added to one that failed brings it forward');
      const again = await one(store, 500, 510);
      same([again.attempts, places(again)], [3, [2, 3]], 'attempts that failed are not kept');
      await store.progress(again, { sent: 3, attempts: 0 });
      same((await store.waiting()).attempts, 0, 'attempts are kept after a delivery');
    },
  ),

  storeCase('one petition that cannot be delivered holds up no other', async (database) => {
    const store = await database.store();
    for (const n of upTo(8)) await put(store, { id: `a-stuck-${n}`, rows: 1, at: n });
    for (const claimed of await store.claim(50, 60, far, 8))
      await store.progress(claimed, { sent: 0, retryAt: 10_000, attempts: 1 });
    await put(store, { id: 'z-free', rows: 1, at: 99 });
    same(
      (await store.claim(51, 61, far, 2)).map(({ id }) => id),
      ['z-free'],
      'petitions in a pause hold up another',
    );
  }),

  storeCase('a turn later than the horizon comes at once: a clock was set back', async (database) => {
    const store = await database.store();
    await put(store, { id: 'paused', rows: 1 });
    await store.progress(await one(store, 9_000, 9_010), { sent: 0, retryAt: 10_000, attempts: 1 });
    await none(store, 100, 'a turn within the horizon comes too early', 10_000);
    same(places(await one(store, 100, 110, 9_999)), [1], 'a turn beyond the horizon never comes');
    await put(store, { id: 'quiet' });
    await put(store, { id: 'z-leased', rows: 1 });
    same((await store.claim(8_000, 9_000, far, 1)).length, 1, 'nothing is claimed');
    const later = await store.claim(200, 210, 8_999, 10);
    same(later.map(({ id }) => id).sort(), ['paused', 'z-leased'], 'a lease beyond the horizon is kept');
  }),

  storeCase('a relay whose lease ended does not turn back one that is further', async (database) => {
    const [store, other] = [await database.store(), await database.store()];
    await put(store, { id: 'raced', rows: 4, at: 5 });
    const late = await one(store, 50, 60);
    const quick = await one(other, 60, 70);
    await other.progress(quick, { sent: 3, attempts: 0 });
    await store.progress(late, { sent: 1, retryAt: 9_000, attempts: 7 });
    const next = await one(other, 71, 81);
    same(
      [next.sent, next.attempts, places(next)],
      [3, 0, [4]],
      'a late relay has turned back one that is further',
    );
    await other.progress(next, { sent: 4, attempts: 0 });
    await store.progress(late, { sent: 2, attempts: 0 });
    await none(store, 20_000, 'a late relay has brought back what was delivered');
    same(
      await store.waiting(),
      { petitions: 0, oldest: null, attempts: 0 },
      'a late relay leaves something waiting',
    );
  }),

  storeCase('a long outbox comes in pieces that follow each other', async (database) => {
    const store = await database.store();
    await put(store, { id: 'long', rows: 1_200 });
    const seen: number[] = [];
    for (let now = 0; seen.length < 1_200; now += 1) {
      holds(now < 1_200, 'the pieces of a long outbox never end');
      const claimed = await one(store, now, now + 1);
      holds(claimed.rows.length > 0, 'a claim has no row');
      holds(claimed.rows.length < 1_000, 'a claim has more than a few hundred rows');
      seen.push(...(places(claimed) ?? []));
      await store.progress(claimed, { sent: seen.at(-1) ?? 0, attempts: 0 });
    }
    same(seen, upTo(1_200), 'the rows of a long outbox do not follow each other');
  }),

  storeCase('progress does not touch what is decided on', async (database) => {
    const store = await database.store();
    await put(store, { id: 'both', rows: 1 });
    const before = await store.read('both');
    await store.progress(await one(store, 50, 60), { sent: 1, attempts: 0 });
    same(await store.read('both'), before, 'progress has changed the petition');
    same(await move(store, { id: 'both' }), 2, 'a petition cannot be changed after progress');
  }),

  storeCase('what waits is told: how many, since when, how often it failed', async (database) => {
    const store = await database.store();
    same(
      await store.waiting(),
      { petitions: 0, oldest: null, attempts: 0 },
      'something waits in an empty store',
    );
    await put(store, { id: 'b', rows: 2, at: 30 });
    await put(store, { id: 'a', rows: 1, at: 20 });
    await put(store, { id: 'quiet', at: 1 });
    same(await store.waiting(), { petitions: 2, oldest: 20, attempts: 0 }, 'what waits is not told');
    const claimed = await store.claim(50, 60, far, 10);
    const a = claimed.find(({ id }) => id === 'a') as Claimed;
    await store.progress(a, { sent: 1, attempts: 0 });
    same((await store.waiting()).oldest, 30, 'the oldest row that waits is told wrongly');
  }),
];
