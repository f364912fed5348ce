import { expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, type PolicyInput, PolicyRefused } from '../../src/index.ts';
import type { ReviewingPolicy } from '../../src/policy/reviewing.ts';
import { reviewing, signing } from '../machines/reviewCase/happenings.ts';

const [upholding, revoking] = signing.opinions;
const faultsOf = (section: object) => {
  try {
    definePolicy({
      extends: fireRescueBureau,
      id: 'reviewing',
      version: '1.0.0',
      reviewing: { ...reviewing, ...section } as ReviewingPolicy,
    } as PolicyInput);
  } catch (error) {
    if (error instanceof PolicyRefused) return error.faults.map(({ path }) => path);
    throw error;
  }
  return [];
};
const withRow = (row: object) => faultsOf({ opinions: [{ ...upholding, ...row }] });

test('chains for opinions are as the body wants them: by level and outcome, by its own people and whoever it asks', () => {
  expect(faultsOf(signing)).toEqual([]);
  expect(faultsOf({ opinions: signing.opinions })).toEqual([]);
});

test('a row that another before it takes whole can never be used', () => {
  expect(faultsOf({ opinions: [upholding, upholding] })).toEqual(['reviewing.opinions.1']);
  expect(faultsOf({ opinions: [revoking, { ...revoking, outcome: ['change'] }] })).toEqual([
    'reviewing.opinions.1',
  ]);
  expect(faultsOf({ opinions: [{ ...upholding, outcome: undefined }, revoking] })).toEqual([
    'reviewing.opinions.1',
  ]);
});

test('an outcome that the body never comes to is signed by nobody', () => {
  expect(faultsOf({ ...signing, outcomes: ['change', 'revokeRedo'] })).toEqual([
    'reviewing.opinions.0.outcome.0',
  ]);
});

test('who drafts is of the body, or a unit that is asked to', () => {
  expect(withRow({ draft: ['nobody'] })).toEqual([
    'reviewing.opinions.0.draft.0',
    'reviewing.opinions.0.draft',
  ]);
  expect(withRow({ draft: ['outsideOrgan'] })).toEqual(['reviewing.opinions.0.draft']);
  expect(withRow({ draft: ['disciplineCommission', 'disciplineCommission'] })).toEqual([
    'reviewing.opinions.0.draft.1',
  ]);
});

test('an outside organ may draft; it never signs the opinion of the body', () => {
  expect(withRow({ steps: [{ act: 'sign', by: ['outsideOrgan'] }] })).toEqual([
    'reviewing.opinions.0.steps',
    'reviewing.opinions.0.steps.0.by',
  ]);
});

test('a step that nobody can take, or only those who draft, is refused in its place', () => {
  expect(withRow({ steps: [{ act: 'sign', by: ['nobody'] }] })).toContain(
    'reviewing.opinions.0.steps.0.by.0',
  );
  expect(withRow({ steps: [{ act: 'sign', by: ['disciplineCommission'] }] })).toEqual([
    'reviewing.opinions.0.steps.0.by',
  ]);
});

test('a unit that is asked to draft is one that some row lets draft', () => {
  expect(faultsOf({ ...signing, delegates: ['nobody'] })).toEqual(['reviewing.delegates.0']);
  expect(faultsOf({ ...signing, delegates: ['petition-bureau', 'public-security'] })).toEqual([
    'reviewing.delegates.1',
  ]);
  expect(faultsOf({ delegates: ['petition-bureau'] })).toEqual(['reviewing.delegates.0']);
});
