import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { isEarlier, isExpired, isInForce, validityFaults } from '../../src/policy/validity.ts';
import { faultsOf } from './samples.ts';

const withDays = (days: object) => ({ ...fireRescueBureau, ...days });

describe('the days of a policy', () => {
  test('are from the first to the last, both included; without a last one it goes on', () => {
    const span = { inForce: '2026-01-01', until: '2026-06-30' };
    const asked = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    expect(asked.map((day) => isInForce(span, day))).toEqual([false, true, true, false]);
    expect(asked.map((day) => isExpired(span, day))).toEqual([false, false, false, true]);
    expect(isInForce({ inForce: '2026-01-01' }, '2199-12-31')).toBe(true);
  });

  test('are optional: what ships says nothing of a last day or a transition', () => {
    expect(faultsOf(fireRescueBureau)).toEqual([]);
    expect(faultsOf(withDays({ until: '2026-12-31', transition: { earlier: 'stay' } }))).toEqual([]);
    expect(faultsOf(withDays({ until: fireRescueBureau.inForce }))).toEqual([]);
  });

  test('cannot end before they begin', () => {
    expect(faultsOf(withDays({ until: '2022-07-16' }))).toEqual([
      {
        code: 'invalid',
        path: 'until',
        rule: 'policy',
        message: {
          zh: '末日 2022-07-16 早于施行日 2022-07-17：没有一天施行',
          en: 'the last day 2022-07-16 is before the first 2022-07-17: it is in force on no day',
        },
      },
    ]);
  });

  test('cannot begin before the regulation, or the Code by which days are counted', () => {
    expect(faultsOf(withDays({ inForce: '2022-05-01' }))).toEqual([]);
    expect(faultsOf(withDays({ inForce: '2022-04-30' }))).toMatchObject([
      {
        code: 'invalid',
        path: 'inForce',
        rule: 'reg.34',
        message: { en: expect.stringContaining('from 2022-05-01 on') },
      },
    ]);
    expect(faultsOf(withDays({ inForce: '2020-12-31' })).map(({ path, rule }) => [path, rule])).toEqual([
      ['inForce', 'reg.34'],
      ['inForce', 'civil.201'],
    ]);
  });

  test('cannot outlast a regulation that has a last day', () => {
    const spans = { reg: { from: '2022-05-01', until: '2030-12-31' }, civil: {} };
    const paths = (days: object) =>
      validityFaults(withDays(days), spans).map(({ path, rule }) => [path, rule]);
    expect(paths({})).toEqual([['until', 'reg.34']]);
    expect(paths({ until: '2031-01-01' })).toEqual([['until', 'reg.34']]);
    expect(paths({ until: '2030-12-31' })).toEqual([]);
  });

  test('have the day of a move among them', () => {
    const moving = (on: string) =>
      faultsOf(withDays({ until: '2026-12-31', transition: { earlier: 'moveOver', on } }));
    expect(moving('2026-12-31')).toEqual([]);
    expect(moving(fireRescueBureau.inForce)).toEqual([]);
    for (const on of ['2022-07-16', '2027-01-01'])
      expect(moving(on)).toMatchObject([{ code: 'invalid', path: 'transition.on', rule: 'policy' }]);
  });

  test.each([
    [{ earlier: 'moveOver' }, 'transition.on'],
    [{ earlier: 'stay', on: '2026-01-01' }, 'transition.on'],
    [{ earlier: 'perhaps' }, 'transition.earlier'],
  ])('a transition that is none is refused at its place: %j', (transition, path) => {
    expect(faultsOf(withDays({ transition }))).toMatchObject([{ code: 'invalid', path }]);
  });
});

test.each([
  ['1.0.0', '1.0.1', true],
  ['1.9.0', '1.10.0', true],
  ['1.10.0', '1.9.9', false],
  ['2.0.0', '10.0.0', true],
  ['1.1.0', '1.1.0', false],
])('version %s before %s: %s', (version, other, earlier) => {
  expect(isEarlier(version, other)).toBe(earlier);
});
