import Table from 'cli-table3';
import type { Cell, Column, Section } from './page.ts';
import type { Style } from './style.ts';
import { longestPiece, widthOf, wrap } from './wrap.ts';

/** Narrowest that a wrapping column becomes: first so that words of up to `word` columns stay whole, then `narrowest`. */
const word = 26;
const narrowest = 6;

/** A column on its way to a width. */
interface Sizing {
  width: number;
  /** Narrowest with its longer words whole, and with them broken. */
  readonly leasts: readonly [whole: number, broken: number];
}

function sizing({ title, wraps }: Column, texts: readonly string[]): Sizing {
  const width = Math.max(widthOf(title), ...texts.map(widthOf));
  const whole = Math.min(word, Math.max(narrowest, ...texts.map(longestPiece)));
  const least = (of: number) => (wraps ? Math.max(widthOf(title), of) : width);
  return { width, leasts: [least(whole), least(narrowest)] };
}

/** Takes columns off the widest ones until a table fits or none of them gives way any more. */
function shrink(sizings: readonly Sizing[], least: (of: Sizing) => number, available: number): void {
  // Each column has a space on either side and a line before it; the last line closes the row.
  let excess = sizings.reduce((sum, { width }) => sum + width + 3, 1) - available;
  while (excess > 0) {
    const giving = sizings.filter((one) => one.width > least(one));
    if (giving.length === 0) return;
    const widest = giving.reduce((best, one) => (one.width > best.width ? one : best));
    widest.width -= 1;
    excess -= 1;
  }
}

function linesOf({ texts, tone }: Cell, width: number, { paint }: Style): string {
  return texts
    .flatMap((words) => wrap(words, width))
    .map((line) => paint(line, tone))
    .join('\n');
}

/** A section's table in boxes, as wide as the terminal at most where its columns allow it. */
export function boxedTable({ columns, rows }: Section, style: Style): string {
  const sizings = columns.map((column, at) =>
    sizing(
      column,
      rows.flatMap((row) => (row[at] as Cell).texts),
    ),
  );
  shrink(sizings, ({ leasts }) => leasts[0], style.columns);
  shrink(sizings, ({ leasts }) => leasts[1], style.columns);
  const table = new Table({
    head: columns.map(({ title }) => style.paint(title, 'strong')),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push(sizings.map(({ width }, at) => linesOf(row[at] as Cell, width, style)));
  return table.toString();
}
