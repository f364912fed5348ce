import type { FormRow, Paper, PaperBlock } from './model/paper.ts';
import { dayInWords } from './model/wording.ts';

/** Words as they stand: what Markdown would take for a mark of its own, or a page for a tag, is escaped. */
const plain = (words: string) =>
  words
    .replace(/[\\`*_{}[\]<>#|~&]/g, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
    .replace(/^(\s*)([-+]|\d+\.)(?=\s)/, '$1\\$2');

/** A row of a form as pairs of a label and what stands beside it. */
function pairs({ cells }: FormRow): string[] {
  const rows: { label: string; words: string[] }[] = [];
  for (const { kind, lines } of cells) {
    if (kind === 'label') rows.push({ label: plain(lines.join('')), words: [] });
    // A place for the hand is one on paper; here it is said.
    else
      rows.at(-1)?.words.push(...(kind === 'hand' && lines.length === 0 ? ['（手写）'] : lines.map(plain)));
  }
  return rows.map(({ label, words }) => `| ${label} | ${words.join('<br>')} |`);
}

function blockIn(block: PaperBlock): string {
  if (block.kind === 'heading') return `## ${plain(block.text)}`;
  if (block.kind === 'paragraph') return plain(block.text);
  return ['| | |', '| --- | --- |', ...block.rows.flatMap(pairs)].join('\n');
}

/** A paper as Markdown, to look at before it is printed. */
export function markdownOf(paper: Paper): string {
  const { title, number, to, blocks, signature, day } = paper;
  return `${[
    `# ${plain(title)}`,
    ...(number === undefined ? [] : [plain(number)]),
    ...(to === undefined ? [] : [`${plain(to)}：`]),
    ...blocks.map(blockIn),
    ...signature.hands.map((who) => `${plain(who)}：`),
    `${plain(signature.organ)}${signature.seal ? '（印章）' : ''}`,
    dayInWords(day),
  ].join('\n\n')}\n`;
}
