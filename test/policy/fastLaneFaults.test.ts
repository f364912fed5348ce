import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, PolicyRefused } from '../../src/index.ts';
import type { RoleId } from '../../src/vocabulary/roles.ts';

const faultsOf = (...by: [RoleId, ...RoleId[]]) => {
  try {
    definePolicy({
      extends: fireRescueBureau,
      id: 'at-the-desk',
      version: '1.0.0',
      fastLane: { by, claims: true },
    });
  } catch (error) {
    if (error instanceof PolicyRefused) return error.faults.map(({ path, rule }) => [path, rule]);
    throw error;
  }
  return [];
};

describe('who answers on the spot', () => {
  test('is an office of the body, whichever receives', () => {
    expect(faultsOf('disciplineCommission', 'serviceDetachment', 'businessDepartment')).toEqual([]);
  });

  test.each(['petitioner', 'system', 'superiorOrgan', 'responsibleUnit'] as const)(
    'is not the part %s, and the refusal names the place',
    (part) => {
      expect(faultsOf('supervisionOffice', part)).toEqual([['fastLane.by.1', 'policy']]);
    },
  );
});
