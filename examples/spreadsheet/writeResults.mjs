// What comes of an import: the report, the register, and the refused rows without anybody's number.
import { withoutPersonalNumbers } from 'petition-flow';
import { plainCell } from './plainCell.mjs';
import { between, isId } from './readCell.mjs';

/** Digits in a row that could be somebody's number miswritten, or that of an account. */
const longNumber = /\d(?:[ -]?\d){10,}/g;

/** A cell as a sheet takes it: quoted where it has to be, and nothing that a spreadsheet would run as a formula. */
function sheetCell(cell) {
  const inert = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A cell that is handed on: numbers that could be somebody's are blotted out, and names where an id has to be. */
function blotted(cell, { pattern }) {
  const parts = pattern === undefined ? [] : plainCell(cell).split(between).filter(Boolean);
  if (parts.some((part) => !new RegExp(pattern, 'u').test(part))) return '※';
  return isId(cell) ? cell : plainCell(withoutPersonalNumbers(cell)).replace(longNumber, '※');
}

/** The refused rows as a sheet: only columns that are read, with row number and reasons; for Excel in UTF-8 with BOM. */
export function refusedSheet({ columns }, { refused }) {
  const head = ['行号', '原因', ...columns.map(({ name }) => name)];
  const lines = refused.map(({ number, cells, faults }) => {
    const reasons = faults.map(({ column, fault }) => `${column}：${fault}`).join('；');
    return [String(number), reasons, ...columns.map((column) => blotted(cells[column.place] ?? '', column))];
  });
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(sheetCell).join(',')}\r\n`).join('')}`;
}

/** The register: an event on each line, as `petition-flow run` reads it. */
export function registerText({ events }) {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/** The report: what was read, what was left out, and each fault by row and column. */
export function reportText(file, encoding, sheet, { events, refused, empty }) {
  const taken = `读入 ${events.length} 行，退回 ${refused.length} 行，空行 ${empty} 行`;
  const list = (headers) => headers.map(withoutPersonalNumbers).join('、') || '无';
  return [
    `${withoutPersonalNumbers(file)} · ${encoding}`,
    `${taken}，共 ${sheet.rows.length} 行`,
    `个人信息列，未读入：${list(sheet.personal)}`,
    `对照表中没有的列，未读入：${list(sheet.unknown)}`,
    ...refused.flatMap(({ number, faults }) =>
      faults.map(({ column, fault }) => `第 ${number} 行  ${column}  ${fault}`),
    ),
    '',
  ].join('\n');
}
