import { describe, expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import type { StoredWhole } from '../../../src/hosts/port/store.ts';
import { memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import type { StoreDifference } from '../../../src/hosts/transfer/storeDifference.ts';
import { verifyStore } from '../../../src/hosts/transfer/verifyStore.ts';
import { countsOfFilled, registerEngine as engine, filledStore } from './filledStore.ts';

type Damage = (whole: StoredWhole) => StoredWhole;

const last = <T>(list: readonly T[]): T => list.at(-1) as T;
const atRow = (whole: StoredWhole, row: number, more: Partial<StoredWhole['outbox'][number]>) => ({
  ...whole,
  outbox: whole.outbox.map((one, n) => (n === row ? { ...one, ...more } : one)),
});
const wholePetition = (whole: StoredWhole, more: Partial<StoredWhole['petition']>) => ({
  ...whole,
  petition: { ...whole.petition, ...more },
});
const isReminder = ({ key }: { key: string }) => key.includes('/remind/');

/** What a store may come to have, and what of a petition is then told. */
const damages: readonly [string, StoreDifference['part'], Damage][] = [
  [
    'another petition than its log makes',
    'petition',
    (whole) => wholePetition(whole, { json: whole.petition.json.replace('"persons":1', '"persons":2') }),
  ],
  ['a petition of another seq', 'petition', (whole) => wholePetition(whole, { seq: whole.petition.seq + 1 })],
  ['a log whose end is missing', 'petition', (whole) => ({ ...whole, log: whole.log.slice(0, -1) })],
  ['a log whose beginning is missing', 'log', (whole) => ({ ...whole, log: whole.log.slice(1) })],
  ['no log', 'log', (whole) => ({ ...whole, log: [] })],
  [
    'an event that was changed',
    'log',
    (whole) => ({
      ...whole,
      log: whole.log.map((row, n) =>
        n === 0 ? { ...row, entry: row.entry.replace('"persons":1', '"persons":2') } : row,
      ),
    }),
  ],
  [
    'a column that is another',
    'columns',
    (whole) => ({ ...whole, columns: { ...whole.columns, cause: 'other' } }),
  ],
  [
    'a petition told closed that is open',
    'columns',
    (whole) => ({ ...whole, columns: { ...whole.columns, open: !whole.columns.open } }),
  ],
  ['no tag', 'tags', (whole) => ({ ...whole, tags: whole.tags.slice(1) })],
  [
    'a tag of somebody else',
    'tags',
    (whole) => ({ ...whole, tags: [...whole.tags, { name: 'petitioner', value: 'x' }] }),
  ],
  ['a tag twice', 'tags', (whole) => ({ ...whole, tags: [...whole.tags, last(whole.tags)] })],
  ['a duty that is gone', 'duties', (whole) => ({ ...whole, duties: whole.duties.slice(1) })],
  [
    'a duty by another day',
    'duties',
    (whole) => ({ ...whole, duties: whole.duties.map((duty) => ({ ...duty, due: '2030-01-01' })) }),
  ],
  ['no wake', 'timer', (whole) => wholePetition(whole, { wakeAt: null })],
  [
    'a wake a day late',
    'timer',
    (whole) => wholePetition(whole, { wakeAt: (whole.petition.wakeAt ?? 0) + 86_400_000 }),
  ],
  ['no reminder that waits', 'reminders', (whole) => wholePetition(whole, { reminders: '[]' })],
  [
    'a reminder that nobody set',
    'reminders',
    (whole) => wholePetition(whole, { reminders: '[{"deadline":"none","day":"2027-01-01"}]' }),
  ],
  ['an effect less', 'outbox', (whole) => ({ ...whole, outbox: whole.outbox.toSpliced(1, 1) })],
  ['the last effect less', 'outbox', (whole) => ({ ...whole, outbox: whole.outbox.slice(0, -1) })],
  ['an effect twice', 'outbox', (whole) => ({ ...whole, outbox: [...whole.outbox, last(whole.outbox)] })],
  ['another effect', 'outbox', (whole) => atRow(whole, 0, { effect: '{"type":"record"}' })],
  ['another key', 'outbox', (whole) => atRow(whole, 0, { key: 'x' })],
  [
    'effects the wrong way round',
    'outbox',
    (whole) => ({
      ...whole,
      outbox: [whole.outbox[1], whole.outbox[0], ...whole.outbox.slice(2)] as typeof whole.outbox,
    }),
  ],
  [
    'a reminder that says something else',
    'outbox',
    (whole) =>
      atRow(whole, whole.outbox.findIndex(isReminder), {
        effect: last(whole.outbox.filter(isReminder)).effect.replace(/"due":"[^"]+"/, '"due":"2020-01-01"'),
      }),
  ],
  ['more delivered than there is', 'outbox', (whole) => ({ ...whole, sent: whole.petition.lastPlace + 1 })],
];

describe('a store', () => {
  test('that a host has kept is what its log comes to', async () => {
    const verified = await verifyStore({ store: await filledStore(), engine });
    const { petitions } = await countsOfFilled();
    expect(verified).toMatchObject({ petitions, different: 0, differences: [] });
    expect(verified.events).toBeGreaterThan(1_700);
    expect(verified.rows).toBeGreaterThan(3_000);
  });

  test.each(damages)('that has %s is told: %s', async (_what, part, damage) => {
    const petitions = await all((await filledStore()).whole());
    // One that has some of everything.
    const one = petitions.find(
      ({ petition, columns, duties, outbox }) =>
        columns.open &&
        duties.length > 0 &&
        petition.wakeAt !== null &&
        petition.reminders !== '[]' &&
        petition.json.includes('"persons":1') &&
        outbox.some(isReminder),
    );
    if (!one) throw new Error('a petition that has some of everything');
    const store = { ...memoryStore(), whole: () => whole([damage(one)]) };
    const { differences, different } = await verifyStore({ store, engine });
    expect(different).toBeGreaterThan(0);
    expect(differences.map((difference) => difference.part)).toContain(part);
    for (const { petition } of differences) expect(petition).toBe(one.petition.id);
  });
});

async function* whole(petitions: readonly StoredWhole[]): AsyncGenerator<StoredWhole> {
  yield* petitions;
}
