import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsPersonalNumber } from '../../src/vocabulary/personalNumber.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Seventeen digits with the check digit of the national standard behind them. */
function checked(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (weights[at] as number), 0);
  return digits + '10X98765432'[sum % 11];
}
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
const region = fc.stringMatching(/^[1-8]\d{5}$/);
const birth = fc
  .tuple(fc.constantFrom('19', '20'), two(0, 99), two(1, 12), two(1, 31))
  .map((parts) => parts.join(''));
const serial = fc.stringMatching(/^\d{3}$/);
const eighteen = fc.tuple(region, birth, serial).map((parts) => checked(parts.join('')));

describe('a resident identity number', () => {
  test('is known whatever its region, its day of birth and its check digit, alone or between other letters', () => {
    fc.assert(
      fc.property(eighteen, fc.constantFrom('', 'p:', '信访人'), (number, before) => {
        expect([number, holdsPersonalNumber(before + number)]).toEqual([number, true]);
        expect(holdsPersonalNumber(before + number.toLowerCase())).toBe(true);
      }),
    );
  });

  test('of fifteen digits is known by its day of birth', () => {
    fc.assert(
      fc.property(region, two(0, 99), two(1, 12), two(1, 31), serial, (at, year, month, day, no) => {
        expect(holdsPersonalNumber(at + year + month + day + no)).toBe(true);
      }),
    );
  });

  test.each([
    ['a month 00', '19490031'],
    ['a month 13', '19491331'],
    ['a day 00', '19491200'],
    ['a day 32', '19491232'],
    ['a day 40', '19491240'],
    ['a year of another century', '18491231'],
    ['a year to come in another millennium', '30491231'],
  ])('is none with %s, whatever the check digit', (_, born) => {
    // A row that begins like no mobile number, so that only the day of birth decides.
    expect(holdsPersonalNumber(checked(`110105${born}002`))).toBe(false);
  });

  test('is none in a longer row of digits', () => {
    fc.assert(
      fc.property(eighteen, fc.stringMatching(/^\d{1,3}$/), (number, more) => {
        expect(holdsPersonalNumber(more + number)).toBe(false);
      }),
    );
    const digits = checked('11010519491231001');
    expect(digits).toMatch(/^\d{18}$/);
    expect(holdsPersonalNumber(`${digits}7`)).toBe(false);
  });

  test('is known in digits of another script', () => {
    const number = checked('11010519491231001');
    const arabic = [...number].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('');
    expect(holdsPersonalNumber(arabic)).toBe(true);
  });
});
