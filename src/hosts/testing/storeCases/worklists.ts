import { Random } from '../../../simulation/random.ts';
import { noDay, tagNames } from '../../port/rows.ts';
import type {
  CountLine,
  DutyFilter,
  DutyLine,
  DutyPlace,
  PetitionFilter,
  PetitionLine,
  PickedBy,
  Store,
} from '../../port/store.ts';
import { pickedBy } from '../../port/store.ts';
import {
  byText,
  countDutiesAmong,
  countPetitionsAmong,
  dutiesAmong,
  type Found,
  petitionsAmong,
} from '../../worklist/evaluate.ts';
import {
  randomColumns,
  randomDuties,
  randomDutyFilter,
  randomPetitionFilter,
  randomTags,
} from '../randomPetitions.ts';
import { awkwardIds, move, plainColumns, put } from '../samples.ts';
import { type StoreCase, storeCase } from '../storeCase.ts';
import { holds, same } from '../told.ts';

/** Opens petitions of a seed and changes half of them; gives what is then to be found. */
async function filled(store: Store, random: Random, count: number): Promise<readonly Found[]> {
  const held = new Map<string, Found>();
  const ids = Array.from(
    { length: count },
    (_, n) => awkwardIds[n] ?? `petition-${random.between(0, 9)}-${n}`,
  );
  for (const id of ids) {
    const columns = randomColumns(random);
    const [tags, duties] = [randomTags(random, 5), randomDuties(random, 4)];
    await put(store, { id, columns, tags, duties });
    held.set(id, { id, seq: 1, columns, tags, duties });
  }
  for (const id of ids.filter(() => random.chance(0.5))) {
    const before = held.get(id) as Found;
    const columns = randomColumns(random);
    const wanted = randomTags(random, 5);
    const duties = randomDuties(random, 4);
    const kept = before.tags.filter(() => random.chance(0.5));
    const isIn = (list: Found['tags'], { name, value }: Found['tags'][number]) =>
      list.some((tag) => tag.name === name && tag.value === value);
    const tags = [...kept, ...wanted.filter((tag) => !isIn(kept, tag))];
    // A tag that goes and comes back in one change is there.
    const dropped = before.tags.filter((tag) => !isIn(kept, tag));
    const added = tags.filter((tag) => !isIn(kept, tag));
    await move(store, {
      id,
      columns,
      tags: added,
      duties,
      dropped: { tags: dropped, duties: before.duties.map(({ deadline }) => deadline) },
    });
    held.set(id, { id, seq: 2, columns, tags, duties });
  }
  return [...held.values()];
}

/** More than any case here stores. */
const mostLines = 5_000;

async function allPetitions(store: Store, filter: PetitionFilter, order: 'id' | 'nextDue', limit: number) {
  const lines: PetitionLine[] = [];
  for (;;) {
    const page = await store.petitions(filter, order, limit, lines.at(-1));
    holds(page.length <= limit, 'a page is longer than was asked for');
    lines.push(...page);
    holds(lines.length <= mostLines, 'the pages of a list never end');
    if (page.length < limit) return lines;
  }
}

async function allDuties(store: Store, filter: DutyFilter, limit: number) {
  const lines: DutyLine[] = [];
  for (;;) {
    const after: DutyPlace | undefined = lines.at(-1);
    const page = await store.duties(filter, limit, after);
    holds(page.length <= limit, 'a page is longer than was asked for');
    lines.push(...page);
    holds(lines.length <= mostLines, 'the pages of a list never end');
    if (page.length < limit) return lines;
  }
}

/** Counts in one order, since a store may give them in any. */
const inOrder = (lines: readonly CountLine[]): readonly CountLine[] =>
  lines
    .map(({ of, count }) => ({
      of: Object.fromEntries(Object.entries(of).sort(([a], [b]) => byText(a, b))),
      count,
    }))
    .sort((a, b) => byText(JSON.stringify(a.of), JSON.stringify(b.of)));

const some = <T>(random: Random, of: readonly T[], most: number): T[] => {
  const left = [...of];
  return Array.from(
    { length: random.between(0, most) },
    () => left.splice(random.between(0, left.length - 1), 1)[0] as T,
  );
};

/** Runs a question many times over petitions of a seed. */
const overRandom = (
  name: string,
  ask: (store: Store, held: readonly Found[], random: Random) => Promise<void>,
): StoreCase =>
  storeCase(name, async (database) => {
    const random = new Random(name);
    const store = await database.store();
    const held = await filled(store, random, 120);
    for (let n = 0; n < 100; n += 1) await ask(store, held, random);
  });

/** Questions over many petitions, each beside an answer that was found by looking at every one. */
export const worklistCases: readonly StoreCase[] = [
  overRandom(
    'petitions are found by every filter, in both orders, page by page',
    async (store, held, random) => {
      const filter = randomPetitionFilter(random);
      const order = random.pick(['id', 'nextDue'] as const);
      const limit = random.pick([3, 17, 50, 500]);
      same(
        await allPetitions(store, filter, order, limit),
        petitionsAmong(held, filter, order, mostLines),
        `petitions of ${JSON.stringify(filter)} by ${order}, in pages of ${limit}`,
      );
    },
  ),

  overRandom('duties are found by every filter, by last day, page by page', async (store, held, random) => {
    const filter = randomDutyFilter(random);
    const limit = random.pick([3, 17, 50, 500]);
    same(
      await allDuties(store, filter, limit),
      dutiesAmong(held, filter, mostLines),
      `duties of ${JSON.stringify(filter)}, in pages of ${limit}`,
    );
  }),

  overRandom('petitions are counted by any columns', async (store, held, random) => {
    const filter = randomPetitionFilter(random);
    const by: readonly PickedBy[] = some(random, pickedBy, 3);
    same(
      inOrder(await store.countPetitions(filter, by)),
      inOrder(countPetitionsAmong(held, filter, by)),
      `petitions of ${JSON.stringify(filter)} by ${by.join(', ') || 'nothing'}`,
    );
  }),

  overRandom('duties are counted by any columns', async (store, held, random) => {
    const filter = randomDutyFilter(random);
    const by = some(random, ['unit', 'role', 'lifecycle'] as const, 3);
    same(
      inOrder(await store.countDuties(filter, by)),
      inOrder(countDutiesAmong(held, filter, by)),
      `duties of ${JSON.stringify(filter)} by ${by.join(', ') || 'nothing'}`,
    );
  }),

  storeCase('a word is looked for as it is written, in every column and tag', async (database) => {
    const store = await database.store();
    const ids = awkwardIds.map((_, n) => `p-${n}`);
    for (const [n, word] of awkwardIds.entries()) {
      const columns = Object.fromEntries(pickedBy.map((column) => [column, word]));
      const tags = tagNames.map((name) => ({ name, value: word }));
      const duties = [{ deadline: word, lifecycle: word, role: word, unit: word, due: noDay }];
      await put(store, {
        id: `p-${n}`,
        columns: { ...plainColumns, ...columns, seenBy: word },
        tags,
        duties,
      });
    }
    for (const [n, word] of awkwardIds.entries()) {
      const found = async (filter: PetitionFilter) =>
        (await store.petitions(filter, 'id', 100)).map(({ id }) => id);
      const owed = async (filter: DutyFilter) =>
        (await store.duties(filter, 100)).map(({ petition }) => petition);
      const only = [ids[n]];
      for (const column of pickedBy)
        same(await found({ where: { [column]: word } }), only, `petitions whose ${column} is ${word}`);
      for (const name of tagNames) {
        const tag = { name, value: word };
        same(await found({ has: [tag] }), only, `petitions whose tag ${name} is ${word}`);
        same(
          (await found({ lacks: [tag] })).length,
          ids.length - 1,
          `how many petitions have no tag ${name} ${word}`,
        );
        same(await owed({ has: [tag] }), only, `duties of petitions whose tag ${name} is ${word}`);
      }
      same(await found({ seenBy: [word] }), only, `petitions that ${word} may see`);
      same(await owed({ seenBy: [word] }), only, `duties that ${word} may see`);
      for (const column of ['unit', 'role', 'lifecycle'] as const)
        same(await owed({ [column]: word }), only, `duties whose ${column} is ${word}`);
    }
    for (const column of pickedBy)
      same(
        (await store.countPetitions({}, [column])).length,
        ids.length,
        `values of ${column} that are counted`,
      );
  }),

  storeCase('an empty store answers every question', async (database) => {
    const store = await database.store();
    same(await store.petitions({}, 'nextDue', 10), [], 'petitions of an empty store');
    same(await store.duties({}, 10), [], 'duties of an empty store');
    same(await store.countPetitions({}, []), [{ of: {}, count: 0 }], 'how many petitions an empty store has');
    same(await store.countDuties({}, ['unit']), [], 'duties of an empty store by unit');
    same(await store.policies(), [], 'policies of an empty store');
  }),

  storeCase('the policies of open petitions are told, each once', async (database) => {
    const store = await database.store();
    const columns = (policy: string, open: boolean) => ({ columns: { ...plainColumns, policy, open } });
    await put(store, { id: 'a', ...columns('one@1.0.0', true) });
    await put(store, { id: 'b', ...columns('one@1.0.0', true) });
    await put(store, { id: 'c', ...columns('one@1.1.0', true) });
    await put(store, { id: 'd', ...columns('old@0.9.0', false) });
    same([...(await store.policies())].sort(), ['one@1.0.0', 'one@1.1.0'], 'policies of open petitions');
    await move(store, { id: 'c', ...columns('one@1.1.0', false) });
    same(await store.policies(), ['one@1.0.0'], 'policies after a petition was closed');
  }),
];
