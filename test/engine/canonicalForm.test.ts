import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { digestOf as digestOfPart } from '../../src/engine/contentDigest.ts';
import { stored } from './support/office.ts';

const digestOf = (part: object) => digestOfPart(inOrder(part)).written();
/** Keys that objects treat in ways of their own, or that look like what is not there. */
const peculiar = ['undefined', 'constructor', 'toString', 'null', '', ' ', '-', '~'];

describe('a part in order', () => {
  test('has its keys by their letters, however many stand in whatever order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...peculiar, 'a', 'b', 'bc', 'c', 'd', 'é', '信', '访'], { minLength: 1 }),
        (keys) => {
          const part = inOrder(Object.fromEntries(keys.map((key, at) => [key, at])));
          expect(Object.keys(part)).toEqual([...keys].sort());
          expect(part).toEqual(Object.fromEntries(keys.map((key, at) => [key, at])));
        },
      ),
    );
  });

  test('has the same digest whatever the order was, and another for another content', () => {
    const entries = [...peculiar, 'b', 'a'].map((key, at) => [key, { at, list: [at, { key }] }] as const);
    const one = digestOf(Object.fromEntries(entries));
    expect(digestOf(Object.fromEntries([...entries].reverse()))).toBe(one);
    expect(digestOf(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))))).toBe(one);
    expect(digestOf(Object.fromEntries(entries.slice(1)))).not.toBe(one);
  });

  test('leaves out what is undefined, whether or not its keys stood in order before', () => {
    const within = { deep: { none: undefined, some: 1 } };
    for (const part of [
      { a: undefined, b: 1, ...within },
      { b: 1, ...within, a: undefined },
    ]) {
      expect(inOrder(part)).toStrictEqual({ b: 1, deep: { some: 1 } });
      expect(digestOf(part)).toBe(digestOf({ b: 1, deep: { some: 1 } }));
    }
  });

  test('leaves out a __proto__ key, and its prototype is nobody’s', () => {
    for (const text of [
      '{"__proto__":{"x":1},"a":2}',
      '{"b":1,"a":2,"__proto__":{"x":1}}',
      '{"__proto__":1,"a":2}',
    ]) {
      const { b: _, ...part } = inOrder(JSON.parse(text)) as Record<string, unknown>;
      expect(Object.hasOwn(part, '__proto__')).toBe(false);
      expect(Object.getPrototypeOf(inOrder(JSON.parse(text)))).toBe(Object.prototype);
      expect(part.x).toBeUndefined();
    }
    expect(digestOf(JSON.parse('{"__proto__":{"x":1},"a":2}'))).toBe(digestOf({ a: 2 }));
  });

  test('is a copy, frozen in depth: what was given stays as it was', () => {
    const given = { b: { d: [{ e: 1 }] }, a: [] };
    const copy = stored(given);
    const part = inOrder(given);
    expect(given).toEqual(copy);
    for (const one of [given, given.b, given.b.d, given.b.d[0], given.a])
      expect(Object.isFrozen(one)).toBe(false);
    for (const one of [part, part.b, part.b.d, part.b.d[0], part.a]) expect(Object.isFrozen(one)).toBe(true);
  });

  test('is shared by the next one that holds it, as is what lies within it', () => {
    const one = inOrder({ b: { d: [{ e: null }, 'text', 3, true], c: {} }, a: 1 });
    const next = inOrder({ ...one, z: 1 });
    expect(next.b).toBe(one.b);
    expect(inOrder([one, 2])[0]).toBe(one);
    expect(digestOf(next)).toBe(digestOf({ ...stored(one), z: 1 }));
    expect(digestOf({ ...next, y: 1 })).toBe(digestOf({ ...stored(one), z: 1, y: 1 }));
  });

  test('that is nothing in depth stays what it is', () => {
    for (const plain of ['text', 1, true, null, undefined]) expect(inOrder(plain)).toBe(plain);
  });
});
