import { describe, expect, test } from 'vitest';
import { figureSheets, sheetsHtmlOf, yearlySheets } from '../../../src/documents/index.ts';
import { createRegister } from '../../../src/register/index.ts';
import { engine, entriesFrom, exampleEvents } from '../../register/samples.ts';

const entries = entriesFrom(exampleEvents);
const register = createRegister(engine);
const report = register.yearlyReport(entries, { year: 2026, at: '2026-12-31T00:00:00+08:00' });
const figures = register.figures(entries, { from: '2026-01-01', to: '2026-06-30', by: ['unit', 'channel'] });

describe('figures as tables', () => {
  test('are all, each grouping that was asked for, and what they count by which rule', () => {
    const sheets = figureSheets(figures);
    expect(sheets.map(({ name }) => name)).toEqual(['指标', '按单位', '按信访形式', '指标说明']);
    expect(sheets[0]?.title).toBe(`信访工作指标（2026-01-01至2026-06-30，共${entries.length}件）`);
    expect(sheets[3]?.rows[1]?.[2]).toBe('《信访工作条例》第三十四条');
  });

  test('have the rate, and what it is made of, as the register counts it', () => {
    const concluded = figures.all.find(({ id }) => id === 'concludedInTime');
    expect(figureSheets(figures)[0]?.rows[1]).toEqual([
      '按期办结率',
      concluded?.rate,
      concluded?.met.count,
      concluded?.denominator,
      concluded?.unknown.count,
    ]);
  });

  test('over nothing have no rate, and never nought', () => {
    const none = register.figures([], { from: '2026-01-01', to: '2026-06-30' });
    for (const row of figureSheets(none)[0]?.rows ?? []) expect(row.slice(1)).toEqual([undefined, 0, 0, 0]);
  });
});

describe('the report of a year as tables', () => {
  const sheets = yearlySheets(report);

  test('has what came, from where and about what, what was supervised and proposed, and the figures', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      '年度情况',
      '信访形式',
      '类别',
      '分类定性',
      '领域',
      '被反映单位',
      '上级来件',
      '指标',
      '按单位',
      '按信访形式',
      '按分类',
      '按月份',
      '指标说明',
    ]);
    expect(sheets[0]?.title).toBe('2026年信访工作情况（《信访工作条例》第四十一条）');
    expect(sheets[0]?.rows.slice(0, 2)).toEqual([
      ['收到件数', report.received],
      ['涉及人次', report.raisedBy],
    ]);
    expect(sheets[1]?.rows.map(([, count]) => count)).toEqual(report.byChannel.map(({ count }) => count));
  });

  test('as a page has every table, and a dash where there is no rate', () => {
    const page = sheetsHtmlOf(sheets, '2026年信访工作报告 <甲>');
    expect(page).toContain('<h1>2026年信访工作报告 &lt;甲&gt;</h1>');
    expect(page.match(/<table>/g)).toHaveLength(sheets.length);
    expect(page).not.toMatch(/<script|<link|src=|url\(|https?:/);
    const none = figureSheets(register.figures([], { from: '2026-01-01', to: '2026-06-30' }));
    expect(sheetsHtmlOf(none, '指标')).toContain(
      '<td>及时受理率</td><td class="number">—</td><td class="number">0</td>',
    );
    const half = {
      name: '甲',
      title: '甲',
      columns: [{ label: '比率', width: 9, kind: 'share' as const }],
      rows: [[0.5]],
    };
    expect(sheetsHtmlOf([half], '甲')).toContain('<td class="number">50.0%</td>');
  });
});
