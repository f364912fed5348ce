/** Weights and check digits of an eighteen-place identity number (GB 11643). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Digits of any script as ASCII digits. */
function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    // Decimal digits of a script stand in a row of ten, from its zero on.
    const code = digit.codePointAt(0) as number;
    for (let value = 0; value < 10; value++) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value);
    }
    return String(code % 10);
  });
}

/**
 * Whether a text needs a closer look: eleven digits in a row, or letters other than ASCII and Chinese characters, among
 * which digits of other scripts may stand.
 */
function mayHold(text: string): boolean {
  let row = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) row += 1;
    else if (unit < 128 || (unit >= 0x4e00 && unit <= 0x9fff)) row = 0;
    else return true;
    if (row === 11) return true;
  }
  return false;
}

/** A month and day at this place of an identity number. */
const isMonthDay = (text: string) => /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);

function isIdentityNumber(run: string): boolean {
  if (/^\d{15}$/.test(run)) return isMonthDay(run.slice(8, 12));
  if (!/^\d{17}[\dX]$/.test(run) || !/^(19|20)\d\d$/.test(run.slice(6, 10)) || !isMonthDay(run.slice(10, 14)))
    return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(run[at]), 0);
  return checks[sum % 11] === run[17];
}

/**
 * Whether a text holds what looks like a mobile number or a resident identity number, alone between other characters than
 * digits. Numbers that are made by machines (UUIDs, long counters) are told apart by their length and their check digit.
 */
export function holdsPersonalNumber(text: string): boolean {
  if (!mayHold(text)) return false;
  const ascii = asciiDigits(text).toUpperCase();
  const runs = [...(ascii.match(/\d{11,}/g) ?? []), ...(ascii.match(/(?<!\d)\d{17}X/g) ?? [])];
  return runs.some((run) => /^1[3-9]\d{9}$/.test(run) || isIdentityNumber(run));
}
