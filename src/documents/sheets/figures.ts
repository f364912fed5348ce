import type { FigureGroup, FigureOf, Figures, Grouping } from '../../register/figures.ts';
import type { Tallied, YearlyReport } from '../../register/yearlyReport.ts';
import { citation } from '../../rules/citation.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

const text = (label: string, width: number): SheetColumn => ({ label, width, kind: 'text' });
const number = (label: string, width = 8): SheetColumn => ({ label, width, kind: 'number' });
const share = (label: string): SheetColumn => ({ label, width: 9, kind: 'share' });

const groupNames: Readonly<Record<Grouping, string>> = {
  unit: '按单位',
  channel: '按信访形式',
  class: '按分类',
  month: '按月份',
};

const counted = [share('比率'), number('符合'), number('应计'), number('不详')];
/** A figure over nothing has no rate: its cell is empty, and never nought. */
const cellsOf = ({ rate, denominator, met, unknown }: FigureOf): SheetCell[] => [
  rate ?? undefined,
  met.count,
  denominator,
  unknown.count,
];

/** The figures of a period as tables: all, by each grouping that was asked for, and what each figure counts by which rule. */
export function figureSheets({ period, petitions, definitions, all, by }: Figures): readonly Sheet[] {
  const label = new Map(definitions.map((one) => [one.id, one.label.zh]));
  const over = `${period.from}至${period.to}`;
  const groups = Object.entries(by) as [Grouping, readonly FigureGroup[]][];
  return [
    {
      name: '指标',
      title: `信访工作指标（${over}，共${petitions}件）`,
      columns: [text('指标', 22), ...counted],
      rows: all.map((figure) => [label.get(figure.id), ...cellsOf(figure)]),
    },
    ...groups.map(
      ([grouping, listed]): Sheet => ({
        name: groupNames[grouping],
        title: `信访工作指标${groupNames[grouping]}（${over}）`,
        columns: [text(groupNames[grouping].slice(1), 20), text('指标', 22), ...counted],
        rows: listed.flatMap((group) =>
          group.figures.map((figure) => [group.label.zh, label.get(figure.id), ...cellsOf(figure)]),
        ),
      }),
    ),
    {
      name: '指标说明',
      title: '指标说明',
      columns: [text('指标', 22), text('计算方法', 80), text('依据', 30)],
      rows: definitions.map(({ label, definition, rule }) => [label.zh, definition.zh, citation(rule, 'zh')]),
    },
  ];
}

const tallied = (name: string, title: string, listed: readonly Tallied[]): Sheet => ({
  name,
  title,
  columns: [text(name, 30), number('件数')],
  rows: listed.map(({ label, count }) => [label.zh, count]),
});

/** The report of a year (`reg.41`) as tables: what came, from where and about what, what was referred, supervised and proposed, and the figures. */
export function yearlySheets(report: YearlyReport): readonly Sheet[] {
  const { year, proposals } = report;
  const rows: readonly (readonly [string, number])[] = [
    ['收到件数', report.received],
    ['涉及人次', report.raisedBy],
    ['交本机关单位承办', report.assignedToUnits],
    ['告知向有权机关提出', report.toldWhereToGo],
    ['导入法定途径', report.ledElsewhere],
    ['督办次数', report.supervisions],
    ['督办件数', report.supervised],
    ['提出改进建议', proposals.made],
    ['采纳', proposals.adopted],
    ['未采纳', proposals.notAdopted],
    ['未反馈', proposals.unanswered],
    ['督办事项中建议情况不详', proposals.unknown],
    ['检举控告，领域不列', report.fieldsNotSaid],
  ];
  return [
    {
      name: '年度情况',
      title: `${year}年信访工作情况（${citation(report.rule, 'zh')}）`,
      columns: [text('项目', 30), number('数量')],
      rows,
    },
    tallied('信访形式', `${year}年信访形式`, report.byChannel),
    tallied('类别', `${year}年信访事项类别`, report.byKind),
    tallied('分类定性', `${year}年分类定性`, report.byClass),
    tallied('领域', `${year}年信访事项领域`, report.fields),
    tallied('被反映单位', `${year}年被反映单位`, report.complainedOf),
    tallied('上级来件', `${year}年上级来件`, report.referredToUs),
    ...figureSheets(report.figures),
  ];
}
