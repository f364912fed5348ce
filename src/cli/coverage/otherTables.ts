import { type Measure, measures } from '../../coverage/items.ts';
import { uncovered } from '../../coverage/report.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import { type Cells, code } from './cells.ts';
import { tableOf } from './html.ts';

/** Most rows of what is not covered that are shown unfolded. */
const mostUnfolded = 30;

/** What was not reached, a table for each measure. */
export function uncoveredTables(cells: Cells): string {
  const { say, report } = cells;
  const open = uncovered(report);
  if (open.length === 0) return `<p>${xmlText(say.nothingUncovered)}</p>`;
  const parts = measures.map((measure) => {
    const own = open.filter((item) => item.measure === measure);
    if (own.length === 0) return '';
    const rows = own.map(({ name, label, rule }) => [code(name), cells.words(label), cells.cited(rule)]);
    const unfolded = own.length <= mostUnfolded ? ' open' : '';
    const head = `${cells.measure(measure)} (${own.length})`;
    return `<details${unfolded}><summary>${head}</summary>${tableOf([say.name, say.label, say.rule], rows)}</details>`;
  });
  return parts.join('\n');
}

/** How each kind of deadline turned out. */
export function deadlineTable(cells: Cells): string {
  const { say } = cells;
  return tableOf(
    [say.kind, say.label, say.rule, say.outcome, say.times, say.by],
    cells.itemsOf('deadlines').map((item) => {
      const [kind = '', outcome = 'met'] = item.name.split(' ');
      return [
        code(kind),
        cells.words(item.label),
        cells.cited(item.rule),
        xmlText(say.outcomes[outcome as keyof typeof say.outcomes]),
        cells.badge(item),
        cells.named(item),
      ];
    }),
  );
}

/** Everything of a measure in one table. */
export function plainTable(cells: Cells, measure: Measure): string {
  const { say } = cells;
  return tableOf(
    [say.name, say.label, say.times, say.by],
    cells
      .itemsOf(measure)
      .map((item) => [code(item.name), cells.words(item.label), cells.badge(item), cells.named(item)]),
  );
}

/** What is left out, each with the reason. */
export function excludedTable(cells: Cells): string {
  const { say, report } = cells;
  const rows = report.excluded.map(({ item, reason }) => [
    code(item.name),
    cells.measure(item.measure),
    cells.words(reason),
  ]);
  return `<p>${xmlText(say.excludedNote)}</p>${tableOf([say.name, say.measure, say.reason], rows)}`;
}

/** Every scenario with its place; the tables lead here. */
export function scenarioList({ report, lang }: Cells): string {
  const items = report.scenarios.map(
    ({ title, file, line }, at) =>
      `<li id="s${at}">${xmlText(title[lang])} <code class="muted">${xmlText(`${file}:${line}`)}</code></li>`,
  );
  return `<details open><summary>${items.length}</summary><ol>${items.join('')}</ol></details>`;
}
