// A sheet: which of its columns are read, which are left out, and its rows.
import { parse } from 'csv-parse/sync';
import { withoutPersonalNumbers } from 'petition-flow';
import { plainWord } from './plainCell.mjs';

/** Thrown for a file that cannot be read as a sheet of this mapping. */
export class SheetError extends Error {}

/** A line ends in any of these, whichever the line before it ended in. */
const lineEnds = ['\r\n', '\n', '\r'];

function separatorOf(text) {
  const [head] = text.split(/[\r\n]/, 1);
  return ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
}

function recordsOf(text) {
  try {
    // Empty lines are rows of the sheet too: the numbers in the report are those that the clerk sees.
    return parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: lineEnds,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    throw new SheetError(`第 ${error.lines ?? '?'} 行附近的引号不成对，不能读作表格（${error.code}）`);
  }
}

/** The columns that are read with their places, the headers left out, and the rows with their numbers. */
export function readSheet(text, { columns, dropped }) {
  const [head = [], ...records] = recordsOf(text);
  const headers = head.map(plainWord);
  const twice = headers.find((header, at) => header !== '' && headers.indexOf(header) !== at);
  if (twice !== undefined) throw new SheetError(`表头“${withoutPersonalNumbers(twice)}”出现了两次`);
  const missing = Object.entries(columns).filter(
    ([name, { required }]) => required && !headers.includes(name),
  );
  if (missing.length > 0) throw new SheetError(`缺少表头：${missing.map(([name]) => name).join('、')}`);
  const isRead = (header) => Object.hasOwn(columns, header);
  return {
    columns: headers.flatMap((name, place) => (isRead(name) ? [{ name, place, ...columns[name] }] : [])),
    personal: headers.filter((header) => dropped.includes(header)),
    unknown: headers.filter((header) => header !== '' && !isRead(header) && !dropped.includes(header)),
    width: headers.length,
    rows: records.map((cells, at) => ({ number: at + 2, cells })),
  };
}
