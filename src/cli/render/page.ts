import type { Language } from '../../vocabulary/text.ts';

/** How a cell is meant; on a terminal with colours it is shown so. */
export type Tone = 'good' | 'warn' | 'bad' | 'faint' | 'strong';

/** A cell: texts that belong together. */
export interface Cell {
  readonly texts: readonly string[];
  readonly tone?: Tone | undefined;
}

/** A column; one that `wraps` is of words, and gives way where the line is narrow. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
  readonly wraps?: boolean;
}

/** A heading with a table, or with a note in its place. */
export interface Section {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences below the table, or alone. */
  readonly notes: readonly string[];
}

/** What is printed: a first line, then sections. */
export interface Page {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** A cell of several that are told one after the other. */
export function listed(texts: readonly string[], lang: Language, tone?: Tone): Cell {
  return cell(texts.join(lang === 'zh' ? '；' : '; '), tone);
}

/** A cell of one text, or of several that belong together. */
export function cell(texts: string | number | readonly string[], tone?: Tone): Cell {
  return { texts: Array.isArray(texts) ? texts : [String(texts)], tone };
}
