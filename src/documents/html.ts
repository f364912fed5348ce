import { pageOf } from '../diagram/pageOf.ts';
import { xmlText as plain } from '../diagram/xmlText.ts';
import type { FormCell, Paper, PaperBlock } from './model/paper.ts';
import { dayInWords } from './model/wording.ts';

/** GB/T 9704 as far as a browser prints it: A4, the block of 156 mm by 225 mm, sizes, faces with what stands in for them. */
const style = `@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, serif } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, serif } }
body { margin: 0 auto; max-width: 156mm; font: 15.75pt/28.95pt FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; color: #000; background: #fff }
article { break-after: page } article:last-child { break-after: auto }
h1 { margin: 0 0 28pt; text-align: center; font: 22pt/34pt FZXiaoBiaoSong-B05S, STZhongsong, SimSun, "Noto Serif CJK SC", serif; font-weight: normal }
h2 { margin: 0; text-indent: 2em; font: inherit; font-family: SimHei, "Noto Sans CJK SC", sans-serif; break-after: avoid }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere } p.flush { text-align: left } p.to { text-indent: 0 } p.number { text-indent: 0; text-align: center }
header { margin-bottom: 56pt; color: #f00; text-align: center; font: 26pt/60pt FZXiaoBiaoSong-B05S, STZhongsong, SimSun, serif; border-bottom: 1.5pt solid #f00 }
header.letter { border-bottom: 4pt double #f00; margin: 0 -7mm 28pt } header.letter + p.number { text-align: right }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 12pt; line-height: 20pt } td, th { border: .75pt solid #000; padding: 1mm 1.5mm; overflow-wrap: anywhere }
th { font-weight: normal; font-family: SimSun, serif } td p, td { text-indent: 0; text-align: left } tr { break-inside: avoid }
footer { break-inside: avoid; margin-top: 29pt; padding-right: 4em } footer p { text-indent: 0; text-align: right } footer .hand { text-align: left }`;

const paragraph = (words: string, kind = '') => `<p${kind && ` class="${kind}"`}>${plain(words)}</p>`;

const cellIn = ({ kind, lines, span }: FormCell) => {
  const wide = span > 1 ? ` colspan="${span}"` : '';
  const words = lines.map((line) => plain(line)).join('<br>');
  return kind === 'label' ? `<th scope="row"${wide}>${words}</th>` : `<td${wide}>${words}</td>`;
};

function blockIn(block: PaperBlock): string {
  if (block.kind === 'heading') return `<h2>${plain(block.text)}</h2>`;
  if (block.kind === 'paragraph') return paragraph(block.text, block.flush ? 'flush' : '');
  const columns = block.columns.map((width) => `<col style="width:${width}mm">`).join('');
  const rows = block.rows.map(
    ({ height, cells }) => `<tr style="height:${height}mm">${cells.map(cellIn).join('')}</tr>`,
  );
  return `<table><colgroup>${columns}</colgroup><tbody>${rows.join('\n')}</tbody></table>`;
}

function articleOf({ title, number, head, to, blocks, signature, day }: Paper): string {
  const red = {
    none: [],
    document: [`<header>${plain(signature.organ)}文件</header>`],
    letter: [`<header class="letter">${plain(signature.organ)}</header>`],
  }[head];
  const numbered = number === undefined ? [] : [paragraph(number, 'number')];
  const [above, below] = head === 'none' ? [[], numbered] : [numbered, []];
  return [
    '<article>',
    ...red,
    ...above,
    `<h1>${plain(title)}</h1>`,
    ...below,
    ...(to === undefined ? [] : [paragraph(`${to}：`, 'to')]),
    ...blocks.map(blockIn),
    '<footer>',
    ...signature.hands.map((who) => paragraph(`${who}：`, 'hand')),
    ...(signature.seal ? [paragraph(signature.organ)] : []),
    paragraph(dayInWords(day)),
    '</footer>',
    '</article>',
  ].join('\n');
}

/** Papers as a page that a browser prints, one after the other; it loads nothing from anywhere. */
export function htmlOf(papers: Paper | readonly Paper[]): string {
  const all = 'kind' in papers ? [papers] : papers;
  const title = [...new Set(all.map((paper) => paper.title))].join('、');
  return pageOf(title, style, all.map(articleOf).join('\n'));
}
