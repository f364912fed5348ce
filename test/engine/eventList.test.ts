import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { digestOf } from '../../src/engine/contentDigest.ts';
import { EventList } from '../../src/engine/eventList.ts';
import { WordDigest } from '../../src/engine/wordDigest.ts';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.ts';
import { receive } from './support/courses.ts';
import { acceptedOf, eventsOf, people, refusalsOf, stored } from './support/office.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `e${at}`);
const grown = (list: EventList, more: readonly string[]) => more.reduce((so, id) => so.with(id), list);
const sizes = [0, 1, 255, 256, 257, 511, 512, 513, 1000];

describe('a list of events', () => {
  test('is the same whether it grew one by one, was made at once, or went on from another', () => {
    for (const size of sizes) {
      const whole = ids(size);
      const written = digestOf(inOrder(whole)).written();
      for (const list of [
        EventList.of(whole),
        grown(EventList.empty, whole),
        ...sizes
          .filter((from) => from < size)
          .map((from) => grown(EventList.of(ids(from)), whole.slice(from))),
      ]) {
        expect(list.length).toBe(size);
        expect(list.ids()).toEqual(whole);
        expect(Object.isFrozen(list.ids())).toBe(true);
        expect(list.ids()).toBe(list.ids());
        expect(list.digest().written()).toBe(written);
      }
    }
  });

  test('goes on twice from one, and stays what it was', () => {
    for (const size of sizes) {
      const list = EventList.of(ids(size));
      const [one, other] = [list.with('one'), list.with('other')];
      expect(one.ids()).toEqual([...ids(size), 'one']);
      expect(other.ids()).toEqual([...ids(size), 'other']);
      expect([list, one, other].map((of) => [of.has('one'), of.has('other')])).toEqual([
        [false, false],
        [true, false],
        [false, true],
      ]);
      expect(list.ids()).toEqual(ids(size));
      for (const of of [one, other])
        expect(of.digest().written()).toBe(digestOf(inOrder(of.ids())).written());
    }
  });

  test('knows what is in it, however lists went on from each other and were asked', () => {
    const step = fc.record({ from: fc.nat(100), ids: fc.integer({ min: 1, max: 300 }), asks: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const lists = [EventList.empty];
        for (const { from, ids: more, asks } of steps) {
          const before = lists[from % lists.length] as EventList;
          for (let count = 0; count < asks; count += 1) before.has('none');
          lists.push(
            grown(
              before,
              ids(more).map((id) => `${lists.length}-${id}`),
            ),
          );
        }
        const asked = lists.flatMap((_, of) => [1, 256, 299].map((at) => `${of}-e${at}`));
        expect(lists.map((list) => asked.filter((id) => list.has(id)))).toEqual(
          lists.map((list) => asked.filter((id) => list.ids().includes(id))),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('that is long is looked through no longer once it was asked again and again', () => {
    const list = EventList.of(ids(1025));
    for (let count = 0; count < 8; count += 1) list.has('none');
    const includes = vi.spyOn(Array.prototype, 'includes');
    const others = [
      list,
      list.with('one'),
      grown(
        list,
        ids(300).map((id) => `other-${id}`),
      ),
    ];
    expect(others.map((other) => other.has('none'))).toEqual([false, false, false]);
    const looked = includes.mock.calls.length;
    includes.mockRestore();
    expect(looked).toBe(0);
    expect(['e0', 'e700', 'e1024'].map((id) => list.has(id))).toEqual([true, true, true]);
  });

  test('is read for its digest from its last full block on', () => {
    const list = EventList.of(ids(1000));
    list.digest();
    const text = vi.spyOn(WordDigest.prototype, 'text');
    list.with('one').digest();
    const read = text.mock.calls.length;
    text.mockRestore();
    expect(read).toBeLessThan(300);
  });
});

describe('a long life', () => {
  const [first] = eventsOf([receive]);
  const query = (at: number) => ({
    id: `q${at}`,
    petition: 'P1',
    type: 'petitioner.query',
    at: '2026-03-02T11:00:00+08:00',
    by: people.petitioner,
  });
  const engine = createEngine<string>(fireRescueBureau);
  const queries = Array.from({ length: 600 }, (_, at) => `q${at}`);
  const opened = acceptedOf(engine.receive(undefined, first)).petition;
  const received = queries.reduce<Petition>(
    (petition, _, at) => acceptedOf(engine.receive(petition, query(at))).petition,
    opened,
  );

  test('refuses each of its events when it comes again', () => {
    for (const at of [0, 150, 255, 256, 599])
      expect(refusalsOf(engine.receive(received, query(at)))[0]?.code).toBe('duplicate');
  });

  test('is the same to the byte by a fold, and from what was stored', () => {
    const fold = engine.fold();
    fold.take(first);
    for (const at of queries.keys()) expect(fold.take(query(at)).accepted).toBe(true);
    expect(fold.take(query(300))).toMatchObject({ accepted: false, refusals: [{ code: 'duplicate' }] });
    const folded = fold.petition();
    expect(folded?.events).toEqual(['e1', ...queries]);
    expect(JSON.stringify(folded)).toBe(JSON.stringify(received));
    const restored = engine.restore(stored(received));
    expect(JSON.stringify(restored.accepted && restored.petition)).toBe(JSON.stringify(received));
  });

  test('is looked at by a host like a short one', () => {
    const plain = stored(received);
    expect(received).toEqual(plain);
    expect({ ...received }).toEqual(plain);
    expect(structuredClone(received)).toEqual(plain);
    expect(Object.keys(received)).toEqual(Object.keys(opened));
    expect(Array.isArray(received.events)).toBe(true);
    expect(received.events).toBe(received.events);
    expect(() => (received.events as string[]).push('q')).toThrow(TypeError);
  });

  test('stays what it was when a fold goes on', () => {
    const fold = engine.fold(received);
    fold.take(query(600));
    const petition = fold.petition();
    const before = JSON.stringify(petition);
    fold.take(query(601));
    expect(JSON.stringify(petition)).toBe(before);
    expect(fold.petition()?.events.slice(-2)).toEqual(['q600', 'q601']);
    expect(received.events).toHaveLength(601);
  });

  test('does not make its list anew for each event', () => {
    let petition = received;
    const flat = vi.spyOn(Array.prototype, 'flat');
    for (let at = 600; at < 700; at += 1) petition = acceptedOf(engine.receive(petition, query(at))).petition;
    const joined = flat.mock.calls.length;
    flat.mockRestore();
    expect(joined).toBe(0);
    expect(petition.events).toHaveLength(701);
  });
});
