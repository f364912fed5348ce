import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy, definePolicy, type PolicyInput, PolicyRefused } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { regulations2022 } from '../../src/policy/regulations2022.ts';
import { text } from '../../src/vocabulary/text.ts';
import { lateNotice2026, notice2027 } from '../calendar/samples.ts';

const own = { extends: fireRescueBureau, id: 'own', version: '1.0.0' } as const;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
function refusalOf(make: () => unknown): PolicyRefused {
  try {
    make();
  } catch (error) {
    if (error instanceof PolicyRefused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a policy that extends another', () => {
  test('has what it does not say from its base', () => {
    expect(definePolicy(own)).toEqual({ ...fireRescueBureau, ...own, extends: 'fireRescueBureau' });
  });

  test('extends the regulation where it names no base', () => {
    const { units } = fireRescueBureau;
    expect(definePolicy({ id: 'own', version: '1.0.0', units })).toEqual({
      ...regulations2022,
      id: 'own',
      version: '1.0.0',
      extends: 'regulations2022',
      units,
    });
  });

  test('changes one part of a term and keeps the others', () => {
    const policy = definePolicy({
      ...own,
      terms: {
        'handling.conclude': { term: { n: 45 } },
        'handling.report': { remindDaysBefore: [10] },
        'review.request': { rollOver: 'statutory-holiday' },
      },
    });
    const { terms } = fireRescueBureau;
    expect(policy.terms).toEqual({
      ...terms,
      'handling.conclude': { ...terms['handling.conclude'], term: { n: 45, unit: 'calendarDays' } },
      'handling.report': { ...terms['handling.report'], remindDaysBefore: [10] },
      'review.request': { ...terms['review.request'], rollOver: 'statutory-holiday' },
    });
  });

  test('changes one choice, threshold or part of the extension and keeps the others', () => {
    const policy = definePolicy({
      ...own,
      choices: { deputySigns: false },
      thresholds: { groupVisit: 4 },
      extension: { handlingDays: 10 },
    });
    expect(policy.choices).toEqual({ ...fireRescueBureau.choices, deputySigns: false });
    expect(policy.thresholds).toEqual({ ...fireRescueBureau.thresholds, groupVisit: 4 });
    expect(policy.extension).toEqual({ ...fireRescueBureau.extension, handlingDays: 10 });
  });

  test('gives its lists, roles and label whole', () => {
    const roles = Object.fromEntries(
      Object.entries(fireRescueBureau.roles).map(([role, entry]) => [`our-${role}`, entry]),
    );
    const label = text('本局方案', 'our plan');
    const units = fireRescueBureau.units.slice().reverse();
    const policy = definePolicy({
      ...own,
      label,
      roles,
      units,
      notices: [notice2027],
      thresholds: { representatives: [{ most: 4 }] },
    });
    expect(Object.keys(policy.roles)).toEqual(Object.keys(roles));
    expect(policy).toMatchObject({ label, units, notices: [notice2027] });
    expect(policy.thresholds).toEqual({ groupVisit: 5, representatives: [{ most: 4 }] });
    const next = definePolicy({ extends: policy, id: 'next', version: '1.0.0', notices: [lateNotice2026] });
    expect(next.notices).toEqual([lateNotice2026]);
    expect(next.extends).toBe('own');
  });

  test('takes what is undefined as not said', () => {
    const input = { ...own, choices: undefined, terms: { 'review.decide': undefined } } as unknown;
    expect(definePolicy(input as PolicyInput)).toEqual(definePolicy(own));
  });

  test('leaves its base as it was, and shares nothing with it', () => {
    const base = frozen(structuredClone(fireRescueBureau));
    const input = frozen({
      ...own,
      extends: base,
      terms: { 'handling.conclude': { term: { n: 45 } } },
      choices: { deputySigns: false },
    });
    const policy = definePolicy(input);
    expect(base).toEqual(fireRescueBureau);
    policy.terms['handling.conclude'].term.n = 1;
    policy.terms['handling.report'].remindDaysBefore.push(9);
    policy.units.pop();
    (policy.roles.petitioner as { plays: string[] }).plays.pop();
    expect(base).toEqual(fireRescueBureau);
    expect(definePolicy(input).terms['handling.conclude'].term.n).toBe(45);
  });

  test('is accepted again as it stands, and as JSON', () => {
    const policy = definePolicy({ ...own, terms: { 'handling.conclude': { term: { n: 45 } } } });
    expect(checkPolicy(policy)).toEqual({ accepted: true, policy });
    expect(checkPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ accepted: true, policy });
  });

  test('may be laxer than its base as long as the regulation holds', () => {
    const strict = definePolicy({ ...own, terms: { 'handling.conclude': { term: { n: 30 } } } });
    const again = { extends: strict, id: 'again', version: '1.0.0' };
    expect(definePolicy({ ...again, terms: { 'handling.conclude': { term: { n: 60 } } } }).id).toBe('again');
    expect(() => definePolicy({ ...again, terms: { 'handling.conclude': { term: { n: 61 } } } })).toThrow(
      PolicyRefused,
    );
  });

  test('that sets any terms is their overlay on the base, or refused with a fault', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 }), (conclude, extra) => {
        const input = {
          ...own,
          terms: { 'handling.conclude': { term: { n: conclude } } },
          extension: { handlingDays: extra },
        };
        if (conclude <= 60 && extra <= 30) {
          expect(definePolicy(input)).toMatchObject(input.extension ? { extension: input.extension } : {});
        } else {
          const { faults } = refusalOf(() => definePolicy(input));
          expect(faults).toHaveLength(Number(conclude > 60) + Number(extra > 30));
        }
      }),
    );
  });
});

describe('a refused policy', () => {
  test('is an error that says every fault in both languages, a line each', () => {
    const refused = refusalOf(() =>
      definePolicy({
        ...own,
        terms: { 'review.decide': { term: { n: 31 } } },
        extension: { handlingDays: 31 },
      }),
    );
    expect(refused.name).toBe('PolicyRefused');
    expect(refused).toBeInstanceOf(Error);
    expect(refused.message.split('\n')).toEqual(
      refused.faults.map(({ path, message }) => `${path}: ${message.en} / ${message.zh}`),
    );
    expect(refused.faults).toHaveLength(2);
  });

  test('is one of the wrong shape, told by its paths', () => {
    const input = {
      ...own,
      version: 'one',
      choices: { deputySigns: 'yes' },
      terms: { 'no.such': {} },
    } as unknown;
    const { faults } = refusalOf(() => definePolicy(input as PolicyInput));
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['invalid', 'version'],
      ['invalid', 'terms.no.such'],
      ['invalid', 'choices.deputySigns'],
    ]);
  });

  test('is one with a __proto__ key, wherever it stands', () => {
    for (const [json, path] of [
      ['{ "__proto__": { "units": [] } }', '__proto__'],
      ['{ "choices": { "__proto__": { "deputySigns": false } } }', 'choices.__proto__'],
      ['{ "terms": { "__proto__": {} } }', 'terms.__proto__'],
      [
        '{ "terms": { "review.decide": { "term": { "__proto__": { "n": 1 } } } } }',
        'terms.review.decide.term.__proto__',
      ],
    ] as const) {
      const { faults } = refusalOf(() => definePolicy({ ...own, ...JSON.parse(json), id: 'own' }));
      expect(faults.map(({ code, path }) => [code, path])).toEqual([['invalid', path]]);
    }
    expect(({} as { units?: unknown }).units).toBeUndefined();
  });
});
