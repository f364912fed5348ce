import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest, packedDigest } from '../../src/vocabulary/digest.ts';

describe('a digest', () => {
  test.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('of %j begins with its FNV-1a value', (content, value) => {
    expect(digest(content).slice(0, 8)).toBe(value);
  });

  test('is 16 hex digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        expect(digest(content)).toMatch(/^[0-9a-f]{16}$/);
        expect(digest(content)).toBe(digest(content.slice()));
      }),
    );
  });

  test('packed is four units of a text, the same sixteen hex digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const units = [...Array(4).keys()].map((at) => packedDigest(text).charCodeAt(at));
        expect(packedDigest(text)).toHaveLength(4);
        expect(units.map((unit) => unit.toString(16).padStart(4, '0')).join('')).toBe(digest(text));
      }),
    );
  });

  test('differs where one letter does', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(65535), fc.nat(65535), fc.string(), (before, one, other, after) => {
        fc.pre(one !== other);
        const [a, b] = [one, other].map((code) => digest(before + String.fromCharCode(code) + after));
        expect(a).not.toBe(b);
      }),
    );
  });

  test('differs for every one of a hundred thousand ids', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => `p-2026-${at}`);
    expect(new Set(ids.map(digest)).size).toBe(ids.length);
  });
});
