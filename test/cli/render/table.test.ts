import { Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cell, type Section } from '../../../src/cli/render/page.ts';
import { styleFor } from '../../../src/cli/render/style.ts';
import { table } from '../../../src/cli/render/table.ts';
import { widthOf } from '../../../src/cli/render/wrap.ts';

const word = fc.constantFrom(
  '信访事项',
  '《条例》',
  'P2026-0001',
  'handling.askExtension',
  'art.',
  '23',
  '，',
  'to',
);
const words = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(' '));
const column = fc.record(
  { title: fc.constantFrom('Reason', '依据', ''), wraps: fc.boolean(), align: fc.constant('right' as const) },
  { requiredKeys: ['title'] },
);
const section: fc.Arbitrary<Section> = fc.array(column, { minLength: 1, maxLength: 7 }).chain((columns) =>
  fc
    .array(fc.array(words, { minLength: columns.length, maxLength: columns.length }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) => ({
      title: '',
      columns: columns as Section['columns'],
      rows: rows.map((row) => row.map((one) => cell(one))),
      notes: [],
    })),
);
const lines = (of: Section, columns: number) =>
  table(of, styleFor(new Writable(), { COLUMNS: String(columns) }), 'en').split('\n');

test('whatever stands in a table, no line is wider than asked for, and every word and id is there, whole', () => {
  fc.assert(
    fc.property(section, fc.integer({ min: 40, max: 160 }), (of, columns) => {
      const said = lines(of, columns);
      for (const line of said) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      const counted = (texts: readonly string[]) =>
        texts.flatMap((one) => one.match(/P2026-0001|handling\.askExtension/g) ?? []).length;
      expect(counted(said)).toBe(counted(of.rows.flat().flatMap(({ texts }) => texts)));
    }),
  );
});

const petitions: Section = {
  title: '',
  columns: [
    { title: 'Day' },
    { title: 'Deadline', wraps: true },
    { title: 'Mark', wraps: true },
    { title: 'Rule', wraps: true },
  ],
  rows: [
    [cell('2026-03-02'), cell('registration'), cell(''), cell('Regulation on Petition Work, art. 22')],
    [cell('2026-03-03'), cell('result report'), cell(''), cell('Plan 3.2.2')],
  ],
  notes: [],
};

test('columns that the line does not take are folded under their row, after their names; an empty one is left out', () => {
  expect(lines(petitions, 40)).toEqual([
    'Day         Deadline',
    '2026-03-02  registration',
    '    Rule: Regulation on Petition Work,',
    '    art. 22',
    '2026-03-03  result report',
    '    Rule: Plan 3.2.2',
  ]);
});

test('where there is room a row is one line', () => {
  expect(lines(petitions, 80)).toEqual([
    'Day         Deadline       Rule',
    '2026-03-02  registration   Regulation on Petition Work, art. 22',
    '2026-03-03  result report  Plan 3.2.2',
  ]);
});

test('an id that is longer than the line stands on it alone, as far out as it needs', () => {
  const id = 'x'.repeat(38);
  const long = { ...petitions, rows: [[cell('2026-03-02'), cell('registration'), cell(''), cell(id)]] };
  expect(lines(long, 40)).toEqual([
    'Day         Deadline',
    '2026-03-02  registration',
    '    Rule:',
    `  ${id}`,
  ]);
});
