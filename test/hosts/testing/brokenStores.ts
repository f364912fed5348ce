import { all } from '../../../src/hosts/port/all.ts';
import type { Change, PetitionFilter, Store, StoredWhole, Write } from '../../../src/hosts/port/store.ts';

/** A store with one fault, and the name of the case that tells it. */
export interface BrokenStore {
  readonly fault: string;
  readonly toldBy: string;
  readonly broken: (store: Store) => Store;
}

type Decide<Answer> = Parameters<typeof changing<Answer>>[2];

function changing<Answer>(
  store: Store,
  id: string,
  decide: (stored: Parameters<Parameters<Store['change']>[1]>[0]) => Change<Answer>,
  alter: (write: Write) => Write,
): Promise<Answer> {
  return store.change(id, (stored) => {
    const change = decide(stored);
    return change.write ? { ...change, write: alter(change.write) } : change;
  });
}

/** A store that stores something else than it was given. */
const altering =
  (alter: (write: Write) => Write) =>
  (store: Store): Store => ({ ...store, change: (id, decide) => changing(store, id, decide, alter) });

/** A store that looks for something else than it was asked. */
const asking =
  (alter: (filter: PetitionFilter) => PetitionFilter) =>
  (store: Store): Store => ({
    ...store,
    petitions: (filter, order, limit, after) => store.petitions(alter(filter), order, limit, after),
  });

const without = <T extends object>(value: T, part: keyof T): T => {
  const { [part]: _, ...rest } = value;
  return rest as T;
};

const byEachFilter = 'petitions are found by every filter, in both orders, page by page';
const dutiesByEachFilter = 'duties are found by every filter, by last day, page by page';

/** Stores that are wrong in one thing each. */
export const brokenStores: readonly BrokenStore[] = [
  {
    fault: 'answers before it has stored',
    toldBy: 'an answered change is there for another store at once, and after a crash',
    broken: (store) => ({
      ...store,
      change: async (id, decide) => {
        const { answer } = decide(await store.read(id));
        setTimeout(() => store.change(id, decide).catch(() => undefined), 20);
        return answer;
      },
    }),
  },
  {
    fault: 'decides on what it read before another change',
    toldBy: 'changes of one petition at the same time are decided one upon the other',
    broken: (store) => ({
      ...store,
      change: async <Answer>(id: string, decide: Decide<Answer>) => {
        const { answer, ...change } = decide(await store.read(id));
        return store.change(id, (now) => ({
          answer,
          ...change,
          ...(change.write && { write: { ...change.write, before: now?.version, log: [] } }),
        }));
      },
    }),
  },
  {
    fault: 'stores over another version',
    toldBy: 'a change that was decided on another version is refused, and nothing of it stored',
    broken: (store) => ({
      ...store,
      change: (id, decide) =>
        store.change(id, (stored) => {
          const change = decide(stored);
          return change.write ? { ...change, write: { ...change.write, before: stored?.version } } : change;
        }),
    }),
  },
  {
    fault: 'keeps a part of a change that failed',
    toldBy: 'a change is stored whole or not at all: nothing of one that fails at its end is there',
    broken: (store) => ({
      ...store,
      change: async <Answer>(id: string, decide: Decide<Answer>) => {
        let made: Write | undefined;
        try {
          return await changing(store, id, decide, (write) => {
            made = write;
            return write;
          });
        } catch (error) {
          const wakeAt = made?.petition.wakeAt ?? null;
          if (made) await store.change(id, () => ({ answer: undefined, wakeAt }));
          throw error;
        }
      },
    }),
  },
  {
    fault: 'swallows what a change fails with',
    toldBy: 'a change whose decide throws changes nothing, and its error comes out',
    broken: (store) => ({
      ...store,
      change: <Answer>(id: string, decide: Decide<Answer>) =>
        store.change(id, decide).catch(() => undefined as Answer),
    }),
  },
  {
    fault: 'takes ids that differ in case for one',
    toldBy: 'ids that differ in case, width or sign alone are different petitions',
    broken: (store) => ({
      ...store,
      read: (id) => store.read(id.toLowerCase()),
      change: (id, decide) => store.change(id.toLowerCase(), decide),
    }),
  },
  {
    fault: 'writes JSON in a form of its own',
    toldBy: 'a text is read as it was written, to the character',
    broken: altering((write) => ({
      ...write,
      petition: { ...write.petition, json: JSON.stringify(JSON.parse(write.petition.json), null, 1) },
    })),
  },
  {
    fault: 'loses the first row of an outbox',
    toldBy: 'what waits is claimed in order, with what it is and how far it came',
    broken: altering((write) => ({ ...write, outbox: write.outbox.slice(1) })),
  },
  {
    fault: 'gives the rows of an outbox the wrong way round',
    toldBy: 'what waits is claimed in order, with what it is and how far it came',
    broken: (store) => ({
      ...store,
      claim: async (...asked) =>
        (await store.claim(...asked)).map((claimed) => ({ ...claimed, rows: claimed.rows.toReversed() })),
    }),
  },
  {
    fault: 'keeps no lease',
    toldBy: 'what is claimed is left alone until its lease ends, by every store',
    broken: (store) => ({
      ...store,
      claim: (now, _until, horizon, limit) => store.claim(now, now, horizon, limit),
    }),
  },
  {
    fault: 'waits for a moment that a clock has left behind',
    toldBy: 'a turn later than the horizon comes at once: a clock was set back',
    broken: (store) => ({
      ...store,
      claim: (now, until, _horizon, limit) => store.claim(now, until, Number.MAX_SAFE_INTEGER, limit),
    }),
  },
  {
    fault: 'takes what failed for delivered',
    toldBy: 'what failed waits until it is to be tried again, and rows that are added wait with it',
    broken: (store) => ({
      ...store,
      progress: (claimed) => store.progress(claimed, { sent: claimed.rows.at(-1)?.place ?? 0, attempts: 0 }),
    }),
  },
  {
    fault: 'tries at once again what failed',
    toldBy: 'what failed waits until it is to be tried again, and rows that are added wait with it',
    broken: (store) => ({
      ...store,
      progress: (claimed, progress) => store.progress(claimed, without(progress, 'retryAt')),
    }),
  },
  {
    fault: 'forgets that it failed',
    toldBy: 'what failed waits until it is to be tried again, and rows that are added wait with it',
    broken: (store) => ({
      ...store,
      progress: (claimed, progress) => store.progress(claimed, { ...progress, attempts: 0 }),
    }),
  },
  {
    fault: 'brings forward what failed when a row is added',
    toldBy: 'what failed waits until it is to be tried again, and rows that are added wait with it',
    broken: (store) => ({
      ...store,
      change: (id, decide) => {
        let added = 0;
        const changed = changing(store, id, decide, (write) => {
          added = write.outbox.length;
          return write;
        });
        return changed.then(async (answer) => {
          if (added > 0)
            for (const claimed of await store.claim(0, 1, 1, 100))
              await store.progress(claimed, { sent: claimed.sent, attempts: claimed.attempts });
          return answer;
        });
      },
    }),
  },
  {
    fault: 'never wakes',
    toldBy: 'a petition wakes at its moment and not before; one without a moment never',
    broken: (store) => ({ ...store, due: async () => [] }),
  },
  {
    fault: 'wakes a month early',
    toldBy: 'a petition wakes at its moment and not before; one without a moment never',
    broken: (store) => ({
      ...store,
      due: (now, limit, after) => store.due(now + 30 * 86_400_000, limit, after),
    }),
  },
  {
    fault: 'begins each page of what wakes anew',
    toldBy: 'petitions wake by moment and id, page by page, each once',
    broken: (store) => ({ ...store, due: (now, limit) => store.due(now, limit) }),
  },
  {
    fault: 'wakes the policies whose id begins alike',
    toldBy: 'open petitions of a policy are woken together, whatever its version, and no others',
    broken: (store) => ({
      ...store,
      wakeAll: async (policyId, at) => {
        for (const policy of await store.policies())
          if (policy.startsWith(policyId)) await store.wakeAll(policy.split('@')[0] as string, at);
      },
    }),
  },
  {
    fault: 'keeps the first word that was left',
    toldBy: 'a word that a host left is there for those after it',
    broken: (store) => ({
      ...store,
      setNote: async (name, value) => {
        if ((await store.note(name)) === undefined) await store.setNote(name, value);
      },
    }),
  },
  {
    fault: 'overlooks the tags that a petition must not have',
    toldBy: byEachFilter,
    broken: asking((filter) => without(filter, 'lacks')),
  },
  {
    fault: 'shows whom a report is kept from',
    toldBy: byEachFilter,
    broken: asking((filter) => without(filter, 'seenBy')),
  },
  {
    fault: 'compares words without their case',
    toldBy: 'a word is looked for as it is written, in every column and tag',
    broken: (store) => ({
      ...store,
      petitions: async (filter, order, limit, after) => {
        const { unit, ...where } = filter.where ?? {};
        const lines = await store.petitions({ ...filter, where }, order, 10_000, after);
        const alike = (line: (typeof lines)[number]) =>
          unit === undefined || line.unit.toLowerCase() === unit.toLowerCase();
        return lines.filter(alike).slice(0, limit);
      },
    }),
  },
  {
    fault: 'orders ids by halves of characters',
    toldBy: byEachFilter,
    broken: (store) => ({
      ...store,
      petitions: async (filter, order, limit, after) => {
        if (order === 'nextDue' || limit < 200) return store.petitions(filter, order, limit, after);
        const lines = await store.petitions(filter, order, limit, after);
        return [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
      },
    }),
  },
  {
    fault: 'counts what is due on a day as due before it',
    toldBy: dutiesByEachFilter,
    broken: (store) => ({
      ...store,
      duties: async (filter, limit, after) => {
        const { dueBefore } = filter;
        const lines = await store.duties(without(filter, 'dueBefore'), 10_000, after);
        return lines.filter(({ due }) => dueBefore === undefined || due <= dueBefore).slice(0, limit);
      },
    }),
  },
  {
    fault: 'counts a petition for each of its tags',
    toldBy: 'petitions are counted by any columns',
    broken: (store) => ({
      ...store,
      countPetitions: async (filter, by) =>
        (await store.countPetitions(filter, by)).map(({ of, count }) => ({
          of,
          count: count * Math.max(1, filter.has?.length ?? 1),
        })),
    }),
  },
  {
    fault: 'tells the policies of closed petitions too',
    toldBy: 'the policies of open petitions are told, each once',
    broken: (store) => ({
      ...store,
      policies: async () => (await store.countPetitions({}, ['policy'])).map(({ of }) => of.policy as string),
    }),
  },
  {
    fault: 'loses entries of the log',
    toldBy: 'the log is told in order: of one petition, and of all by their ids',
    broken: altering((write) => ({ ...write, log: write.log.filter(({ seq }) => seq !== 5) })),
  },
  {
    fault: 'passes over an entry of the log whose place is taken',
    toldBy: 'an entry of the log is never written over',
    broken: (store) => ({
      ...store,
      change: async (id, decide) => {
        const taken = new Set((await all(store.log(id))).map(({ seq }) => seq));
        return changing(store, id, decide, (write) => ({
          ...write,
          log: write.log.filter(({ seq }) => !taken.has(seq)),
        }));
      },
    }),
  },
  {
    fault: 'keeps no refused event',
    toldBy: 'a refused event is kept as it was the first time, and changes nothing else',
    broken: (store) => ({
      ...store,
      change: (id, decide) => store.change(id, (stored) => without(decide(stored), 'refused')),
    }),
  },
  {
    fault: 'forgets in a whole petition what was delivered',
    toldBy: 'whole petitions are told by their ids, with everything that belongs to each',
    broken: (store) => ({
      ...store,
      async *whole() {
        for await (const whole of store.whole()) yield { ...whole, sent: 0 };
      },
    }),
  },
  {
    fault: 'takes whole petitions one by one',
    toldBy: 'whole petitions are taken together or not at all, and never over one that is there',
    broken: (store) => ({
      ...store,
      put: async (petitions: readonly StoredWhole[], refused) => {
        for (const petition of petitions) await store.put([petition], []);
        await store.put([], refused);
      },
    }),
  },
];
