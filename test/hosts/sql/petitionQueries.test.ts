import { describe, expect, test } from 'vitest';
import type { Tag } from '../../../src/hosts/port/rows.ts';
import {
  type CountLine,
  type PetitionFilter,
  type PickedBy,
  pickedBy,
} from '../../../src/hosts/port/store.ts';
import { postgresDialect, type Query, sqliteDialect } from '../../../src/hosts/sql/dialect.ts';
import { countPetitionsQuery, petitionsQuery } from '../../../src/hosts/sql/petitionQueries.ts';
import { countLineOf, petitionLineOf } from '../../../src/hosts/sql/tableRows.ts';
import { countPetitionsAmong, petitionsAmong } from '../../../src/hosts/worklist/evaluate.ts';
import { combinations, planOf, units, varied, variedDatabase } from './variedPetitions.ts';

const db = variedDatabase();
const ask = ({ sql, values }: Query) => db.prepare(sql).all(...values);

const wheres: readonly PetitionFilter['where'][] = [
  undefined,
  ...pickedBy.map((column) => ({ [column]: varied[6]?.columns[column] as string })),
  { unit: units[1] },
  { lifecycle: 'handling', state: 'inHand' },
  { unit: units[0], lifecycle: 'handling', state: 'inHand' },
  { policy: 'a@1', class: 'general', channel: 'visit' },
  { unit: 'nobody' },
];
const period: Tag = { name: 'period', value: 'congress' };
const inCharge: Tag = { name: 'inCharge', value: "o'neil" };
const keptFrom: Tag = { name: 'kept-from', value: `unit:${units[1]}` };

const filters: readonly PetitionFilter[] = combinations({
  where: wheres,
  open: [undefined, true, false],
  dueBefore: [undefined, '2026-04-02'],
  opened: [undefined, { openedFrom: '2026-03-02' }, { openedFrom: '2026-03-01', openedTo: '2026-03-02' }],
  has: [undefined, [period], [period, inCharge]],
  lacks: [undefined, [period, keptFrom]],
  seenBy: [undefined, ['', 'unit-1'], []],
}).map(({ opened, ...filter }) => ({ ...filter, ...opened }) as PetitionFilter);

describe('petitions', () => {
  test.each(['id', 'nextDue'] as const)(
    'are listed by every filter, by %s, as plain lists have it',
    (order) => {
      const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id).join(' ');
      const wrong = filters.filter(
        (filter) =>
          ids(ask(petitionsQuery(sqliteDialect, filter, order, 1000)).map(petitionLineOf)) !==
          ids(petitionsAmong(varied, filter, order, 1000)),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.each(['id', 'nextDue'] as const)('are listed page by page, by %s: each once', (order) => {
    for (const filter of filters.filter((_, n) => n % 37 === 0)) {
      const expected = petitionsAmong(varied, filter, order, 1000);
      const lines: typeof expected = [];
      for (let last: (typeof expected)[number] | undefined; ; last = lines[lines.length - 1]) {
        const page = ask(petitionsQuery(sqliteDialect, filter, order, 7, last)).map(petitionLineOf);
        lines.push(...page);
        if (page.length < 7) break;
      }
      expect(lines, JSON.stringify(filter)).toEqual(expected);
    }
  });

  test('are counted by every filter and by any columns', () => {
    const groups: readonly (readonly PickedBy[])[] = [
      [],
      ['unit'],
      ['lifecycle', 'state'],
      ['class', 'policy', 'unit'],
    ];
    const told = (lines: readonly CountLine[]) => lines.map((line) => JSON.stringify(line)).sort();
    const wrong = filters.filter((filter, n) => {
      const by = groups[n % groups.length] as readonly PickedBy[];
      const lines = ask(countPetitionsQuery(sqliteDialect, filter, by)).map((row) => countLineOf(row, by));
      return told(lines).join() !== told(countPetitionsAmong(varied, filter, by)).join();
    });
    expect(wrong).toEqual([]);
  });

  test('are found by their words alone: nothing that is asked stands in a statement', () => {
    const place = { id: 'asked', nextDue: '2026-01-01' };
    const asked = /DROP|congress|asked|2026|inspection/;
    for (const dialect of [sqliteDialect, postgresDialect])
      expect(
        filters.filter((filter) => asked.test(petitionsQuery(dialect, filter, 'nextDue', 10, place).sql)),
      ).toEqual([]);
  });

  test('are found by columns of the list alone', () => {
    const filter = { where: { unit: 'u', 'id = id OR 1': 'x' } } as PetitionFilter;
    expect(petitionsQuery(sqliteDialect, filter, 'id', 1).sql).not.toContain('OR 1');
    expect(() => countPetitionsQuery(sqliteDialect, {}, ['1; DROP TABLE pf_log' as PickedBy])).toThrow(
      RangeError,
    );
  });

  test('have as many places in a statement of PostgreSQL as there are values', () => {
    const wrong = filters.filter((filter) => {
      const { sql, values } = petitionsQuery(postgresDialect, filter, 'nextDue', 10);
      const places = [...sql.matchAll(/\$(\d+)/g)].map(([, n]) => n).join();
      return places !== values.map((_, n) => n + 1).join();
    });
    expect(wrong).toEqual([]);
  });
});

const after = { id: 'p', nextDue: '2026-04-01' };
const byIndex: readonly (readonly [string, PetitionFilter, 'id' | 'nextDue', RegExp])[] = [
  [
    "a unit's open petitions",
    { where: { unit: 'u' }, open: true },
    'nextDue',
    /pf_petition_unit \(unit=\? AND is_open=\? AND \(next_due,id\)>/,
  ],
  [
    "a unit's overdue petitions",
    { where: { unit: 'u' }, open: true, dueBefore: '2026-04-01' },
    'nextDue',
    /next_due<\?/,
  ],
  [
    "a unit's petitions in a state",
    { where: { unit: 'u', lifecycle: 'l', state: 's' }, open: true },
    'nextDue',
    /pf_petition_unit /,
  ],
  [
    "a unit's petitions by id",
    { where: { unit: 'u' }, open: true },
    'id',
    /pf_petition_unit_id \(unit=\? AND id>\?\)/,
  ],
  [
    'a lifecycle',
    { where: { lifecycle: 'l' }, open: true },
    'nextDue',
    /pf_petition_lifecycle \(lifecycle=\? AND is_open=\? AND \(next_due,id\)>/,
  ],
  [
    'a state',
    { where: { lifecycle: 'l', state: 's' }, open: true },
    'nextDue',
    /pf_petition_state \(lifecycle=\? AND state=\? AND is_open=\? AND \(next_due,id\)>/,
  ],
  [
    'a state by id',
    { where: { lifecycle: 'l', state: 's' }, open: true },
    'id',
    /pf_petition_state_id \(lifecycle=\? AND state=\? AND id>\?\)/,
  ],
  [
    'a policy by id',
    { where: { policy: 'p' }, open: true },
    'id',
    /pf_petition_policy \(is_open=\? AND policy=\? AND id>\?\)/,
  ],
  ['all that are open', { open: true }, 'nextDue', /pf_petition_open \(is_open=\? AND \(next_due,id\)>/],
  [
    'a channel',
    { where: { channel: 'c' }, open: true },
    'nextDue',
    /pf_petition_open \(is_open=\? AND \(next_due,id\)>/,
  ],
  ['all by id', {}, 'id', /pf_petition_1 \(id>\?\)/],
];

describe('a page is read in the order of an index, behind its place, and sorted by nobody:', () => {
  test.each(byIndex)('%s', (_, filter, order, index) => {
    const plan = planOf(db, petitionsQuery(sqliteDialect, filter, order, 50, after));
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatch(index);
  });

  test('the halves of what is open and what is not are each read so, and merged', () => {
    const plan = planOf(db, petitionsQuery(sqliteDialect, { where: { unit: 'u' } }, 'nextDue', 50, after));
    expect(
      plan.filter((step) => step.includes('pf_petition_unit (unit=? AND is_open=? AND (next_due,id)>')),
    ).toHaveLength(2);
  });
});

test('a tag leads to its petitions, and a person before a period', () => {
  const plan = planOf(
    db,
    petitionsQuery(sqliteDialect, { has: [period, inCharge], where: { unit: 'u' } }, 'nextDue', 50),
  );
  expect(plan[0]).toMatch(/^SEARCH t USING COVERING INDEX pf_tag_word/);
  expect(plan[1]).toMatch(/^SEARCH p USING INDEX sqlite_autoindex_pf_petition_1 \(id=\?\)/);
  expect(petitionsQuery(sqliteDialect, { has: [period, inCharge] }, 'id', 1).values.slice(0, 2)).toEqual([
    'inCharge',
    "o'neil",
  ]);
});

test('what is counted over all is read from an index that has every column, never from the petitions', () => {
  for (const by of pickedBy)
    expect(
      planOf(db, countPetitionsQuery(sqliteDialect, { seenBy: [''], openedFrom: '2026-03-01' }, [by]))[0],
    ).toContain('COVERING INDEX pf_petition_open');
});
