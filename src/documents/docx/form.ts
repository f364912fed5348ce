import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FormCell, PaperBlock } from '../model/paper.ts';
import { mm } from './measures.ts';
import type { Setter } from './setting.ts';

const line = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };

function linesIn(set: Setter, { kind, lines }: FormCell) {
  const indent = { firstLine: 0 };
  if (kind === 'label')
    return lines.map((words) =>
      set(words, { face: 'song', size: 'four', pitch: 440, indent, alignment: AlignmentType.CENTER }),
    );
  const small = { size: 'smallFour', pitch: 400, indent, alignment: AlignmentType.LEFT } as const;
  // A cell without a paragraph is no cell.
  return (lines.length === 0 ? [''] : lines).map((words) => set(words, small));
}

/** A form on fixed columns. Widths are told three times, for the grid, the cells and the table: readers differ in which they take. */
export function formIn(set: Setter, { columns, rows }: Extract<PaperBlock, { kind: 'form' }>): Table {
  const widths = columns.map(mm);
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(({ height, cells }) => {
      let at = 0;
      return new TableRow({
        cantSplit: true,
        height: { value: mm(height), rule: HeightRule.ATLEAST },
        children: cells.map((cell) => {
          const size = widths.slice(at, at + cell.span).reduce((sum, width) => sum + width, 0);
          at += cell.span;
          return new TableCell({
            columnSpan: cell.span,
            width: { size, type: WidthType.DXA },
            borders,
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { left: mm(1.5), right: mm(1.5), top: mm(0.5), bottom: mm(0.5) },
            children: linesIn(set, cell),
          });
        }),
      });
    }),
  });
}
