import type { Cell, Column, Section } from './page.ts';
import type { Style } from './style.ts';
import { widthOf } from './wrap.ts';

const gap = '  ';

/** Widest that a column is made for its longer texts; where one is longer still, the rest of its row moves on. */
const widest = 60;

const joined = ({ texts }: Cell) => texts.filter((words) => words !== '').join(' ');

/** A cell in the width of its column. */
function inWidth(one: Cell, { align }: Column, width: number, { paint }: Style): string {
  const words = joined(one);
  const space = ' '.repeat(Math.max(0, width - widthOf(words)));
  const painted = paint(words, one.tone);
  return align === 'right' ? space + painted : painted + space;
}

/** A section's table as lines of text: one row on a line, columns two spaces apart, no boxes. */
export function plainTable({ columns, rows }: Section, style: Style): string {
  const all = [columns.map(({ title }): Cell => ({ texts: [title], tone: 'strong' })), ...rows];
  const shown = columns.map((column, at) => {
    const cells = all.map((row) => row[at] as Cell);
    const width = cells.reduce((most, one) => Math.max(most, Math.min(widest, widthOf(joined(one)))), 0);
    return cells.map((one) => inWidth(one, column, width, style));
  });
  return all
    .map((_, line) =>
      shown
        .map((cells) => cells[line])
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}
