import type { Language } from '../../vocabulary/text.ts';
import type { Cell, Column, Section } from './page.ts';
import type { Style } from './style.ts';
import { indented, longestPiece, widthOf, wrap } from './wrap.ts';

const gap = 2;
/** How far in what is folded stands at least. */
const leastIndent = 4;
/** A column is broken within its own width where that is ample, or where it is no less than this and no row takes more lines. */
const ample = 40;
const leastBroken = 20;
const mostLines = 3;
const separator = ' · ';
const colons: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };

const joined = ({ texts }: Cell) => texts.filter((words) => words !== '').join(' ');

/** A column with its cells, and its width where nothing is broken. */
interface Laid {
  readonly column: Column;
  readonly cells: readonly Cell[];
  readonly natural: number;
}

/** A column that stands on the line of its row. */
interface Placed extends Laid {
  readonly width: number;
}

function laid({ columns, rows }: Section): Laid[] {
  const all = columns.map((column, at): Laid => {
    const cells = rows.map((row) => row[at] as Cell);
    const natural = cells.reduce((most, one) => Math.max(most, widthOf(joined(one))), widthOf(column.title));
    return { column, cells, natural };
  });
  return all.filter(({ cells }) => cells.some((one) => joined(one) !== ''));
}

/** Columns that some columns take on a line. */
const taken = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width + gap, 0);

/** Whether a column can be read when it is broken within so many columns. */
function canBreak({ column, cells }: Laid, room: number): boolean {
  if (!column.wraps || room < Math.max(leastBroken, widthOf(column.title))) return false;
  return cells.every((one) => {
    const words = joined(one);
    return longestPiece(words) <= room && (room >= ample || wrap(words, room).length <= mostLines);
  });
}

/** The columns in the order in which they are given room: those that do not wrap first, where the first that wraps still has room beside them. */
function byClaim(all: readonly Laid[], available: number): readonly Laid[] {
  const fixed = all.filter(({ column }) => !column.wraps);
  const first = all.find(({ column }) => column.wraps);
  const room = available - taken(fixed.map(({ natural }) => natural));
  const hasRoom = first === undefined ? room + gap >= 0 : first.natural <= room || canBreak(first, room);
  return hasRoom ? [...fixed, ...all.filter(({ column }) => column.wraps)] : all;
}

/** The columns that stand on the line of their row, each with its width; the others are folded under it. */
function place(all: readonly Laid[], available: number): readonly Placed[] {
  const widths = new Map<Laid, number>();
  let room = available;
  for (const one of byClaim(all, available)) {
    if (one.natural <= room) widths.set(one, one.natural);
    else {
      if (canBreak(one, room)) widths.set(one, room);
      break;
    }
    room -= one.natural + gap;
  }
  return all.flatMap((one) => {
    const width = widths.get(one);
    return width === undefined ? [] : [{ ...one, width }];
  });
}

/** The lines on which a row's columns stand side by side. */
function sideBySide(placed: readonly Placed[], cells: readonly Cell[], { paint }: Style): string[] {
  const broken = placed.map(({ width, natural }, at) => {
    const words = joined(cells[at] as Cell);
    return natural <= width ? [words] : wrap(words, width);
  });
  const height = Math.max(1, ...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const parts = placed.map(({ column, width }, at) => {
      const words = broken[at]?.[line] ?? '';
      const space = ' '.repeat(width - widthOf(words));
      const painted = paint(words, cells[at]?.tone);
      return column.align === 'right' ? space + painted : painted + space;
    });
    return parts.join(' '.repeat(gap)).trimEnd();
  });
}

/** What is folded under a row: each cell after the name of its column, as many on a line as it takes. */
function folded(rest: readonly Laid[], row: number, indent: number, style: Style, lang: Language): string[] {
  const { paint, columns } = style;
  const lines: string[] = [];
  let end = columns;
  for (const { column, cells } of rest) {
    const one = cells[row] as Cell;
    const words = joined(one);
    if (words === '') continue;
    const named = column.title === '' ? words : `${column.title}${colons[lang]}${words}`;
    if (end + widthOf(separator + named) <= columns) {
      lines.push(`${lines.pop()}${separator}${paint(named, one.tone)}`);
      end += widthOf(separator + named);
      continue;
    }
    for (const line of wrap(named, columns - indent)) {
      const whole = indented(line, indent, columns);
      lines.push(whole.slice(0, -line.length) + paint(line, one.tone));
      end = widthOf(whole);
    }
  }
  return lines;
}

/** A section's table: its columns side by side as far as the line takes them, the others folded under their row; no word or id is broken. */
export function table(section: Section, style: Style, lang: Language): string {
  const all = laid(section);
  const placed = place(all, style.columns);
  const rest = all.filter((one) => !placed.some(({ column }) => column === one.column));
  const titles = placed.map(({ column }): Cell => ({ texts: [column.title], tone: 'strong' }));
  const lines = titles.some((one) => joined(one) !== '') ? sideBySide(placed, titles, style) : [];
  const indent = indentOf(placed, style.columns);
  section.rows.forEach((_, row) => {
    const cells = placed.map((one) => one.cells[row] as Cell);
    lines.push(...sideBySide(placed, cells, style), ...folded(rest, row, indent, style, lang));
  });
  return lines.join('\n');
}

/** What is folded stands under the first column of words, where enough room is left. */
function indentOf(placed: readonly Placed[], available: number): number {
  const at = placed.findIndex(({ column }) => column.wraps);
  const start = taken(placed.slice(0, Math.max(0, at)).map(({ width }) => width));
  return available - start >= ample ? Math.max(leastIndent, start) : leastIndent;
}
