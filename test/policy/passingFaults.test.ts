import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, type PolicyInput, PolicyRefused } from '../../src/index.ts';

const passing = { tells: 'both', onward: false, ownShare: true, reportsTo: ['petition-bureau'] } as const;
const bureau = (changes: Partial<PolicyInput>) =>
  definePolicy({ extends: fireRescueBureau, id: 'passingOn', version: '1.0.0', ...changes } as PolicyInput);
const faultsOf = (changes: Partial<PolicyInput>) => {
  try {
    bureau(changes);
  } catch (error) {
    if (error instanceof PolicyRefused) return error.faults.map(({ path, rule }) => [path, rule]);
    throw error;
  }
  return [];
};

describe('how a body passes matters on', () => {
  test('may name an outside organ for reports about persons, and a share of the fifteen days', () => {
    const share = { 'passing.share': { term: { n: 4, unit: 'calendarDays' as const } } };
    expect(bureau({ passing: { ...passing, reportsTo: ['petition-bureau'] }, terms: share }).passing).toEqual(
      passing,
    );
  });

  test('reg.22: a report about a person is for no unit of the body, no superior, and nobody unknown', () => {
    for (const id of ['dept-legal', 'superior-bureau', 'nobody'])
      expect(faultsOf({ passing: { ...passing, reportsTo: [id] } })).toEqual([
        ['passing.reportsTo.0', 'reg.22'],
      ]);
  });

  test('reg.22: a share is no more than the whole', () => {
    const share = { 'passing.share': { term: { n: 16, unit: 'calendarDays' as const } } };
    expect(faultsOf({ passing: { ...passing, reportsTo: [] }, terms: share })).toEqual([
      ['terms.passing.share', 'reg.22'],
    ]);
    // Where the body has none, its length is nothing.
    expect(faultsOf({ passing: { ...passing, reportsTo: [], ownShare: false }, terms: share })).toEqual([]);
  });

  const path = [{ organs: ['street-office'], share: { n: 4, unit: 'calendarDays' as const } }];

  test('reg.22: levels are outside organs, each on one level, which may pass on what they are sent', () => {
    const levels = { ...passing, ownShare: false, onward: true, reportsTo: [] };
    expect(faultsOf({ passing: { ...levels, path } })).toEqual([]);
    expect(faultsOf({ passing: { ...levels, onward: false, path } })).toEqual([['passing.path', 'reg.22']]);
    expect(faultsOf({ passing: { ...levels, path: [{ organs: ['dept-legal'] }] } })).toEqual([
      ['passing.path.0.organs.0', 'reg.22'],
    ]);
    expect(
      faultsOf({ passing: { ...levels, path: [...path, { organs: ['housing-bureau', 'street-office'] }] } }),
    ).toEqual([['passing.path.1.organs.1', 'reg.22']]);
  });

  test('reg.22: the shares of all levels come to no more than the whole, and the whole to no more than fifteen days', () => {
    const levels = { ...passing, ownShare: true, onward: true, reportsTo: [], path };
    const share = (n: number) => ({ 'passing.share': { term: { n, unit: 'calendarDays' as const } } });
    expect(faultsOf({ passing: levels, terms: share(11) })).toEqual([]);
    expect(faultsOf({ passing: levels, terms: share(12) })).toEqual([['passing.path', 'reg.22']]);
    // A level whose share is not told has the policy's own.
    expect(
      faultsOf({ passing: { ...levels, path: [{ organs: ['street-office'] }] }, terms: share(12) }),
    ).toEqual([['passing.path', 'reg.22']]);
    const whole = { 'passing.whole': { term: { n: 16, unit: 'calendarDays' as const } } };
    expect(faultsOf({ passing: levels, terms: { ...share(3), ...whole } })).toEqual([
      ['terms.passing.whole', 'reg.22'],
    ]);
  });

  test('reg.22: copies are of and for outside organs, and never for the organ that has the matter itself', () => {
    const copying = (of: string, to: string) => ({
      passing: { ...passing, ownShare: false, reportsTo: [], copies: [{ of, to: [to] }] },
    });
    expect(faultsOf(copying('housing-bureau', 'street-office'))).toEqual([]);
    expect(faultsOf(copying('dept-legal', 'street-office'))).toEqual([['passing.copies.0.of', 'reg.22']]);
    expect(faultsOf(copying('housing-bureau', 'dept-legal'))).toEqual([['passing.copies.0.to.0', 'reg.22']]);
    expect(faultsOf(copying('housing-bureau', 'housing-bureau'))).toEqual([
      ['passing.copies.0.to.0', 'reg.22'],
    ]);
  });
});
