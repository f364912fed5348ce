import { type DigitRow, digitRows, isNumeral } from './digitRows.ts';

/** Where in a text somebody's number stands. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Weights and check digits of an eighteen-place identity number (GB 11643). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
const mostDigits = 18;
const fewestOfIdentity = 15;
const fewestOfTelephone = 10;

const mobile = /^(?:(?:00)?86|0)?1[3-9]\d{9}$/;
/** With its area code: 010 and 02x have eight places behind them, the others seven or eight. */
const landline = /^(?:(?:00)?860?|0)(?:(?:10|2\d)[1-9]\d{7}|[3-9]\d\d[1-9]\d{6,7})$/;
/** Seven places behind 010 or 02x, as they were, where the area code stands apart. */
const oldLandline = /^0(?:10|2\d) [1-9]\d{6}$/;
const extension = /^\s*(?:\p{Pd}|#|x|ext\.?|转|分机号?)\s*[:：]?\s*\p{Nd}{1,6}(?!\p{Nd})/iu;
/** UUIDs, and digests in two halves: digits that happen to stand in them are nobody's. */
const byMachine = /(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{8}|(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-z])/gi;

/** A month and day at this place of an identity number. */
const isMonthDay = (text: string) => /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);

function isIdentityNumber(digits: string): boolean {
  if (/^\d{15}$/.test(digits)) return isMonthDay(digits.slice(8, 12));
  if (!/^\d{17}[\dX]$/.test(digits)) return false;
  if (!/^(19|20)\d\d$/.test(digits.slice(6, 10)) || !isMonthDay(digits.slice(10, 14))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checks[sum % 11] === digits[17];
}

/** Whether digits of other scripts may stand here: neither ASCII nor a Chinese character, nor a bracket or mark of Chinese texts. */
const isForeign = (unit: number) =>
  unit >= 128 &&
  !(unit >= 0x4e00 && unit <= 0x9fff) &&
  !(unit >= 0x3001 && unit <= 0x301f) &&
  !(unit === 0xff08 || unit === 0xff09 || unit === 0xff0c || unit === 0xff1a);

/**
 * Whether a text needs a closer look: as many digits as an identity number has, or as a telephone number has from where one can begin;
 * or characters among which digits of other scripts may stand.
 */
function mayHold(text: string): boolean {
  let count = 0;
  let sinceStart = 0;
  let wasDigit = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isAscii = unit >= 48 && unit <= 57;
    if (isAscii || (unit >= 0x3007 && isNumeral(text.charAt(at)))) {
      count += 1;
      // A telephone number begins with 0, 1 or 86; Chinese numerals are not told apart here.
      const isStart = !isAscii || unit === 48 || unit === 49 || unit === 56;
      if (sinceStart > 0 || (isStart && !wasDigit)) sinceStart += 1;
    } else if (isForeign(unit)) return true;
    wasDigit = isAscii;
  }
  return count >= fewestOfIdentity || sinceStart >= fewestOfTelephone;
}

/** The numbers in a row that begin and end with its groups, the longest where they overlap. */
function numbersIn(row: DigitRow, text: string): Place[] {
  const found: Place[] = [];
  for (let first = 0; first < row.length; first += 1) {
    const last = lastOf(row, first);
    const group = row[last ?? first];
    if (last === undefined || group === undefined) continue;
    const ends = extension.exec(text.slice(group.to))?.[0].length ?? 0;
    found.push({ from: row[first]?.from ?? 0, to: group.to + ends });
    first = last;
  }
  return found;
}

/** The last group of the longest number that begins with this group. */
function lastOf(row: DigitRow, first: number): number | undefined {
  let digits = '';
  let apart = '';
  let last: number | undefined;
  for (let at = first; at < row.length && digits.length < mostDigits; at += 1) {
    const group = row[at]?.digits ?? '';
    digits += group;
    apart += at === first ? group : at === first + 1 ? ` ${group}` : group;
    if (mobile.test(digits) || landline.test(digits) || oldLandline.test(apart) || isIdentityNumber(digits))
      last = at;
  }
  return last;
}

/** Somebody's numbers in a text, in their order. */
function placesIn(text: string): Place[] {
  if (!mayHold(text)) return [];
  // As many letters as it has characters: places stay what they are.
  const looked = text.replace(byMachine, (found) => 'u'.repeat(found.length));
  if (looked !== text && !mayHold(looked)) return [];
  return digitRows(looked).flatMap((row) => numbersIn(row, looked));
}

/**
 * Whether a text holds what looks like somebody's telephone number (mobile, or landline with its area code; with 86, +86, 0086 or a 0
 * before it) or resident identity number (15 or 18 places), alone between other characters than digits: with any signs and
 * spaces between its digits, in digits of any script and width, circled or in Chinese numerals. Numbers that are made by offices and
 * machines are told apart: a date with a serial number, a year in brackets, UUIDs, longer counters.
 */
export function holdsPersonalNumber(text: string): boolean {
  return placesIn(text).length > 0;
}

/** A text in which each number that {@link holdsPersonalNumber} finds is blotted out: what a message may repeat. */
export function withoutPersonalNumbers(text: string): string {
  const places = placesIn(text);
  let said = '';
  let at = 0;
  for (const { from, to } of places) {
    said += `${text.slice(at, from)}※`;
    at = to;
  }
  return said + text.slice(at);
}
