import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordDigest } from '../../src/engine/wordDigest.ts';

type Plain = string | number | boolean | null;

const digestOf = (values: readonly Plain[]) => {
  const digest = new WordDigest();
  for (const value of values) digest.plain(value);
  return digest.closed().written();
};

const texts = fc.string({ unit: 'binary' });
/** What JSON has: it knows no infinities, and would write null for them. */
const plains = fc.oneof(
  texts,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

describe('a digest of values', () => {
  test('is 16 hex digits, the same for the same values', () => {
    fc.assert(
      fc.property(fc.array(plains), (values) => {
        expect(digestOf(values)).toMatch(/^[0-9a-f]{16}$/);
        expect(digestOf([...values])).toBe(digestOf(values));
      }),
    );
  });

  test('is another for another row of values, however they are cut, and of whatever kind', () => {
    fc.assert(
      fc.property(fc.array(plains), fc.array(plains), (values, others) => {
        const isSame = JSON.stringify(values) === JSON.stringify(others);
        expect(digestOf(values) === digestOf(others)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
    const rows: Plain[][] = [
      [],
      [''],
      ['', ''],
      ['\0'],
      ['\0\0'],
      ['a', 'bc'],
      ['ab', 'c'],
      ['abc'],
      [0],
      ['0'],
      [0, 0],
      [1],
      ['1'],
      [true],
      ['true'],
      [false],
      [null],
      ['null'],
      [0.5],
      ['0.5'],
      [2 ** 31],
      [-(2 ** 31)],
      [-1],
      [2 ** 32 - 1],
      [1e21],
    ];
    expect(new Set(rows.map(digestOf)).size).toBe(rows.length);
  });

  test('has no negative zero, as JSON has none', () => {
    expect(digestOf([-0])).toBe(digestOf([0]));
  });

  test('differs in both halves where one unit of a text does', () => {
    const [low, high] = [fc.nat(65535), fc.nat(65535)];
    fc.assert(
      fc.property(texts, low, high, texts, (before, one, other, after) => {
        fc.pre(one !== other);
        const [a, b] = [one, other].map((unit) => digestOf([before + String.fromCharCode(unit) + after]));
        expect(a?.slice(0, 8)).not.toBe(b?.slice(0, 8));
        expect(a?.slice(8)).not.toBe(b?.slice(8));
      }),
    );
  });

  test('differs in about half its bits where one bit does', () => {
    const bits = (written: string) => BigInt(`0x${written}`);
    const flips: number[] = [];
    for (let at = 0; at < 2000; at += 1) {
      const text = `p-2026-${at}`;
      const unit = text.charCodeAt(at % text.length) ^ (1 << (at % 16));
      const other =
        text.slice(0, at % text.length) + String.fromCharCode(unit) + text.slice((at % text.length) + 1);
      const differing = bits(digestOf([text])) ^ bits(digestOf([other]));
      flips.push([...differing.toString(2)].filter((bit) => bit === '1').length);
    }
    const mean = flips.reduce((sum, count) => sum + count, 0) / flips.length;
    expect(mean).toBeGreaterThan(30);
    expect(mean).toBeLessThan(34);
    expect(Math.min(...flips)).toBeGreaterThan(10);
  });

  test('differs, in either half alone, for nearly every one of a hundred thousand ids', () => {
    const written = Array.from({ length: 100_000 }, (_, at) => digestOf([`p-2026-${at}`]));
    expect(new Set(written).size).toBe(written.length);
    // Chance alone would have two or so be the same in 32 bits.
    for (const half of [written.map((one) => one.slice(0, 8)), written.map((one) => one.slice(8))])
      expect(new Set(half).size).toBeGreaterThan(written.length - 10);
  });

  test('goes on in a copy, and stays where it stands in the first', () => {
    const first = new WordDigest();
    first.text('信访');
    const copy = first.copy();
    copy.text('条例');
    expect(copy.closed().written()).toBe(digestOf(['信访', '条例']));
    expect(first.closed().written()).toBe(digestOf(['信访']));
  });
});
