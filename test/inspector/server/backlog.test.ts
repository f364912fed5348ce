import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Backlog, type Entry } from '../../../src/inspector/server/backlog.ts';

const entries = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('actor' as const, 'snapshot' as const, 'event' as const),
  }),
  { maxLength: 60 },
);
const numbered = (drawn: readonly Omit<Entry, 'frame'>[]) =>
  drawn.map((entry, n): Entry => ({ ...entry, frame: `${n}` }));

describe('what is kept for whoever comes later', () => {
  test('is everything, in its order, while there is room', () => {
    fc.assert(
      fc.property(entries, (drawn) => {
        const all = numbered(drawn);
        const backlog = new Backlog({ entries: 60, length: 1_000, actors: 10 });
        for (const entry of all) backlog.add(entry);
        expect([...backlog.frames()]).toEqual(all);
        expect(backlog.lost).toBe(0);
      }),
    );
  });

  test('never grows beyond its limits, and shows each actor as it stands', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 8 }), (drawn, room) => {
        const all = numbered(drawn);
        const backlog = new Backlog({ entries: room, length: 1_000, actors: 3 });
        for (const entry of all) backlog.add(entry);
        const kept = [...backlog.frames()];
        expect(kept.length).toBeLessThanOrEqual(room + 3 * 2);
        for (const key of ['a', 'b', 'c']) {
          const of = (list: readonly Entry[]) => list.filter((entry) => entry.key === key);
          const announced = of(all).findLast(({ kind }) => kind === 'actor');
          if (announced) expect(of(kept)).toContainEqual(announced);
          const moved = of(all).findLast(({ kind }) => kind === 'snapshot');
          // What an actor was before it was announced anew is of no interest.
          if (moved && Number(moved.frame) > Number(announced?.frame ?? -1))
            expect(of(kept)).toContainEqual(moved);
          const numbers = of(kept).map(({ frame }) => Number(frame));
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
        const events = (list: readonly Entry[]) => list.filter(({ kind }) => kind === 'event').length;
        expect(backlog.lost).toBe(events(all) - events(kept));
      }),
    );
  });

  test('comes out in pieces, to the last', () => {
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 20 }),
        (drawn, room, piece) => {
          const backlog = new Backlog({ entries: room, length: 1_000, actors: 3 });
          for (const entry of numbered(drawn)) backlog.add(entry);
          const kept = [...backlog.frames()].map(({ frame }) => frame);
          backlog.lost = 0;
          const taken: string[] = [];
          while (!backlog.isEmpty) taken.push(...backlog.take(piece));
          expect(taken).toEqual(kept);
        },
      ),
    );
  });

  test('has room for so many characters', () => {
    const backlog = new Backlog({ entries: 100, length: 10, actors: 3 });
    for (const frame of ['12345', '67890', 'abc']) backlog.add({ key: 'a', kind: 'event', frame });
    expect([...backlog.frames()].map(({ frame }) => frame)).toEqual(['67890', 'abc']);
    expect(backlog.lost).toBe(1);
  });

  test('and for so many actors, the first of which goes first', () => {
    const backlog = new Backlog({ entries: 1, length: 100, actors: 2 });
    for (const key of ['a', 'b', 'c', 'd']) backlog.add({ key, kind: 'actor', frame: key });
    expect([...backlog.frames()].map(({ key }) => key)).toEqual(['b', 'c', 'd']);
    expect(backlog.lost).toBe(1);
  });
});
