import { isDay } from './instant.js';

/** Digits that stand together in a text, as ASCII digits, with the place where they stand. An `X` is a group of its own. */
export interface DigitGroup {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** Groups with no letter between them: only signs and spaces, whatever they are. */
export type DigitRow = readonly DigitGroup[];

/** Chinese numerals that are written digit by digit. */
const numerals = new Map(
  ['〇零', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, value) =>
    [...same].map((numeral): [string, string] => [numeral, String(value)]),
  ),
);

/** Whether a character is a Chinese numeral that stands for one digit. */
export const isNumeral = (char: string) => numerals.has(char);

/** The value of a decimal digit of any script: they stand in a row of ten, from their zero on. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

const inAscii = (digits: string) => digits.replace(/[^\d]/g, digitValue);

/** Decimal digits, whatever their script and width. */
export function plainDigits(char: string): string {
  if (char < '\u0080') return char >= '0' && char <= '9' ? char : '';
  return /\p{Nd}/u.test(char) ? inAscii(char.normalize('NFKC')) : '';
}

/** What can be meant as digits besides: raised, circled and bracketed ones, and Chinese numerals. */
export function meantDigits(char: string): string {
  if (char < '\u0080') return plainDigits(char);
  const plain = char.normalize('NFKC');
  return numerals.get(plain) ?? (/^\p{Nd}+$/u.test(plain) ? inAscii(plain) : '');
}

const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);
const isX = (char: string) => char.normalize('NFKC').toUpperCase() === 'X';

/** A year in brackets belongs to the number of a document. */
const isYear = (digits: string, around: string) =>
  /^(?:19|20)\d\d$/.test(digits) && /^[〔﹝（［【([].+[〕﹞）］】)\]]$/su.test(around);

const isDate = (digits: string) => isDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);

/** A row behind the date that it begins with: a date and a serial number make a number of a register. */
function withoutDate(row: DigitRow): DigitRow {
  const [year, month, day] = row.map(({ digits }) => digits) as (string | undefined)[];
  if (year?.length === 8 && isDate(year)) return row.slice(1);
  const parts = year?.length === 4 && [month, day].every((part) => part !== undefined && part.length <= 2);
  const isWhole = parts && isDate(`${year}${month?.padStart(2, '0')}${day?.padStart(2, '0')}`);
  return isWhole ? row.slice(3) : row;
}

/** The rows of digits in a text, as told by `digitsOf` for each character. */
export function digitRows(text: string, digitsOf: (char: string) => string): DigitRow[] {
  const rows: DigitRow[] = [];
  let row: DigitGroup[] = [];
  let open: DigitGroup | undefined;
  const close = () => {
    if (open && isYear(open.digits, text.slice(Math.max(0, open.from - 1), open.to + 1))) end();
    else if (open) row.push(open);
    open = undefined;
  };
  const end = () => {
    rows.push(withoutDate(row));
    row = [];
  };
  let at = 0;
  for (const char of text) {
    const to = at + char.length;
    const digits = digitsOf(char);
    if (digits !== '') open = { digits: (open?.digits ?? '') + digits, from: open?.from ?? at, to };
    else {
      close();
      if (isX(char)) row.push({ digits: 'X', from: at, to });
      if (isLetter(char)) end();
    }
    at = to;
  }
  close();
  end();
  return rows.filter(({ length }) => length > 0);
}
