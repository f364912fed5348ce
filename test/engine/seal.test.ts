import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { EventList } from '../../src/engine/eventList.ts';
import { loose, sealed, whole, withParts } from '../../src/engine/seal.ts';
import { WordDigest } from '../../src/engine/wordDigest.ts';
import type { Petition } from '../../src/index.ts';
import { dispatched } from './support/courses.ts';
import { people, petitionUnder, stored } from './support/office.ts';

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

describe('a seal that is made when it is asked for', () => {
  const fresh = () => petitionUnder().follow(dispatched).petition;
  const plain = stored(fresh());

  test('is made once, and by nothing that a decision asks for', () => {
    const written = vi.spyOn(WordDigest.prototype, 'written');
    const course = petitionUnder().follow(dispatched);
    course.refused('03-01', 'petitioner.query', people.petitioner);
    course.engine.deadlines(course.petition, '2026-06-01T10:00:00+08:00');
    course.engine.nextEvents(course.petition, { by: people.clerk, at: '2026-06-01T10:00:00+08:00' });
    course.engine.due(course.petition, '2026-06-01T10:00:00+08:00');
    expect(written).not.toHaveBeenCalled();
    expect(course.petition.seal).toBe(plain.seal);
    JSON.stringify(course.petition);
    expect(written).toHaveBeenCalledTimes(1);
    written.mockRestore();
  });

  test('is there for whoever looks at the petition as at plain data', () => {
    expect(Object.keys(fresh())).toEqual(Object.keys(plain));
    expect(Object.entries(fresh())).toEqual(Object.entries(plain));
    expect({ ...fresh() }).toStrictEqual(plain);
    expect(Object.assign({}, fresh())).toStrictEqual(plain);
    expect(structuredClone(fresh())).toStrictEqual(plain);
    expect(deserialize(serialize(fresh()))).toStrictEqual(plain);
    expect(JSON.stringify(fresh())).toBe(JSON.stringify(plain));
    expect(fresh()).toStrictEqual(plain);
    expect(plain).toStrictEqual(fresh());
    expect(isDeepStrictEqual(fresh(), plain)).toBe(true);
    expect(isDeepStrictEqual(fresh(), { ...plain, seal: 'x' })).toBe(false);
    const { seal, ...content } = fresh();
    expect(seal).toBe(plain.seal);
    expect(content).not.toHaveProperty('seal');
  });

  test('comes by a message as it is', async () => {
    const { port1, port2 } = new MessageChannel();
    const came = new Promise((resolve) => {
      port2.once('message', resolve);
    });
    port1.postMessage(fresh());
    expect(await came).toStrictEqual(plain);
    port1.close();
  });

  test('cannot be set, nor put in another’s place', () => {
    const petition = fresh();
    expect(() => {
      (petition as { seal: string }).seal = 'x';
    }).toThrow(TypeError);
    expect(() => Object.defineProperty(petition, 'seal', { value: 'x' })).toThrow(TypeError);
    expect(Object.isFrozen(petition)).toBe(true);
  });

  test('is the content’s for what stands for a petition, too', () => {
    expect(new Proxy(fresh(), {}).seal).toBe(plain.seal);
    expect(Object.create(fresh()).seal).toBe(plain.seal);
  });

  test('is that of the other parts where a petition has others', () => {
    const petition = fresh();
    const next = withParts(petition, { lastAt: '2026-03-12T10:00:00+08:00' });
    expect(sealed(next)).toStrictEqual(sealed({ ...petition, lastAt: '2026-03-12T10:00:00+08:00' }));
    expect(sealed(next).seal).not.toBe(petition.seal);
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

describe('the seal of a content', () => {
  const content = {
    format: 2,
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
    expect(sealed(content as never).seal).toBe('a981eb6d12daaa80');
  });

  test('is the same where the petition was made loose and its events grew one by one', () => {
    const { events, ...parts } = content as never as Petition;
    const list = EventList.empty.with('e1').with('e2');
    const petition = loose(parts, list);
    expect(Object.isFrozen(petition)).toBe(false);
    expect(inOrder(petition.calendar)).toBe(petition.calendar);
    expect(sealed(petition)).toStrictEqual(sealed(content as never));
    expect(whole(parts, list).seal).toBe(sealed(content as never).seal);
    expect(events).toEqual(['e1', 'e2']);
  });

  test('is another wherever anything is', () => {
    const changes = [
      { format: 3 },
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
