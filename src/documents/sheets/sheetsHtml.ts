import { pageOf } from '../../diagram/pageOf.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

const style = `@page { size: A4 landscape; margin: 15mm 10mm }
body { margin: 0 auto; max-width: 277mm; padding: 8px; font: 10.5pt/1.5 SimSun, "Noto Serif CJK SC", serif; color: #000; background: #fff }
h1 { font-size: 16pt; text-align: center } h2 { font-size: 13pt; margin: 1.5em 0 .5em }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #000; padding: 2px 6px; vertical-align: top; overflow-wrap: anywhere } td.number { text-align: right; white-space: nowrap }
th { background: #eee } thead { display: table-header-group } tr { break-inside: avoid }`;

/** What stands in a cell, as it is read: a share in percent, a dash for a rate over nothing. */
function words(cell: SheetCell, { kind }: SheetColumn): string {
  if (kind !== 'share') return cell === undefined ? '' : String(cell);
  return typeof cell === 'number' ? `${(100 * cell).toFixed(1)}%` : '—';
}

function tableOf({ title, columns, rows }: Sheet): string {
  const head = columns.map(({ label }) => `<th scope="col">${xmlText(label)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map((column, at) => {
      const isNumber = column.kind === 'number' || column.kind === 'share';
      return `<td${isNumber ? ' class="number"' : ''}>${xmlText(words(row[at], column))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<section>
<h2>${xmlText(title)}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${xmlText(title)}"><table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>
</section>`;
}

/** Tables as a page to read or print; it loads nothing from anywhere. */
export function sheetsHtmlOf(sheets: readonly Sheet[], title: string): string {
  const main = `<main>
<h1>${xmlText(title)}</h1>
${sheets.map(tableOf).join('\n')}
</main>`;
  return pageOf(title, style, main);
}
