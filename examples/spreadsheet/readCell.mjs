// One cell, by the kind of its column: a value, or what is wrong with it. What is wrong never repeats the cell.
import { holdsPersonalNumber, petitionSchema } from 'petition-flow';
import { hasNoteMark, plainCell, plainWord } from './plainCell.mjs';
import { readMoment } from './readMoment.mjs';

const idSchema = petitionSchema.shape.id;

/** Whether a text can be an id: no name with a space in it, no telephone or identity number. */
export const isId = (text) => idSchema.safeParse(text).success;

/** What stands between several values in one cell. */
export const between = /[、，,；;\s]+/;

/** A number that a spreadsheet counted: 2.02603E+09, 1.2E-05. */
const counted = /^-?\d(\.\d+)?E[+-]?\d+$/i;

function readId(cell, { pattern }) {
  if (!idSchema.safeParse(cell).success)
    return { fault: '只能有文字、数字和 . _ : # / -，年份可加成对的括号，不超过 96 个字符' };
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(cell))
    return { fault: '须填编号（如 petitioner-001），不得填写姓名' };
  return { value: cell };
}

function readChoice(cell, { values }) {
  const word = plainWord(cell);
  return Object.hasOwn(values, word)
    ? { value: values[word] }
    : { fault: `须为：${Object.keys(values).join('、')}` };
}

/** Several values in one cell, apart by a comma, an enumeration comma or a space. */
const each = (read) => (cell, column) => {
  const all = cell
    .split(between)
    .filter(Boolean)
    .map((part) => read(part, column));
  const wrong = all.find(({ fault }) => fault !== undefined);
  return wrong ?? { value: all.map(({ value }) => value) };
};

const readers = {
  id: readId,
  ids: each(readId),
  choice: readChoice,
  choices: each(readChoice),
  count: (cell) => {
    const [, digits] = /^(\d{1,6})人?$/.exec(cell) ?? [];
    return Number(digits) >= 1 ? { value: Number(digits) } : { fault: '须为人数，如 3' };
  },
  moment: (cell, { time }) => readMoment(cell, time),
};

/** What no cell of a register may hold, whatever its kind. */
function faultOf(plain) {
  if (holdsPersonalNumber(plain)) return '含有电话号码或身份证号码，不得进入登记簿';
  if (hasNoteMark(plain)) return '带有注号（如 ²、①），请删去后重新填写';
  if (plain.split(between).some((part) => counted.test(part)))
    return '已被表格软件改成科学计数法，请改为文本格式后重新填写';
  return undefined;
}

/** Reads a cell; nothing where it is empty and may be. */
export function readCell(cell, column) {
  const plain = plainCell(cell);
  if (plain === '') return column.required ? { fault: '未填写' } : {};
  const fault = faultOf(plain);
  return fault === undefined ? readers[column.kind](plain, column) : { fault };
}
