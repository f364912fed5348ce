import { type FigureGroup, type FigureOf, type Grouping, groupings } from '../../register/figures.ts';
import type { Tallied, YearlyReport } from '../../register/yearlyReport.ts';
import { cite } from '../../rules/citation.ts';
import type { Language } from '../../vocabulary/text.ts';
import type { FiguresReport } from '../figures/figuresReport.ts';
import { type FigureWords, figureWords } from './figureWords.ts';
import { type Cell, cell, type Page, type Section } from './page.ts';
import { percent } from './percent.ts';

/** Petitions of a figure that are named on a page; `--json` names more. */
const mostNamed = 5;
/** Rows of a table of frequencies; `--json` has all. */
const mostRows = 10;

/** The figures of a period as a page. */
export function figuresPage(report: FiguresReport, lang: Language): Page {
  const say = figureWords[lang];
  const { period, at, petitions, by } = report.figures;
  const groups = groupings.flatMap((grouping) => {
    const of = by[grouping];
    return of === undefined ? [] : [groupSection(report, grouping, of, lang)];
  });
  return {
    title: `${report.file} · ${period.from}..${period.to} · ${say.asAt} ${at}`,
    sections: [
      allSection(report, lang),
      ...groups,
      ...(report.yearly ? yearSections(report.yearly, lang) : []),
      definitionSection(report, lang),
      ...unusedSection(report, lang),
      { title: say.counted, columns: [], rows: [], notes: [say.petitions(petitions, report.refusedEvents)] },
    ],
  };
}

const labelOf = ({ figures }: FiguresReport, id: FigureOf['id'], lang: Language): string =>
  figures.definitions.find((one) => one.id === id)?.label[lang] ?? id;

function rateCells({ rate, met, denominator }: FigureOf): Cell[] {
  return [cell(percent(rate), 'strong'), cell(`${met.count}/${denominator}`)];
}

function allSection(report: FiguresReport, lang: Language): Section {
  const say = figureWords[lang];
  return {
    title: say.all,
    columns: [
      { title: say.figure, wraps: true },
      { title: say.rate, align: 'right' },
      { title: say.parts, align: 'right' },
      { title: say.notMet, wraps: true },
      { title: say.unknown, align: 'right' },
    ],
    rows: report.figures.all.map((one) => [
      cell(labelOf(report, one.id, lang)),
      ...rateCells(one),
      cell(named(one.notMet.ids, one.notMet.count, say)),
      cell(one.unknown.count),
    ]),
    notes: [],
  };
}

function named(ids: readonly string[], count: number, say: FigureWords): string[] {
  const shown = ids.slice(0, mostNamed);
  return count > shown.length ? [...shown, say.more(count - shown.length)] : shown;
}

function groupSection(
  report: FiguresReport,
  grouping: Grouping,
  groups: readonly FigureGroup[],
  lang: Language,
): Section {
  const say = figureWords[lang];
  return {
    title: say.by[grouping],
    columns: [
      { title: '', wraps: true },
      ...report.figures.definitions.map(({ label }) => ({ title: label[lang], align: 'right' as const })),
    ],
    rows: groups.map(({ label, figures }) => [
      cell(label[lang]),
      ...figures.map(({ rate, met, denominator }) =>
        cell(denominator === 0 ? percent(null) : [percent(rate), `${met.count}/${denominator}`]),
      ),
    ]),
    notes: groups.length === 0 ? [say.none] : [],
  };
}

function definitionSection({ figures }: FiguresReport, lang: Language): Section {
  const say = figureWords[lang];
  return {
    title: say.definitions,
    columns: [
      { title: say.figure },
      { title: say.definition, wraps: true },
      { title: say.rule, wraps: true },
    ],
    rows: figures.definitions.map(({ label, definition, rule }) => [
      cell(label[lang]),
      cell(definition[lang]),
      cell(cite(rule)[lang]),
    ]),
    notes: [],
  };
}

function yearSections(report: Omit<YearlyReport, 'figures'>, lang: Language): Section[] {
  const say = figureWords[lang];
  const tallied = (title: string, list: readonly Tallied[], note?: string): Section => ({
    title,
    columns: [
      { title: '', wraps: true },
      { title: say.count, align: 'right' },
    ],
    rows: list.slice(0, mostRows).map(({ label, count }) => [cell(label[lang]), cell(count)]),
    notes: [
      ...(list.length === 0 ? [say.none] : []),
      ...(list.length > mostRows ? [say.more(list.length - mostRows)] : []),
      ...(note === undefined ? [] : [note]),
    ],
  });
  const { fieldsNotSaid } = report;
  return [
    {
      title: `${say.yearly} ${report.year} (${cite(report.rule)[lang]})`,
      columns: [],
      rows: [],
      notes: say.sums(report),
    },
    tallied(say.byChannel, report.byChannel),
    tallied(say.byKind, report.byKind),
    tallied(say.byClass, report.byClass),
    tallied(say.fields, report.fields, fieldsNotSaid > 0 ? say.fieldsNotSaid(fieldsNotSaid) : undefined),
    tallied(say.complainedOf, report.complainedOf),
    tallied(say.referredToUs, report.referredToUs),
  ];
}

function unusedSection({ unused }: FiguresReport, lang: Language): Section[] {
  const say = figureWords[lang];
  if (unused.count === 0) return [];
  return [
    {
      title: `${say.unusedLines} (${unused.count})`,
      columns: [
        { title: say.line, align: 'right' },
        { title: '' },
        { title: say.reason, wraps: true },
        { title: say.fix, wraps: true },
      ],
      rows: unused.lines.map(({ line, code, message, fix }) => [
        cell(line),
        cell(code, 'bad'),
        cell(message[lang]),
        cell(fix[lang]),
      ]),
      notes: unused.lines.length < unused.count ? [say.more(unused.count - unused.lines.length)] : [],
    },
  ];
}
