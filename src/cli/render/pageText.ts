import type { Language } from '../../vocabulary/text.ts';
import { clean } from './clean.ts';
import type { Page, Section } from './page.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { words } from './words.ts';
import { wrapHanging } from './wrap.ts';

/** Rows of one table on a terminal. */
const mostRows = 300;

function cleaned(section: Section): Section {
  const rows = section.rows.map((row) => row.map(({ texts, tone }) => ({ texts: texts.map(clean), tone })));
  return { ...section, rows, notes: section.notes.map(clean) };
}

function sectionText(section: Section, style: Style, lang: Language): string {
  const { title, rows, notes, ...rest } = cleaned(section);
  const { paint, columns, terminal } = style;
  const lines = title === '' ? [] : wrapHanging(title, columns).map((line) => paint(line, 'strong'));
  // On a terminal nobody reads on for ever; a pipe and --json have every row.
  const shown = terminal ? rows.slice(0, mostRows) : rows;
  if (shown.length > 0) lines.push(table({ title, rows: shown, notes, ...rest }, style, lang));
  const hidden = shown.length < rows.length ? [words[lang].notShown(rows.length - shown.length)] : [];
  lines.push(...[...hidden, ...notes].flatMap((note) => wrapHanging(note, columns)));
  return `${lines.join('\n')}\n`;
}

/** A page as text, on a terminal and in a pipe alike. */
export function pageText({ title, sections }: Page, style: Style, lang: Language): string {
  const head = wrapHanging(clean(title), style.columns).map((line) => `${style.paint(line, 'strong')}\n`);
  return [head.join(''), ...sections.map((section) => sectionText(section, style, lang))].join('\n');
}
