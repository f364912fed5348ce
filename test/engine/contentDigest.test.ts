import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { digestOf as digestOfPart } from '../../src/engine/contentDigest.ts';
import { WordDigest } from '../../src/engine/wordDigest.ts';

const digestOf = (content: object) => digestOfPart(inOrder(content)).written();

describe('no two contents read alike', () => {
  const contents: readonly object[] = [
    [],
    {},
    [[]],
    [{}],
    [[], []],
    [[[]]],
    ['a'],
    ['a', 'b'],
    ['ab'],
    ['1'],
    [1],
    [12],
    [1, 2],
    [true],
    ['true'],
    [null],
    ['null'],
    { a: 1 },
    { a: '1' },
    { a: [] },
    { a: {} },
    { a: [[]] },
    { a: [{}] },
    { a: { b: 1 } },
    { a: {}, b: 1 },
    { a: [1], b: [] },
    { a: [], b: [1] },
    { a: ['b', 1] },
    { ab: 1 },
    { a: 'b' },
    { a: { b: {} }, c: 1 },
    { a: { b: {}, c: 1 } },
  ];

  test('of all that differ in any way', () => {
    const digests = contents.map(digestOf);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(digests).size).toBe(contents.length);
  });

  test('of any two that JSON has', () => {
    const json = fc.jsonValue().filter((value) => typeof value === 'object' && value !== null);
    fc.assert(
      fc.property(json, json, (one, other) => {
        const [a, b] = [inOrder(one as object), inOrder(other as object)];
        expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a part is read once, and a list that it shares with another is not read again', () => {
  const list = Array.from({ length: 100 }, (_, at) => `id-${at}`);
  const one = inOrder({ list, records: [{ list }, { at: 1 }] });
  const text = vi.spyOn(WordDigest.prototype, 'text');
  const reads = (part: object) => {
    text.mockClear();
    digestOfPart(part);
    return text.mock.calls.length;
  };
  expect(reads(one)).toBeGreaterThanOrEqual(200);
  expect(reads(one)).toBe(0);
  expect(reads(inOrder({ ...one, at: 'one' }))).toBe(1);
  text.mockRestore();
});

test('nothing but a part has a digest', () => {
  expect(() => digestOfPart({ a: 1 })).toThrow(TypeError);
});
