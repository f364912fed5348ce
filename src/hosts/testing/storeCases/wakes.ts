import type { Store, Wake } from '../../port/store.ts';
import { byText } from '../../worklist/evaluate.ts';
import { awkwardIds, move, plainColumns, put } from '../samples.ts';
import { type StoreCase, storeCase } from '../storeCase.ts';
import { holds, same } from '../told.ts';

/** More than any case here stores. */
const mostWakes = 1_000;

async function paged(store: Store, now: number, limit: number): Promise<Wake[]> {
  const wakes: Wake[] = [];
  for (;;) {
    const page = await store.due(now, limit, wakes.at(-1));
    wakes.push(...page);
    holds(wakes.length <= mostWakes, 'the pages of what wakes never end');
    if (page.length < limit) return wakes;
  }
}

/** Petitions whose moment has come. */
export const wakeCases: readonly StoreCase[] = [
  storeCase('a petition wakes at its moment and not before; one without a moment never', async (database) => {
    const store = await database.store();
    const moment = Date.UTC(2026, 2, 5, 16);
    await put(store, { id: 'woken', wakeAt: moment });
    await put(store, { id: 'never', wakeAt: null });
    same(await store.due(moment - 1, 10), [], 'a petition wakes before its moment');
    same(
      await store.due(moment, 10),
      [{ id: 'woken', wakeAt: moment }],
      'a petition does not wake at its moment',
    );
    await move(store, { id: 'woken', wakeAt: moment + 50 });
    same(await store.due(moment + 49, 10), [], 'a change does not move the moment');
    await move(store, { id: 'woken', wakeAt: null });
    same(await store.due(Number.MAX_SAFE_INTEGER, 10), [], 'a change does not take the moment away');
  }),

  storeCase('petitions wake by moment and id, page by page, each once', async (database) => {
    const store = await database.store();
    const expected: Wake[] = [];
    for (const [n, id] of awkwardIds.entries()) {
      const wakeAt = 1_000 + (n % 3);
      await put(store, { id, wakeAt });
      expected.push({ id, wakeAt });
    }
    await put(store, { id: 'later', wakeAt: 2_000 });
    expected.sort((a, b) => a.wakeAt - b.wakeAt || byText(a.id, b.id));
    for (const limit of [1, 4, 100])
      same(
        await paged(store, 1_999, limit),
        expected,
        `in pages of ${limit} they do not wake by moment and id`,
      );
  }),

  storeCase(
    'open petitions of a policy are woken together, whatever its version, and no others',
    async (database) => {
      const store = await database.store();
      const columns = (policy: string, open = true) => ({ columns: { ...plainColumns, policy, open } });
      await put(store, { id: 'never', ...columns('bureau@1.0.0') });
      await put(store, { id: 'late', wakeAt: 900, ...columns('bureau@1.1.0') });
      await put(store, { id: 'early', wakeAt: 100, ...columns('bureau@1.0.0') });
      await put(store, { id: 'closed', ...columns('bureau@1.0.0', false) });
      for (const other of ['bureau2@1.0.0', 'Bureau@1.0.0', 'bureaux@1', 'my-bureau@1.0.0'])
        await put(store, { id: `other-${other.split('@')[0]}`, ...columns(other) });
      await store.wakeAll('bureau', 500);
      const expected = [
        { id: 'early', wakeAt: 100 },
        { id: 'late', wakeAt: 500 },
        { id: 'never', wakeAt: 500 },
      ];
      same(
        await store.due(Number.MAX_SAFE_INTEGER, 100),
        expected,
        'petitions of a policy that were woken together',
      );
      same((await store.read('never'))?.version, 1, 'waking petitions has changed their version');
    },
  ),

  storeCase('a sign in the id of a policy stands for nothing but itself', async (database) => {
    const store = await database.store();
    for (const [n, policy] of ['a_c@1', 'abc@1', 'a%@1', 'ab@1', '方案@1', '方_@1'].entries())
      await put(store, { id: `p-${n}`, columns: { ...plainColumns, policy } });
    const woken = async () => (await store.due(Number.MAX_SAFE_INTEGER, 100)).map(({ id }) => id);
    await store.wakeAll('a_c', 1);
    same(await woken(), ['p-0'], 'petitions of the policy a_c');
    await store.wakeAll('a%', 2);
    same(await woken(), ['p-0', 'p-2'], 'petitions of the policy a%');
    await store.wakeAll('方_', 3);
    same(await woken(), ['p-0', 'p-2', 'p-5'], 'petitions of the policy 方_');
  }),

  storeCase('a word that a host left is there for those after it', async (database) => {
    const store = await database.store();
    same(await store.note('notices:a'), undefined, 'a word that nobody left');
    await store.setNote('notices:a', '["x"]');
    await store.setNote('notices:A', '["y"]');
    await store.setNote('notices:a', '["信访"]');
    await database.crash(store);
    const again = await database.store();
    same(await again.note('notices:a'), '["信访"]', 'a word that was left twice');
    same(await again.note('notices:A'), '["y"]', 'a word of another name');
  }),
];
