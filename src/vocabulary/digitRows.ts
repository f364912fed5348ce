import { isDay } from './instant.ts';

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

const inAscii = (digits: string) => digits.replace(/\D/gu, digitValue);

/** What a character says in digits, and of which kind they are. */
interface Said {
  readonly kind: 'decimal' | 'numeral' | 'marked';
  readonly digits: string;
}

/** The digits of a character: decimal ones of any script and width, Chinese numerals, raised and circled ones; else nothing. */
function saidIn(char: string): Said | undefined {
  if (char < '\u0080') return char >= '0' && char <= '9' ? { kind: 'decimal', digits: char } : undefined;
  const plain = char.normalize('NFKC');
  const numeral = numerals.get(plain);
  if (numeral !== undefined) return { kind: 'numeral', digits: numeral };
  if (!/^\p{Nd}+$/u.test(plain)) return undefined;
  return { kind: /\p{Nd}/u.test(char) ? 'decimal' : 'marked', digits: inAscii(plain) };
}

const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);
const isX = (char: string) => char.normalize('NFKC').toUpperCase() === 'X';

/** A year in brackets belongs to the number of a document. */
const isYear = (digits: string, around: string) =>
  /^(?:19|20)\d\d$/.test(digits) && /^[〔﹝（［【([].+[〕﹞）］】)\]]$/su.test(around);

const isDate = (digits: string) => isDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);

/** Of a date as one group, alone or with hour and minute, or with seconds too. */
const timestampLengths = [8, 12, 14];

/** A row behind the date, or date and time, that it begins with: with a serial number they make a number of a register. */
function withoutDate(row: DigitRow): DigitRow {
  const [year, month, day] = row.map(({ digits }) => digits) as (string | undefined)[];
  if (year !== undefined && timestampLengths.includes(year.length) && isDate(year.slice(0, 8)))
    return row.slice(1);
  const isWhole =
    year?.length === 4 && month?.length === 2 && day?.length === 2 && isDate(year + month + day);
  return isWhole ? row.slice(3) : row;
}

/** The rows of digits in a text. Digits of two kinds side by side are two groups: a note's mark makes no number longer. */
export function digitRows(text: string): DigitRow[] {
  const rows: DigitRow[] = [];
  let row: DigitGroup[] = [];
  let open: (DigitGroup & Said) | undefined;
  const end = () => {
    rows.push(withoutDate(row));
    row = [];
  };
  const close = () => {
    if (open && isYear(open.digits, text.slice(Math.max(0, open.from - 1), open.to + 1))) end();
    else if (open) row.push(open);
    open = undefined;
  };
  let at = 0;
  for (const char of text) {
    const to = at + char.length;
    const said = saidIn(char);
    if (said?.kind !== open?.kind) close();
    if (said)
      open = { kind: said.kind, digits: (open?.digits ?? '') + said.digits, from: open?.from ?? at, to };
    else {
      if (isX(char)) row.push({ digits: 'X', from: at, to });
      if (isLetter(char)) end();
    }
    at = to;
  }
  close();
  end();
  return rows.filter(({ length }) => length > 0);
}
