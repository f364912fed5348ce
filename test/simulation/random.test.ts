import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '../../src/simulation/agenda.ts';
import { Random } from '../../src/simulation/random.ts';

test('numbers drawn from a seed are the same on every machine', () => {
  const random = new Random('seed');
  const drawn = Array.from({ length: 4 }, () => random.next());
  expect(drawn).toMatchInlineSnapshot(`
    [
      224918831,
      35861119,
      1781496012,
      3719119456,
    ]
  `);
});

test('what is drawn for a part changes nothing elsewhere', () => {
  const [one, other] = [new Random('seed'), new Random('seed')];
  one.fork('part').next();
  expect(one.next()).toBe(other.next());
});

test('a number between two lies between them, both included', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(1000), fc.nat(1000), (seed, least, more) => {
      const drawn = new Random(seed).between(least, least + more);
      expect(drawn).toBeGreaterThanOrEqual(least);
      expect(drawn).toBeLessThanOrEqual(least + more);
      expect(Number.isInteger(drawn)).toBe(true);
    }),
  );
});

test('a weight of nothing is never drawn, and nothing is drawn from no weights', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.constantFrom(0, 0.5, 3, 100)), (seed, weights) => {
      const at = new Random(seed).weighted(weights);
      expect(at === -1 ? weights.every((weight) => weight === 0) : (weights[at] ?? 0) > 0).toBe(true);
    }),
  );
});

test('an agenda gives what is earliest, and what was entered first at the same minute', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (minutes) => {
      const agenda = new Agenda<number>();
      for (const [number, minute] of minutes.entries()) agenda.enter(minute, number);
      const taken = minutes.map(() => agenda.take());
      const expected = minutes
        .map((minute, what) => ({ minute, what }))
        .sort((a, b) => a.minute - b.minute || a.what - b.what);
      expect(taken.map((entry) => ({ minute: entry?.minute, what: entry?.what }))).toEqual(expected);
      expect(agenda.take()).toBeUndefined();
    }),
  );
});
