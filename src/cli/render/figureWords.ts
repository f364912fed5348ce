import type { Grouping } from '../../register/figures.ts';
import type { YearlyReport } from '../../register/yearlyReport.ts';
import type { Language } from '../../vocabulary/text.ts';

/** Words of the figures that no rule, policy or definition brings along. */
export interface FigureWords {
  readonly asAt: string;
  readonly all: string;
  readonly by: Readonly<Record<Grouping, string>>;
  readonly figure: string;
  readonly rate: string;
  readonly parts: string;
  readonly notMet: string;
  readonly unknown: string;
  readonly definitions: string;
  readonly definition: string;
  readonly rule: string;
  readonly counted: string;
  readonly none: string;
  readonly count: string;
  readonly yearly: string;
  readonly byChannel: string;
  readonly byKind: string;
  readonly byClass: string;
  readonly fields: string;
  readonly complainedOf: string;
  readonly referredToUs: string;
  readonly unusedLines: string;
  readonly line: string;
  readonly reason: string;
  readonly fix: string;
  readonly more: (count: number) => string;
  readonly petitions: (count: number, refused: number) => string;
  readonly fieldsNotSaid: (count: number) => string;
  readonly sums: (report: Omit<YearlyReport, 'figures'>) => string[];
}

/** The words in each language. */
export const figureWords: Readonly<Record<Language, FigureWords>> = {
  zh: {
    asAt: '截至',
    all: '总计',
    by: { unit: '按单位', channel: '按渠道', class: '按类别', month: '按月' },
    figure: '指标',
    rate: '比率',
    parts: '分子/分母',
    notMet: '未计入分子',
    unknown: '不详',
    definitions: '定义',
    definition: '定义',
    rule: '依据',
    counted: '统计范围',
    none: '无',
    count: '件数',
    yearly: '年度报告',
    byChannel: '渠道',
    byKind: '事项类型',
    byClass: '类别',
    fields: '领域（事由）',
    complainedOf: '被反映单位',
    referredToUs: '上级来件',
    unusedLines: '未能使用的行',
    line: '行',
    reason: '原因',
    fix: '处理',
    more: (count) => `另 ${count} 项`,
    petitions: (count, refused) => `信访事项 ${count} 件，未通过的事件 ${refused} 条`,
    fieldsNotSaid: (count) => `检举控告 ${count} 件，不列事由`,
    sums: (report) => {
      const { proposals } = report;
      return [
        `收到 ${report.received} 件，${report.raisedBy} 人次`,
        `交办单位 ${report.assignedToUnits} 件，告知向有权机关提出 ${report.toldWhereToGo} 件，导入法定途径 ${report.ledElsewhere} 件`,
        `督办 ${report.supervisions} 次，涉及 ${report.supervised} 件`,
        `改进建议 ${proposals.made} 条：采纳 ${proposals.adopted}，未采纳 ${proposals.notAdopted}，未反馈 ${proposals.unanswered}；无日志不详 ${proposals.unknown} 件`,
      ];
    },
  },
  en: {
    asAt: 'as at',
    all: 'All',
    by: { unit: 'By unit', channel: 'By channel', class: 'By class', month: 'By month' },
    figure: 'figure',
    rate: 'rate',
    parts: 'parts',
    notMet: 'not in the numerator',
    unknown: 'unknown',
    definitions: 'Definitions',
    definition: 'definition',
    rule: 'rule',
    counted: 'What was counted',
    none: 'none',
    count: 'count',
    yearly: 'Report of the year',
    byChannel: 'Channels',
    byKind: 'Kinds',
    byClass: 'Classes',
    fields: 'Fields (causes)',
    complainedOf: 'Units complained of',
    referredToUs: 'Referred from above',
    unusedLines: 'Lines that could not be used',
    line: 'line',
    reason: 'reason',
    fix: 'what to do',
    more: (count) => `${count} more`,
    petitions: (count, refused) => `${count} petitions, ${refused} refused events`,
    fieldsNotSaid: (count) => `of ${count} reports about persons the cause is not said`,
    sums: (report) => {
      const { proposals } = report;
      return [
        `${report.received} received, raised by ${report.raisedBy} persons`,
        `${report.assignedToUnits} assigned to a unit, ${report.toldWhereToGo} told where to go, ${report.ledElsewhere} led to a procedure of their own`,
        `${report.supervisions} supervisions of ${report.supervised} petitions`,
        `${proposals.made} proposals: ${proposals.adopted} adopted, ${proposals.notAdopted} not adopted, ${proposals.unanswered} unanswered; ${proposals.unknown} petitions without a log`,
      ];
    },
  },
};
