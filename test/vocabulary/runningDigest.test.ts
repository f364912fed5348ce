import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest, packedDigest, RunningDigest } from '../../src/vocabulary/digest.ts';

const texts = fc.array(fc.string({ maxLength: 100 }), { maxLength: 5 });

describe('a digest of a text that comes in pieces', () => {
  test('is that of the whole text, however it was cut', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const running = pieces.reduce((so, piece) => so.add(piece), new RunningDigest());
        expect(running.written()).toBe(digest(pieces.join('')));
        expect(running.packed()).toBe(packedDigest(pieces.join('')));
      }),
    );
  });

  test('tells rows of texts apart by the length before each, short and long', () => {
    const row = (pieces: readonly string[]) =>
      pieces.reduce((so, piece) => so.addWhole(piece), new RunningDigest()).written();
    expect(row(['ab', 'c'])).not.toBe(row(['a', 'bc']));
    expect(row(['', 'a'])).not.toBe(row(['a', '']));
    expect(row(['abc'])).toBe(digest('3"abc'));
    for (const length of [0, 63, 64, 65, 1000])
      expect(row(['x'.repeat(length)])).toBe(digest(`${length}"${'x'.repeat(length)}`));
  });

  test('goes on in a copy, and stays where it stands in the first', () => {
    const first = new RunningDigest().add('信访');
    const copy = first.copy();
    expect(copy).not.toBe(first);
    expect(copy.written()).toBe(first.written());
    expect(copy.add('条例').written()).toBe(digest('信访条例'));
    expect(first.written()).toBe(digest('信访'));
  });

  test('packed is four units of a text, the same sixteen hex digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const units = [...Array(4).keys()].map((at) => packedDigest(text).charCodeAt(at));
        expect(packedDigest(text)).toHaveLength(4);
        expect(units.map((unit) => unit.toString(16).padStart(4, '0')).join('')).toBe(digest(text));
      }),
    );
  });
});
