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
});
