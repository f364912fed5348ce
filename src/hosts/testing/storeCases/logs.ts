import { all } from '../../port/all.ts';
import { byText } from '../../worklist/evaluate.ts';
import { refusedRow } from '../refusedRow.ts';
import { awkwardIds, logRow, move, moving, put } from '../samples.ts';
import { type StoreCase, storeCase } from '../storeCase.ts';
import { fails, same } from '../told.ts';

/** The log, and what was refused. */
export const logCases: readonly StoreCase[] = [
  storeCase('the log is told in order: of one petition, and of all by their ids', async (database) => {
    const store = await database.store();
    for (let round = 0; round < 12; round += 1)
      for (const id of awkwardIds) await (round === 0 ? put(store, { id }) : move(store, { id }));
    const of = (id: string) => Array.from({ length: 12 }, (_, n) => logRow(id, n + 1));
    same(await all(store.log('a')), of('a'), 'the log of one petition');
    same(await all(store.log('nobody')), [], 'the log of a petition that is not there');
    same(await all(store.log()), [...awkwardIds].sort(byText).flatMap(of), 'the log of all petitions');
  }),

  storeCase('an entry of the log is never written over', async (database) => {
    const store = await database.store();
    await put(store, { id: 'kept' });
    const before = [await store.read('kept'), await all(store.log('kept'))];
    await fails(
      store.change('kept', (stored) => {
        const write = moving({ id: 'kept' })(stored);
        return { answer: 0, write: { ...write, log: [{ ...logRow('kept', 1), entry: '{"event":0}' }] } };
      }),
      'an entry is stored at a place of the log that is taken',
    );
    same(
      [await store.read('kept'), await all(store.log('kept'))],
      before,
      'an entry of the log was written over',
    );
  }),

  storeCase('the log can be read while petitions are changed', async (database) => {
    const store = await database.store();
    for (let n = 0; n < 50; n += 1) await put(store, { id: `read-${n}` });
    let rows = 0;
    for await (const row of store.log()) {
      rows += 1;
      if (rows % 10 === 0) await move(store, { id: row.petition });
    }
    same(rows >= 50, true, 'entries are missing in a log that was read while petitions were changed');
  }),

  storeCase(
    'a refused event is kept as it was the first time, and changes nothing else',
    async (database) => {
      const store = await database.store();
      await put(store, { id: 'b' });
      const before = await store.read('b');
      const refuse = (petition: string, id: string, code: string) =>
        store.change(petition, () => ({ answer: code, refused: refusedRow(petition, id, code) }));
      same(await refuse('b', 'event-9', 'not-now'), 'not-now', 'the answer to a refused event');
      await refuse('b', 'event-9', 'concluded');
      await refuse('b', 'event-10', 'wrong-role');
      await refuse('a', 'event-9', 'unknown-petition');
      const of = (petition: string) =>
        petition === 'a'
          ? [refusedRow('a', 'event-9', 'unknown-petition')]
          : [refusedRow('b', 'event-10', 'wrong-role'), refusedRow('b', 'event-9', 'not-now')];
      same(await all(store.refused('b')), of('b'), 'refused events of one petition');
      same(await all(store.refused()), [...of('a'), ...of('b')], 'refused events of all');
      same(await store.read('b'), before, 'a refused event has changed the petition');
      same(await store.read('a'), undefined, 'a refused event has made a petition');
      same((await all(store.log())).length, 1, 'a refused event is in the log');
    },
  ),

  storeCase('one change may move a petition and keep a refused event', async (database) => {
    const store = await database.store();
    await put(store, { id: 'due' });
    const refused = refusedRow('due', 'late', 'too-late');
    await store.change('due', (stored) => ({ answer: 0, write: moving({ id: 'due' })(stored), refused }));
    same((await store.read('due'))?.seq, 2, 'of a change with a refused event the petition is not stored');
    same(
      await all(store.refused('due')),
      [refused],
      'of a change that moves a petition the refused event is not kept',
    );
  }),
];
