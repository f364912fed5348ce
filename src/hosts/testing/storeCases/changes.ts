import { all } from '../../port/all.ts';
import type { Change, Store, Waiting } from '../../port/store.ts';
import { awkwardIds, awkwardTexts, logRow, move, moving, opening, put } from '../samples.ts';
import { type StoreCase, storeCase } from '../storeCase.ts';
import { fails, holds, same } from '../told.ts';

const many = <T>(count: number, one: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => one(n)));

const versionOf = async (store: Store, id: string) => (await store.read(id))?.version;

/** What there is to see of a petition; a failed change has left all of it as it was. */
async function seen(store: Store, id: string) {
  const [petition, log, wakes, lines, duties] = [
    await store.read(id),
    await all(store.log(id)),
    await store.due(Number.MAX_SAFE_INTEGER, 100),
    await store.petitions({}, 'id', 100),
    await store.duties({}, 100),
  ];
  const waiting: Waiting = await store.waiting();
  return { petition, log, wakes, lines, duties, waiting };
}

/** Alone per petition, all or nothing, decided on what is stored. */
export const changeCases: readonly StoreCase[] = [
  storeCase('a petition that nobody stored is not there', async (database) => {
    const store = await database.store();
    same(await store.read('nobody'), undefined, 'read gives something for a petition that is not there');
    let given: unknown = 'not asked';
    const answer = await store.change('nobody', (stored) => {
      given = stored;
      return { answer: 7 };
    });
    same(given, undefined, 'change gives decide something for a petition that is not there');
    same(answer, 7, 'change does not give the answer of decide');
    same(await store.read('nobody'), undefined, 'a change without a write has stored a petition');
    same(await all(store.log()), [], 'a change without a write has stored an entry of the log');
  }),

  storeCase('an answered change is there for another store at once, and after a crash', async (database) => {
    const store = await database.store();
    const other = await database.store();
    await put(store, { id: 'one', rows: 2 });
    same(await versionOf(other, 'one'), 1, 'another store does not see what was answered');
    const ids = Array.from({ length: 20 }, (_, n) => `together-${n}`);
    await Promise.all(ids.map((id) => put(store, { id })));
    await database.crash(store);
    const again = await database.store();
    for (const id of ['one', ...ids]) {
      same(await versionOf(again, id), 1, `${id} was answered and is not there after a crash`);
      same(await all(again.log(id)), [logRow(id, 1)], `the log of ${id} is not there after a crash`);
    }
    same((await again.waiting()).petitions, 1, 'the outbox is not there after a crash');
  }),

  storeCase('what was stored is there when the store was closed and opened again', async (database) => {
    const store = await database.store();
    await put(store, { id: 'kept', rows: 1, wakeAt: 5 });
    const before = await seen(store, 'kept');
    await store.close();
    same(
      await seen(await database.store(), 'kept'),
      before,
      'closing and opening has changed what is stored',
    );
  }),

  storeCase('a text is read as it was written, to the character', async (database) => {
    const store = await database.store();
    const texts = [...awkwardTexts, 'x'.repeat(1_500_000)];
    for (const [n, written] of texts.entries()) {
      const json = JSON.stringify({ written, n: 0.1, big: 1e21 });
      const reminders = JSON.stringify([{ deadline: 'd.1', day: '2026-03-02' }]);
      await put(store, { id: `text-${n}`, json, reminders });
      const read = await store.read(`text-${n}`);
      same(read?.json, json, 'the JSON of a petition is not read as it was written');
      same(read?.reminders, reminders, 'the reminders are not read as they were written');
    }
  }),

  storeCase('ids that differ in case, width or sign alone are different petitions', async (database) => {
    const store = await database.store();
    for (const id of awkwardIds) await put(store, { id });
    for (const id of awkwardIds) {
      same((await store.read(id))?.id, id, `${id} is not read under its own id`);
      same(await all(store.log(id)), [logRow(id, 1)], `the log of ${id} is not its own`);
      await move(store, { id });
    }
    for (const id of awkwardIds) same(await versionOf(store, id), 2, `${id} was not moved alone`);
  }),

  storeCase('changes of one petition at the same time are decided one upon the other', async (database) => {
    const stores = [await database.store(), await database.store(), await database.store()];
    await put(stores[0] as Store, { id: 'busy' });
    const answers = await many(60, (n) => move(stores[n % 3] as Store, { id: 'busy', rows: 1 }));
    const expected = Array.from({ length: 60 }, (_, n) => n + 2);
    same(
      [...answers].sort((a, b) => a - b),
      expected,
      'two changes were decided on the same state of a petition',
    );
    same(await versionOf(stores[1] as Store, 'busy'), 61, 'a change is lost');
    const log = await all((stores[2] as Store).log('busy'));
    same(
      log.map(({ seq }) => seq),
      Array.from({ length: 61 }, (_, n) => n + 1),
      'the log does not have each change once',
    );
  }),

  storeCase('a petition is opened once, however many open it at the same time', async (database) => {
    const stores = [await database.store(), await database.store()];
    const answers = await many(20, (n) =>
      (stores[n % 2] as Store).change(
        'new',
        (stored): Change<string> =>
          stored ? { answer: 'there' } : { answer: 'opened', write: opening({ id: 'new' }) },
      ),
    );
    same(answers.filter((answer) => answer === 'opened').length, 1, 'a petition was not opened exactly once');
    same((await all((stores[0] as Store).log('new'))).length, 1, 'the opening is not once in the log');
  }),

  storeCase('a change whose decide throws changes nothing, and its error comes out', async (database) => {
    const store = await database.store();
    await put(store, { id: 'thrown', rows: 1 });
    const before = await seen(store, 'thrown');
    const thrown = new Error('decide has thrown');
    const others = many(5, (n) => put(store, { id: `beside-${n}` }));
    const error = await fails(
      store.change('thrown', () => {
        throw thrown;
      }),
      'a change whose decide throws is answered',
    );
    await others;
    holds(error === thrown, 'the error of decide does not come out of change');
    same(
      (await seen(store, 'thrown')).petition,
      before.petition,
      'a change that failed has changed something',
    );
    for (let n = 0; n < 5; n += 1)
      same(await versionOf(store, `beside-${n}`), 1, 'a change beside one that failed was not stored');
  }),

  storeCase(
    'a change that was decided on another version is refused, and nothing of it stored',
    async (database) => {
      const store = await database.store();
      await put(store, { id: 'stale', rows: 1, wakeAt: 9 });
      await move(store, { id: 'stale', wakeAt: 9 });
      const before = await seen(store, 'stale');
      const sample = { id: 'stale', rows: 3, wakeAt: 1, tags: [{ name: 'petitioner', value: 'p' } as const] };
      await fails(
        store.change('stale', (stored) => ({ answer: 0, write: { ...moving(sample)(stored), before: 1 } })),
        'a change decided on version 1 is stored over version 2',
      );
      same(await seen(store, 'stale'), before, 'a stale change has changed something');
      await fails(
        store.change('stale', () => ({ answer: 0, write: opening(sample) })),
        'a petition that is there is opened again',
      );
      same(await seen(store, 'stale'), before, 'a second opening has changed something');
      await fails(
        store.change('absent', () => ({
          answer: 0,
          write: { ...opening({ id: 'absent' }), before: 3 },
        })),
        'a change decided on a petition that is not there is stored',
      );
      same(await store.read('absent'), undefined, 'a change of an absent petition has made one');
      same(await all(store.log('absent')), [], 'a change of an absent petition has written the log');
    },
  ),

  storeCase(
    'a change is stored whole or not at all: nothing of one that fails at its end is there',
    async (database) => {
      const store = await database.store();
      await put(store, { id: 'whole', rows: 2, wakeAt: 9 });
      const before = await seen(store, 'whole');
      const sample = {
        id: 'whole',
        rows: 2,
        wakeAt: 1,
        tags: [{ name: 'petitioner', value: 'p' } as const],
        duties: [{ deadline: 'd', lifecycle: 'handling', role: 'r', unit: 'u', due: '2026-03-05' }],
      };
      // The last row of its outbox has the place of one that is there.
      await fails(
        store.change('whole', (stored) => {
          const write = moving(sample)(stored);
          const [first, second] = write.outbox;
          if (!first || !second) throw new Error('two rows');
          return { answer: 0, write: { ...write, outbox: [first, { ...second, place: 1 }] } };
        }),
        'a row of the outbox is stored at a place that is taken',
      );
      same(await seen(store, 'whole'), before, 'a change that failed at its end was half stored');
      same(await move(store, sample), 2, 'a petition cannot be moved after a change that failed');
    },
  ),

  storeCase('a wake alone moves the timer and nothing else', async (database) => {
    const store = await database.store();
    await put(store, { id: 'waking', wakeAt: 100 });
    const before = await store.read('waking');
    same(before?.wakeAt, 100, 'the moment of a wake is not read as it was written');
    await store.change('waking', () => ({ answer: 0, wakeAt: 300 }));
    same(await store.due(299, 10), [], 'a wake that was moved comes at its old moment');
    same(await store.due(300, 10), [{ id: 'waking', wakeAt: 300 }], 'a wake that was moved is not kept');
    await store.change('waking', () => ({ answer: 0, wakeAt: null }));
    same(await store.due(Number.MAX_SAFE_INTEGER, 10), [], 'a wake that was taken away still comes');
    same(await store.read('waking'), { ...before, wakeAt: null }, 'moving a wake has changed the petition');
  }),
];
