import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, type PolicyInput, PolicyRefused } from '../../src/index.ts';
import type { ReviewingPolicy } from '../../src/policy/reviewing.ts';
import { reviewing } from '../machines/reviewCase/happenings.ts';

const faultsOf = (section: ReviewingPolicy) => {
  try {
    definePolicy({
      extends: fireRescueBureau,
      id: 'reviewing',
      version: '1.0.0',
      reviewing: section,
    } as PolicyInput);
  } catch (error) {
    if (error instanceof PolicyRefused) return error.faults.map(({ path, rule }) => [path, rule]);
    throw error;
  }
  return [];
};
const row = reviewing.ladder[0];
const withRow = (...rows: ReviewingPolicy['ladder']) => faultsOf({ ...reviewing, ladder: rows });

describe('whose opinions a body reviews', () => {
  test('are those of outside organs that its policy lists, each level once', () => {
    expect(faultsOf(reviewing)).toEqual([]);
  });

  test('reg.35.1: never those of a unit of its own, nor of nobody', () => {
    for (const of of ['dept-legal', 'nobody'])
      expect(withRow({ of, level: 'review', ask: ['commission'] })).toEqual([
        ['reviewing.ladder.0.of', 'reg.35.1'],
      ]);
  });

  test('reg.35.1: nobody is asked whom the policy does not list, and nobody about their own opinion', () => {
    for (const id of ['nobody', 'street-office'])
      expect(withRow({ of: 'street-office', level: 'review', ask: [id] })).toEqual([
        ['reviewing.ladder.0.ask.0', 'reg.35.1'],
      ]);
  });

  test('reg.35.1: one level of an organ stands in one row', () => {
    expect(row && withRow(row, row)).toEqual([['reviewing.ladder.1', 'reg.35.1']]);
  });

  test('reg.35.2: some opinion has to be possible', () => {
    expect(faultsOf({ ...reviewing, outcomes: [] })).toEqual([['reviewing.outcomes', 'reg.35.1']]);
  });
});
