import { describe, expect, test } from 'vitest';
import type { DutyFilter, DutyLine } from '../../../src/hosts/port/store.ts';
import { postgresDialect, type Query, sqliteDialect } from '../../../src/hosts/sql/dialect.ts';
import { countDutiesQuery, type DutyPickedBy, dutiesQuery } from '../../../src/hosts/sql/dutyQueries.ts';
import { countLineOf, dutyLineOf } from '../../../src/hosts/sql/tableRows.ts';
import { countDutiesAmong, dutiesAmong } from '../../../src/hosts/worklist/evaluate.ts';
import { combinations, planOf, units, varied, variedDatabase } from './variedPetitions.ts';

const db = variedDatabase();
const ask = ({ sql, values }: Query) => db.prepare(sql).all(...values);

const filters = combinations({
  unit: [undefined, '', units[1]],
  role: [undefined, 'handler'],
  lifecycle: [undefined, 'review'],
  dueBefore: [undefined, '2026-04-02'],
  has: [undefined, [{ name: 'period', value: 'congress' }], [{ name: 'inCharge', value: "o'neil" }]],
  lacks: [undefined, [{ name: 'kept-from', value: `unit:${units[0]}` }]],
  seenBy: [undefined, [''], ['', '-'], []],
}) as readonly DutyFilter[];

describe('duties', () => {
  test('are listed by every filter, as plain lists have it', () => {
    for (const filter of filters)
      expect(ask(dutiesQuery(sqliteDialect, filter, 1000)).map(dutyLineOf), JSON.stringify(filter)).toEqual(
        dutiesAmong(varied, filter, 1000).map((line) => ({ ...line })),
      );
  });

  test('are listed page by page: each once', () => {
    for (const filter of filters) {
      const expected = dutiesAmong(varied, filter, 1000);
      const lines: DutyLine[] = [];
      for (let last: DutyLine | undefined; ; last = lines[lines.length - 1]) {
        const page = ask(dutiesQuery(sqliteDialect, filter, 7, last)).map(dutyLineOf);
        lines.push(...page);
        if (page.length < 7) break;
      }
      expect(lines, JSON.stringify(filter)).toEqual(expected);
    }
  });

  test('are counted by every filter and by any columns', () => {
    const groups: readonly (readonly DutyPickedBy[])[] = [
      [],
      ['unit'],
      ['role', 'lifecycle'],
      ['lifecycle', 'unit', 'role'],
    ];
    for (const filter of filters)
      for (const by of groups) {
        const lines = ask(countDutiesQuery(sqliteDialect, filter, by)).map((row) => countLineOf(row, by));
        const expected = countDutiesAmong(varied, filter, by);
        expect(new Set(lines.map((line) => JSON.stringify(line))), JSON.stringify({ filter, by })).toEqual(
          new Set(expected.map((line) => JSON.stringify(line))),
        );
      }
  });

  test('are counted by columns of the list alone', () => {
    expect(() => countDutiesQuery(sqliteDialect, {}, ['due' as DutyPickedBy])).toThrow(RangeError);
  });

  test('have as many places in a statement of PostgreSQL as there are values', () => {
    for (const filter of filters) {
      const { sql, values } = dutiesQuery(postgresDialect, filter, 10, {
        due: '2026-04-01',
        petition: 'p',
        deadline: 'd',
      });
      expect([...sql.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n))).toEqual(values.map((_, n) => n + 1));
    }
  });
});

const after = { due: '2026-04-01', petition: 'p', deadline: 'd' };
const behind = '(due,petition,deadline)>(?,?,?)';

describe('a page of duties is read in the order of an index, behind its place, and sorted by nobody:', () => {
  test.each([
    ["a unit's", { unit: 'u' }, `pf_duty_unit (unit=? AND ${behind}`],
    ["a unit's in one role", { unit: 'u', role: 'r' }, `pf_duty_unit (unit=? AND ${behind}`],
    ["a role's", { role: 'r' }, `pf_duty_role (role=? AND ${behind}`],
    ["a role's where no unit is named", { role: 'r', unit: '' }, `pf_duty_role (role=? AND ${behind}`],
    ['overdue everywhere', { dueBefore: '2026-05-01' }, `pf_duty_due (${behind}`],
  ])('%s', (_, filter, index) => {
    const plan = planOf(db, dutiesQuery(sqliteDialect, filter, 50, after));
    expect(plan).toHaveLength(1);
    expect(plan[0]).toContain(`COVERING INDEX ${index}`);
  });

  test('what the petition must be is looked up for each', () => {
    const plan = planOf(db, dutiesQuery(sqliteDialect, { unit: 'u', seenBy: [''] }, 50, after));
    expect(plan).toHaveLength(2);
    expect(plan[1]).toContain('(id=?)');
  });
});
