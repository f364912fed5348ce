import { xmlText } from '../../diagram/xmlText.ts';
import type { Language } from '../../vocabulary/text.ts';
import { type Bars, barChart, type ChartColours } from '../charts/barChart.ts';
import { diffPage, kindLabel, refusalLabel, sideNames, words } from './diffPage.ts';
import { binNames, binned, type DiffReport, namesOf } from './diffReport.ts';
import { pageStyle } from './pageStyle.ts';

const light: ChartColours = { text: '#3a4450', line: '#d6dce3', series: ['#7a8796', '#1f6fb2'] };
const dark: ChartColours = { text: '#c3ccd6', line: '#3a444f', series: ['#8d9aa8', '#5aa9e6'] };

/** Rows of a table that the page shows; the text and --json have every one. */
const mostRows = 500;

/** Both drawings of a chart: the page shows the one that suits the light. */
function drawn(bars: Bars): string {
  if (bars.categories.length === 0) return '';
  return `<div class="chart light">${barChart(bars, light)}</div><div class="chart dark">${barChart(bars, dark)}</div>`;
}

function barsOf(report: DiffReport, of: 'missedByKind' | 'refusals', say: (name: string) => string): Bars {
  const { before, after } = report;
  const names = namesOf(before[of], after[of]).slice(0, 14);
  const [one, other] = sideNames(report);
  return {
    categories: names.map(say),
    series: [
      { name: one, values: names.map((name) => before[of][name] ?? 0) },
      { name: other, values: names.map((name) => after[of][name] ?? 0) },
    ],
    lying: true,
  };
}

/** The comparison as one page that stands alone: charts, the figures in tables beside them, light and dark. */
export function diffHtml(report: DiffReport, lang: Language): string {
  const { title, sections } = diffPage(report, lang);
  const [one, other] = sideNames(report);
  const bins = binNames();
  const days: Bars = {
    categories: bins,
    series: [
      { name: one, values: binned(report.before.daysToConclude) },
      { name: other, values: binned(report.after.daysToConclude) },
    ],
    lying: false,
  };
  const charts: Readonly<Record<string, string>> = {
    [words.missed[lang]]: drawn(barsOf(report, 'missedByKind', (kind) => kindLabel(kind, lang))),
    [words.refusals[lang]]: drawn(barsOf(report, 'refusals', (code) => refusalLabel(code, lang))),
  };
  const dayRows = bins.map((name, at) => [name, ...days.series.map(({ values }) => String(values[at] ?? 0))]);
  const shownSections = [...sections.slice(-1), ...sections.slice(0, -1)].map(
    ({ title: heading, columns, rows, notes }) =>
      section(
        heading,
        charts[heading] ?? '',
        table(
          heading,
          columns,
          rows.slice(0, mostRows).map((row) => row.map(({ texts }) => texts.map(xmlText).join('<br>'))),
        ),
        rows.length > mostRows ? [...notes, `… ${rows.length - mostRows}`] : notes,
      ),
  );
  const dayColumns = [
    { title: words.days[lang] },
    ...[one, other].map((name) => ({ title: name, align: 'right' as const })),
  ];
  shownSections.splice(
    1,
    0,
    section(words.days[lang], drawn(days), table(words.days[lang], dayColumns, dayRows), []),
  );
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${xmlText(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${xmlText(title)}</h1></header>
<main>
${shownSections.join('\n')}
</main>
</body>
</html>
`;
}

function section(heading: string, chart: string, content: string, notes: readonly string[]): string {
  const said = notes.map((note) => `<p class="note">${xmlText(note)}</p>`).join('');
  return `<section><h2>${xmlText(heading)}</h2>${chart}${content}${said}</section>`;
}

interface Head {
  readonly title: string;
  readonly align?: 'right';
}

function table(caption: string, columns: readonly Head[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const side = (at: number) => (columns[at]?.align === 'right' ? ' class="number"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${side(at)}>${xmlText(title)}</th>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((content, at) => (at === 0 ? `<th scope="row"${side(at)}>${content}</th>` : `<td${side(at)}>${content}</td>`)).join('')}</tr>`,
    )
    .join('\n');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${xmlText(caption)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
