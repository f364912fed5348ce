import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createEngine,
  definePolicy,
  fireRescueBureau,
  housingBureau,
  type Policy,
  PolicyRefused,
  regulations2022,
} from '../../src/index.ts';
import { mayBeLeftOut } from '../policy/samples.ts';
import { receive } from './support/courses.ts';
import { people, petitionUnder } from './support/office.ts';

type Plain = Record<string, unknown>;

const json = (value: unknown): Plain => JSON.parse(JSON.stringify(value));

/** What an engine says of data that nobody read. */
function refusalOf(given: unknown): PolicyRefused {
  try {
    createEngine(given as Policy);
  } catch (error) {
    if (error instanceof PolicyRefused) return error;
    throw error;
  }
  throw new Error('it was taken');
}

/** Every place of a policy that an object holds, as a path. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])]);
}

function without(policy: Plain, [key, ...rest]: readonly string[]): Plain {
  if (key === undefined) return policy;
  const { [key]: inner, ...others } = policy;
  return rest.length === 0 ? others : { ...others, [key]: without(inner as Plain, rest) };
}

describe('an engine that is given plain JSON as its policy', () => {
  test.each([fireRescueBureau, housingBureau])(
    'works as with the policy read, where it is whole: $id',
    (policy) => {
      const given = json(policy) as unknown as Policy;
      const read = petitionUnder(policy);
      const plain = petitionUnder(given);
      if (policy === fireRescueBureau) for (const course of [read, plain]) course.follow([receive]);
      expect(JSON.stringify(plain.engine.policies)).toBe(JSON.stringify(read.engine.policies));
      const ask = { by: people.clerk, at: '2026-05-11T09:00:00+08:00' };
      expect(plain.engine.nextEvents(undefined, ask)).toEqual(read.engine.nextEvents(undefined, ask));
      if (policy === fireRescueBureau)
        expect(JSON.stringify(plain.petition)).toBe(JSON.stringify(read.petition));
    },
  );

  test('refuses one with anything left out, at once, and names the place in both languages', () => {
    const whole = json(housingBureau);
    const all = places(whole).filter(
      (path) => path[0] !== 'roles' && !mayBeLeftOut.has(path.at(-1) as string),
    );
    expect(all.length).toBeGreaterThan(80);
    fc.assert(
      fc.property(fc.constantFrom(...all), (path) => {
        const { faults, message, before } = refusalOf(without(whole, path));
        expect(faults.map((fault) => fault.path)).toContain(path.join('.'));
        for (const fault of faults) {
          expect(fault.message.zh).toMatch(/\p{Script=Han}/u);
          expect(fault.message.en.length).toBeGreaterThan(0);
          expect(message).toContain(fault.path);
        }
        expect(before?.en).toContain('definePolicy');
        expect(before?.zh).toContain('definePolicy');
      }),
      { numRuns: 200 },
    );
  });

  test('refuses what a body writes for definePolicy, by its name, and takes what definePolicy makes of it', () => {
    const input = {
      id: 'townBureau',
      version: '1.0.0',
      extends: fireRescueBureau,
      label: { zh: '镇', en: 'town' },
    };
    const refused = refusalOf(input);
    expect(refused.message).toContain(
      'the policy townBureau 1.0.0 cannot stand: complete it with definePolicy',
    );
    expect(refused.faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['extends', 'terms', 'units']),
    );
    expect(createEngine(definePolicy(input)).policies).toHaveLength(1);
  });

  test('refuses one that is laxer than the regulation, or that lacks whom its machines need', () => {
    const laxer = json(fireRescueBureau) as { terms: Record<string, { term: { n: number } }> };
    (laxer.terms['handling.conclude'] as { term: { n: number } }).term.n = 61;
    expect(refusalOf(laxer).faults).toMatchObject([{ code: 'laxer', path: 'terms.handling.conclude' }]);
    const alone = { ...json(fireRescueBureau), units: [] };
    expect(refusalOf(alone).faults[0]).toMatchObject({ code: 'incomplete', path: 'units' });
    // The base that bodies extend lists no units.
    expect(refusalOf(regulations2022).faults[0]?.code).toBe('incomplete');
  });

  test('refuses a part that is no policy among several that are, and any other value', () => {
    expect(() => createEngine([fireRescueBureau, json({ id: 'x' }) as unknown as Policy])).toThrow(
      PolicyRefused,
    );
    expect(() => createEngine([])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.anything(), (given) => {
        fc.pre(!(Array.isArray(given) && given.length === 0));
        expect(() => createEngine(given as Policy)).toThrow(PolicyRefused);
      }),
    );
    const strange = JSON.parse(
      JSON.stringify(fireRescueBureau).replace('{"id"', '{"__proto__":{"a":1},"id"'),
    );
    expect(refusalOf(strange).faults).toMatchObject([{ path: '__proto__' }]);
  });
});
