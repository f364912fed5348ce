import { all } from '../../port/all.ts';
import type { Store, StoredWhole } from '../../port/store.ts';
import { byText } from '../../worklist/evaluate.ts';
import { refusedRow } from '../refusedRow.ts';
import { awkwardIds, move, plainColumns, put, wholeOf } from '../samples.ts';
import { type StoreCase, storeCase } from '../storeCase.ts';
import { fails, same } from '../told.ts';

const byTag = (a: { name: string; value: string }, b: { name: string; value: string }) =>
  byText(`${a.name} ${a.value}`, `${b.name} ${b.value}`);

/** Tags and duties in one order, since a store may give them in any. */
const inOrder = (whole: StoredWhole): StoredWhole => ({
  ...whole,
  tags: [...whole.tags].sort(byTag),
  duties: [...whole.duties].sort((a, b) => byText(a.deadline, b.deadline)),
});

const wholes = async (store: Store) => (await all(store.whole())).map(inOrder);

const samples: readonly StoredWhole[] = awkwardIds.map((id, n) =>
  inOrder(
    wholeOf({
      id,
      events: (n % 3) + 1,
      rows: n % 4,
      sent: n % 2,
      at: n,
      wakeAt: n % 5 === 0 ? null : n * 1_000,
      reminders: '[{"deadline":"d.1","day":"2026-03-02"}]',
      columns: { ...plainColumns, unit: `unit-${n % 3}`, open: n % 2 === 0 },
      tags: [
        { name: 'petitioner', value: id },
        { name: 'period', value: 'spring' },
      ],
      duties: [{ deadline: 'd.1', lifecycle: 'handling', role: 'officer', unit: 'a', due: '2026-03-05' }],
    }),
  ),
);
const withSent = samples.map((whole) => ({ ...whole, sent: Math.min(whole.sent, whole.outbox.length) }));
const sorted = [...withSent].sort((a, b) => byText(a.petition.id, b.petition.id));

/** Whole petitions, as an export has them. */
export const wholeCases: readonly StoreCase[] = [
  storeCase(
    'whole petitions are told by their ids, with everything that belongs to each',
    async (database) => {
      const store = await database.store();
      const tags = [{ name: 'inCharge', value: 'officer-1' } as const];
      await put(store, { id: 'b', rows: 2, at: 7, wakeAt: 90, tags });
      await put(store, { id: 'a', rows: 0 });
      const [claimed] = await store.claim(50, 60, 1_000, 10);
      if (!claimed) throw new Error('nothing is claimed');
      await store.progress(claimed, { sent: 1, attempts: 0 });
      await move(store, { id: 'b', rows: 1, at: 7, wakeAt: 95 });
      const expected = [
        wholeOf({ id: 'a' }),
        wholeOf({ id: 'b', rows: 2, at: 7, wakeAt: 95, tags, sent: 1, events: 2 }),
      ];
      const [a, b] = await wholes(store);
      same(a, expected[0], 'a whole petition without an outbox');
      same(
        { ...b, outbox: b?.outbox.map(({ place }) => place) },
        { ...expected[1], petition: b?.petition, outbox: [1, 2, 3] },
        'a whole petition',
      );
      same([b?.petition.seq, b?.petition.lastPlace], [2, 3], 'where a whole petition stands');
    },
  ),

  storeCase('whole petitions that are taken are told as they were, and live on', async (database) => {
    const store = await database.store();
    const refused = [refusedRow('a', 'x', 'not-now'), refusedRow('zz', 'x', 'unknown-petition')];
    await store.put(withSent, refused);
    same(await wholes(store), sorted, 'whole petitions are not told as they were taken');
    same(await all(store.refused()), refused, 'refused events are not told as they were taken');
    const waiting = withSent.filter(({ sent, outbox }) => sent < outbox.length);
    same((await store.waiting()).petitions, waiting.length, 'what waited does not wait');
    const claimed = await store.claim(50, 60, 1_000, 100);
    same(
      claimed.map(({ id, sent }) => ({ id, sent })).sort((a, b) => byText(a.id, b.id)),
      waiting.map(({ petition, sent }) => ({ id: petition.id, sent })).sort((a, b) => byText(a.id, b.id)),
      'what waited is not claimed from where it was',
    );
    const first = withSent[0] as StoredWhole;
    same(
      await move(store, { id: first.petition.id }),
      first.petition.seq + 1,
      'a petition that was taken cannot be moved',
    );
    same(
      (await store.petitions({ has: [{ name: 'petitioner', value: 'b' }] }, 'id', 9)).length,
      0,
      'a tag of nobody',
    );
    same(
      (await store.duties({ unit: 'a' }, 100)).length,
      withSent.length,
      'duties of petitions that were taken',
    );
  }),

  storeCase(
    'whole petitions are taken together or not at all, and never over one that is there',
    async (database) => {
      const store = await database.store();
      await put(store, { id: 'constructor', rows: 1 });
      const before = await wholes(store);
      await fails(
        store.put(withSent, [refusedRow('a', 'x', 'not-now')]),
        'whole petitions are taken over one that is there',
      );
      same(await wholes(store), before, 'of whole petitions that were refused some were taken');
      same(await all(store.refused()), [], 'refused events were taken with petitions that were not');
    },
  ),

  storeCase(
    'a refused event that is there already is passed over when whole petitions are taken',
    async (database) => {
      const store = await database.store();
      await store.put([], [refusedRow('a', 'x', 'not-now')]);
      await store.put(
        [wholeOf({ id: 'a' })],
        [refusedRow('a', 'x', 'concluded'), refusedRow('a', 'y', 'not-now')],
      );
      same(
        await all(store.refused()),
        [refusedRow('a', 'x', 'not-now'), refusedRow('a', 'y', 'not-now')],
        'a refused event that was there already',
      );
    },
  ),

  storeCase('a great many petitions are told one by one', async (database) => {
    const store = await database.store();
    const ids = Array.from({ length: 700 }, (_, n) => `many-${String(n).padStart(4, '0')}`);
    for (let from = 0; from < ids.length; from += 100)
      await store.put(
        ids.slice(from, from + 100).map((id) => wholeOf({ id, events: 2, rows: 1 })),
        [],
      );
    same(
      (await all(store.whole())).map(({ petition }) => petition.id),
      ids,
      'of many petitions',
    );
    same((await all(store.log())).length, 1_400, 'how many entries the log of many petitions has');
  }),
];
