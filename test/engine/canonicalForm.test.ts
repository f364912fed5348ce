import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appended, inOrder } from '../../src/engine/canonicalForm.ts';
import { Part } from '../../src/engine/partDigest.ts';
import { loose, sealed } from '../../src/engine/seal.ts';
import { stored } from './support/office.ts';

const digestOf = (part: object) => Part.digestOf(inOrder(part));
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
    expect(Part.digestOf(next)).toBe(digestOf({ ...stored(one), z: 1 }));
    expect(Part.digestOf(inOrder({ ...next, y: 1 }))).toBe(digestOf({ ...stored(one), z: 1, y: 1 }));
  });

  test('that is nothing in depth stays what it is', () => {
    for (const plain of ['text', 1, true, null, undefined]) expect(inOrder(plain)).toBe(plain);
  });
});

describe('no two contents read alike', () => {
  const contents: readonly unknown[] = [
    [],
    {},
    [[]],
    [{}],
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
    { a: { b: 1 } },
    { a: {}, b: 1 },
    { a: [1], b: [] },
    { a: [], b: [1] },
  ];

  test('of all that differ in any way', () => {
    const digests = contents.map((content) => digestOf(content as object));
    expect(digests.every((digest) => digest?.length === 4)).toBe(true);
    expect(new Set(digests).size).toBe(contents.length);
  });
});

describe('a list with one more at its end', () => {
  test('is in order, and the same as if it had been made at once, to its digest', () => {
    const texts = ['e1', 'e2', '', 'e"3', '事件'];
    for (const first of [[], inOrder(['e0']), ['e0']] as readonly string[][]) {
      let list = first;
      for (const [at, text] of texts.entries()) {
        list = appended(list, text);
        const whole = [...first, ...texts.slice(0, at + 1)];
        expect(list).toEqual(whole);
        expect(Object.isFrozen(list)).toBe(true);
        expect(Part.digestOf(list)).toBe(digestOf(whole));
        expect(inOrder(list)).toBe(list);
      }
    }
  });

  test('goes on twice from one list', () => {
    const list = appended([], 'e1');
    expect(Part.digestOf(appended(list, 'e2'))).toBe(digestOf(['e1', 'e2']));
    expect(Part.digestOf(appended(list, 'e3'))).toBe(digestOf(['e1', 'e3']));
  });
});

describe('the seal of a content', () => {
  const content = {
    format: 1,
    id: 'P1',
    policy: { id: 'plan', version: '1.0.0' },
    calendar: { version: 'table 1', notices: [] },
    seq: 2,
    openedAt: '2026-03-02T10:00:00+08:00',
    lastAt: '2026-03-03T10:00:00+08:00',
    events: ['e1', 'e2'],
    matter: { id: 'P1', persons: 1, anonymous: false, petitioners: ['petitioner-1'] },
    phase: {
      lifecycle: 'handling',
      instance: 'handling',
      value: 'inHand',
      status: 'active',
      context: { heard: true, handler: null, deadlines: [{ id: 'd', term: { n: 3, unit: 'workingDays' } }] },
    },
    beside: [{ lifecycle: 'supervision', instance: 'supervision-1' }],
    ended: [],
  };

  test('stays what it is from release to release: petitions are stored with it', () => {
    expect(sealed(content as never).seal).toBe('6012e5fb593d4125');
  });

  test('is the same where the petition was made loose and its events grew one by one', () => {
    const events = loose.events(loose.events([], 'e1'), 'e2');
    expect(events).toEqual(['e1', 'e2']);
    const petition = loose.petition({ ...content, events } as never);
    expect(Object.isFrozen(petition)).toBe(false);
    expect(inOrder(petition.calendar)).toBe(petition.calendar);
    expect(sealed(petition)).toStrictEqual(sealed(content as never));
    expect(sealed({ ...content, events: appended(appended([], 'e1'), 'e2') } as never).seal).toBe(
      sealed(content as never).seal,
    );
  });

  test('is another wherever anything is', () => {
    const changes = [
      { format: 2 },
      { id: 'P2' },
      { policy: { id: 'plan', version: '1.0.1' } },
      { calendar: { version: 'table 1', notices: ['n'] } },
      { seq: 3 },
      { openedAt: '2026-03-01T10:00:00+08:00' },
      { lastAt: '2026-03-04T10:00:00+08:00' },
      { events: ['e2', 'e1'] },
      { matter: { ...content.matter, persons: 2 } },
      { phase: { ...content.phase, value: 'reported' } },
      { beside: [] },
      { ended: content.beside, beside: content.ended },
    ];
    const seals = changes.map((change) => sealed({ ...content, ...change } as never).seal);
    expect(new Set([...seals, sealed(content as never).seal]).size).toBe(changes.length + 1);
  });
});
