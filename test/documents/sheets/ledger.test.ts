import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../../src/documents/index.ts';
import { engine, entriesFrom, exampleEvents } from '../../register/samples.ts';
import { registered } from '../../support/stories.ts';

const at = '2026-12-31T00:00:00+08:00';
const ledger = ledgerOf(engine, entriesFrom(exampleEvents), { at });
const labels = ledger.columns.map(({ label }) => label);
const rowOf = (sheet: typeof ledger, id: string) =>
  Object.fromEntries(labels.map((label, at) => [label, sheet.rows.find(([matter]) => matter === id)?.[at]]));

describe('the ledger of a register', () => {
  test('has a row for each matter, in the order in which they came', () => {
    const received = ledger.rows.map((row) => String(row[labels.indexOf('收到日期')]));
    expect(ledger.rows).toHaveLength(entriesFrom(exampleEvents).length);
    expect(received).toEqual([...received].sort());
  });

  test('says of each what its decisions came to, from its facts, its deadlines and its log', () => {
    expect(rowOf(ledger, 'P2025-0001')).toEqual({
      信访事项: 'P2025-0001',
      登记编号: 'R2025-0001',
      收到日期: '2025-12-01',
      信访形式: '来信',
      人数: 1,
      初次重复: '初次',
      事由: '拖欠防护靴采购货款',
      类别: '申诉求决类',
      分类定性: '一般信访事项',
      承办单位: '后勤装备处',
      受理日期: '2025-12-03',
      办结期限: '2026-02-01',
      延期日数: undefined,
      逾期未办: undefined,
      答复日期: '2025-12-26',
      处理结论: '予以支持',
      送达日期: '2025-12-29',
      复查复核: undefined,
      评价: '满意',
      办结日期: '2026-02-28',
    });
    expect(rowOf(ledger, 'P2025-0003').复查复核).toBe('复查、复核');
  });

  test('is silent on what only a log knows, where none was given', () => {
    const alone = ledgerOf(
      engine,
      entriesFrom(exampleEvents).map(({ petition }) => petition),
      { at },
    );
    const { 登记编号, 答复日期, 评价, 受理日期 } = rowOf(alone, 'P2025-0001');
    expect([登记编号, 答复日期, 评价, 受理日期]).toEqual([undefined, undefined, undefined, '2025-12-03']);
  });

  test('counts what is overdue at its moment, whether or not a timer ran', () => {
    const office = registered();
    const overdue = (moment: string) =>
      ledgerOf(office.engine, [office.petition], { at: moment }).rows[0]?.[labels.indexOf('逾期未办')];
    expect(overdue('2026-03-02T12:00:00+08:00')).toBeUndefined();
    expect(overdue('2026-06-30T12:00:00+08:00')).toBeGreaterThan(0);
  });

  test('names the cause as the host does, and says nothing of what a report about a person is about', () => {
    const cause = labels.indexOf('事由');
    const claim = registered();
    const named = ledgerOf(claim.engine, [claim.petition], {
      at: claim.now,
      names: { inspection: '消防检查' },
      title: '三月台账',
    });
    expect([named.title, named.rows[0]?.[cause]]).toEqual(['三月台账', '消防检查']);
    const report = registered({ kind: 'report' });
    expect(ledgerOf(report.engine, [report.petition], { at: report.now }).rows[0]?.[cause]).toBe(
      '检举控告，不列',
    );
  });

  test('has no person in it', () => {
    const persons = new Set(
      entriesFrom(exampleEvents).flatMap(({ petition }) => petition.matter.petitioners),
    );
    expect(ledger.rows.flat().filter((cell) => persons.has(String(cell)))).toEqual([]);
  });
});
