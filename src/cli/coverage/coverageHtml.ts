import { measures } from '../../coverage/items.ts';
import type { CoverageReport } from '../../coverage/report.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import { lifecycles } from '../../machines/lifecycles.ts';
import type { Language } from '../../vocabulary/text.ts';
import { Cells } from './cells.ts';
import { coverageStyle } from './coverageStyle.ts';
import { pictureOf } from './diagrams.ts';
import { guardTables } from './guardTables.ts';
import { lifecycleParts } from './lifecycleParts.ts';
import { deadlineTable, excludedTable, plainTable, scenarioList, uncoveredTables } from './otherTables.ts';

/** The coverage as one page that asks for nothing from outside. */
export async function coverageHtml(report: CoverageReport, lang: Language): Promise<string> {
  const cells = new Cells(report, lang);
  const { say } = cells;
  const pictures = new Map<string, string>();
  for (const lifecycle of lifecycles)
    pictures.set(lifecycle.id, await pictureOf(lifecycle, report, lang, say));
  const sections: readonly (readonly [id: string, title: string, body: string])[] = [
    ['uncovered', say.uncovered, uncoveredTables(cells)],
    ['lifecycles', say.lifecycles, lifecycleParts(cells, pictures)],
    ['guards', say.guards, guardTables(cells)],
    ['deadlines', say.deadlines, deadlineTable(cells)],
    ['rules', say.rules, plainTable(cells, 'rules')],
    ['refusals', say.refusals, plainTable(cells, 'refusals')],
    ['excluded', say.excluded, excludedTable(cells)],
    ['scenarios', say.scenarios, scenarioList(cells)],
  ];
  const links = sections.map(([id, title]) => `<li><a href="#${id}">${xmlText(title)}</a></li>`).join('');
  const bodies = sections.map(
    ([id, title, body]) => `<section id="${id}"><h2>${xmlText(title)}</h2>\n${body}</section>`,
  );
  const policies = report.policies.map(({ id, version }) => `${id} ${version}`).join(' · ');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(say.title)}</title>
<style>${coverageStyle}</style>
</head>
<body>
<a class="skip" href="#main">${xmlText(say.skip)}</a>
<header>
<h1>${xmlText(say.title)}</h1>
<p class="muted">${xmlText(say.under)}: ${xmlText(policies)}</p>
${cardsOf(cells)}
<nav aria-label="${xmlText(say.contents)}"><ul>${links}</ul></nav>
</header>
<main id="main">
${bodies.join('\n')}
</main>
</body>
</html>
`;
}

/** Each measure by its counts, with a bar. */
function cardsOf(cells: Cells): string {
  const cards = measures.map((measure) => {
    const { covered, total } = cells.report.counts[measure];
    const share = total === 0 ? 100 : (covered / total) * 100;
    const bar = `<span class="bar" aria-hidden="true"><i style="width:${share.toFixed(2)}%"></i></span>`;
    return `<li>${cells.measure(measure)}<b>${covered}/${total}</b>${bar}</li>`;
  });
  return `<ul class="cards">${cards.join('')}</ul>`;
}
