import { expect, test } from 'vitest';
import { checkPolicy, fireRescueBureau, housingBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';

const faultsOf = (policy: object) => {
  const result = checkPolicy(policy);
  return result.accepted ? [] : result.faults;
};

test('plan.3.2.2.1: every department has a liaison person; one without is named, with what would fit', () => {
  const units = fireRescueBureau.units.map((unit) =>
    unit.id === 'dept-personnel' ? { ...unit, liaison: undefined } : unit,
  );
  const at = units.findIndex(({ id }) => id === 'dept-personnel');
  expect(faultsOf({ ...fireRescueBureau, units })).toEqual([
    {
      code: 'incomplete',
      path: `units.${at}.liaison`,
      rule: 'plan.3.2.2.1',
      message: expect.objectContaining({
        en: 'the department dept-personnel has no liaison person; the id of a person of it fits, as dept-personnel-liaison',
      }),
    },
  ]);
});

test('a brigade may do without one', () => {
  const units = fireRescueBureau.units.map((unit) =>
    unit.id === 'brigade-1' ? { ...unit, liaison: undefined } : unit,
  );
  expect(faultsOf({ ...fireRescueBureau, units })).toEqual([]);
});

test('whoever names one is an office', () => {
  const faults = faultsOf({
    ...fireRescueBureau,
    liaison: { namedBy: ['responsibleUnit', 'petitioner', 'system'] },
  });
  expect(faults.map(({ path, rule }) => [path, rule])).toEqual([
    ['liaison.namedBy.1', 'plan.3.2.2.1'],
    ['liaison.namedBy.2', 'plan.3.2.2.1'],
  ]);
  expect(faults[0]?.message.en).toContain('responsibleUnit fits');
});

test('a body that says nothing of it names one at the dispatch, as before', () => {
  expect(faultsOf(housingBureau)).toEqual([]);
  expect(housingBureau.liaison).toBeUndefined();
  expect(fireRescueBureauFirst.liaison).toBeUndefined();
});
