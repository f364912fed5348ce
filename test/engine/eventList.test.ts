import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { appended } from '../../src/engine/canonicalForm.ts';
import { grown, hasEvent } from '../../src/engine/eventList.ts';
import { createEngine, fireRescueBureau } from '../../src/index.ts';
import { receive } from './support/courses.ts';
import { eventsOf, people } from './support/office.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `e${at}`);
const askedOften = (list: readonly string[], id: string) => {
  for (let count = 0; count < 60; count += 1) hasEvent(list, id);
};

describe('an event is in a list', () => {
  test('where the list says so, however lists went on from each other and were asked', () => {
    const step = fc.record({ from: fc.nat(100), id: fc.nat(12), asks: fc.constantFrom(0, 1, 60) });
    fc.assert(
      fc.property(fc.nat(3), fc.array(step, { maxLength: 40 }), (first, steps) => {
        const lists: string[][] = [Object.freeze(ids(first)) as string[]];
        for (const { from, id, asks } of steps) {
          const before = lists[from % lists.length] as string[];
          for (let count = 0; count < asks; count += 1) hasEvent(before, 'none');
          if (!before.includes(`e${id}`)) lists.push(appended(before, `e${id}`));
        }
        for (const list of lists)
          for (const id of ids(14)) expect(hasEvent(list, id)).toBe(list.includes(id));
      }),
      { numRuns: 300 },
    );
  });

  test('that a fold grows in place, and in no other', () => {
    const before = Object.freeze(ids(3)) as string[];
    const list = grown(before, 'e3');
    expect(list).not.toBe(before);
    for (const id of ids(100).slice(4)) {
      expect(hasEvent(list, id)).toBe(false);
      expect(grown(list, id)).toBe(list);
      expect(hasEvent(list, id)).toBe(true);
    }
    expect(list).toEqual(ids(100));
    expect(before).toEqual(ids(3));
  });

  test('that is asked again and again is looked through no longer', () => {
    const list = appended(ids(1000), 'e1000');
    askedOften(list, 'none');
    const includes = vi.spyOn(Array.prototype, 'includes');
    const longer = appended(list, 'e1001');
    expect([hasEvent(list, 'e999'), hasEvent(list, 'e1001'), hasEvent(longer, 'e1001')]).toEqual([
      true,
      false,
      true,
    ]);
    const calls = includes.mock.calls.length;
    includes.mockRestore();
    expect(calls).toBe(0);
  });
});

describe('a fold of a long life', () => {
  const [first] = eventsOf([receive]);
  const query = (at: number) => ({
    id: `q${at}`,
    petition: 'P1',
    type: 'petitioner.query',
    at: '2026-03-02T11:00:00+08:00',
    by: people.petitioner,
  });

  test('copies its list of events once, and refuses each of them when it comes again', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const fold = engine.fold();
    fold.take(first);
    const concat = vi.spyOn(Array.prototype, 'concat');
    for (let at = 0; at < 300; at += 1) expect(fold.take(query(at)).accepted).toBe(true);
    const copies = concat.mock.calls.filter(([id]) => /^q\d/.test(String(id))).length;
    concat.mockRestore();
    expect(copies).toBeLessThan(2);
    for (const at of [0, 150, 299])
      expect(fold.take(query(at))).toMatchObject({ accepted: false, refusals: [{ code: 'duplicate' }] });
    expect(fold.petition()?.events).toEqual(['e1', ...Array.from({ length: 300 }, (_, at) => `q${at}`)]);
  });

  test('gives petitions that stay what they were when it goes on', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const fold = engine.fold();
    fold.take(first);
    fold.take(query(1));
    const petition = fold.petition();
    const before = JSON.stringify(petition);
    fold.take(query(2));
    fold.take(query(3));
    expect(JSON.stringify(petition)).toBe(before);
    expect(fold.petition()?.events).toEqual(['e1', 'q1', 'q2', 'q3']);
  });
});
