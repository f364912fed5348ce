import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { sealed } from '../../src/engine/seal.ts';
import { dispatched } from './support/courses.ts';
import { petitionUnder, stored } from './support/office.ts';

describe('the seal', () => {
  const { petition } = petitionUnder().follow(dispatched);

  test('is the same for the same content, whatever the order of its keys', () => {
    const { seal, ...content } = petition;
    const turned = Object.fromEntries(Object.entries(stored(content)).reverse()) as typeof content;
    expect(sealed(turned).seal).toBe(seal);
    expect(JSON.stringify(sealed(turned))).toBe(JSON.stringify(petition));
  });

  test('is another for another content', () => {
    const { seal, ...content } = petition;
    for (const change of [{ seq: 9 }, { lastAt: '2026-03-12T10:00:00+08:00' }, { events: ['e1'] }])
      expect(sealed({ ...content, ...change }).seal).not.toBe(seal);
  });

  test('covers a petition that is frozen in depth', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(petition)).toBe(true);
    expect(() => {
      (petition.matter as { unit: string }).unit = 'brigade-1';
    }).toThrow(TypeError);
  });
});

describe('keys in order', () => {
  test('give the same text for any order, leave out what is undefined, and share what is in order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries([...Object.entries(value), ['none', undefined]].reverse());
        const { none: _, ...rest } = value;
        const one = inOrder(rest);
        const { none: __, ...other } = turned as Record<string, unknown>;
        expect(JSON.stringify(inOrder(other))).toBe(JSON.stringify(one));
        expect(inOrder(one)).toBe(one);
      }),
    );
    expect(inOrder({ b: undefined, a: [{ d: 1, c: null }] })).toEqual({ a: [{ c: null, d: 1 }] });
    expect(Object.keys(inOrder({ b: 1, a: 1 }))).toEqual(['a', 'b']);
  });
});
