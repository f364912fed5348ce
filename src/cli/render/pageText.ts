import type { Language } from '../../vocabulary/text.ts';
import { clean } from './clean.ts';
import type { Page, Section } from './page.ts';
import { plainTable } from './plain.ts';
import type { Style } from './style.ts';
import { boxedTable } from './tables.ts';
import { type Words, words } from './words.ts';

/** Rows of one table on a terminal. */
const mostBoxed = 300;

function cleaned(section: Section): Section {
  const rows = section.rows.map((row) => row.map(({ texts, tone }) => ({ texts: texts.map(clean), tone })));
  return { ...section, rows, notes: section.notes.map(clean) };
}

function sectionText(section: Section, style: Style, say: Words): string {
  const { title, columns, rows, notes } = cleaned(section);
  const lines = title === '' ? [] : [style.paint(title, 'strong')];
  // On a terminal nobody reads on for ever; a pipe and --json have every row.
  const shown = style.boxed ? rows.slice(0, mostBoxed) : rows;
  const table = style.boxed ? boxedTable : plainTable;
  if (shown.length > 0) lines.push(table({ title, columns, rows: shown, notes }, style));
  if (shown.length < rows.length) lines.push(say.notShown(rows.length - shown.length));
  lines.push(...notes);
  return `${lines.join('\n')}\n`;
}

/** A page as text: boxes for a terminal, plain lines for a pipe. */
export function pageText({ title, sections }: Page, style: Style, lang: Language): string {
  const head = style.paint(clean(title), 'strong');
  return [`${head}\n`, ...sections.map((section) => sectionText(section, style, words[lang]))].join('\n');
}
