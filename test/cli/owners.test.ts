import { expect, test } from 'vitest';
import { ownerOf, policyIn } from '../../src/cli/owners.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';

test('an owner without a unit is the one unit that plays the part', () => {
  expect(ownerOf(fireRescueBureau, { role: 'supervisionOffice' })).toMatchObject({
    unit: 'supervision-office',
    unitLabel: { zh: '纪保督察处' },
  });
});

test('an owner whose part several units play, or none, has no unit', () => {
  expect(ownerOf(fireRescueBureau, { role: 'brigade' })).toMatchObject({ unit: null, unitLabel: null });
  expect(ownerOf(fireRescueBureau, { role: 'petitioner' })).toMatchObject({ unit: null, unitLabel: null });
});

test('the owner’s unit is named as the policy names it, and by its id where the policy does not know it', () => {
  const owner = { role: 'responsibleUnit', unit: 'brigade-2' } as const;
  expect(ownerOf(fireRescueBureau, owner).unitLabel?.zh).toBe('第二支队');
  expect(ownerOf(fireRescueBureau, { ...owner, unit: 'elsewhere' }).unitLabel?.zh).toBe('elsewhere');
});

test('a part is called what the body calls those who play it', () => {
  expect(ownerOf(housingBureau, { role: 'chiefOfficer' }).label).toEqual({ zh: '局长', en: 'director' });
  expect(ownerOf(housingBureau, { role: 'responsibleUnit' }).label.en).toBe('division, district station');
});

test('a policy version that is not loaded is a fault of the program', () => {
  expect(policyIn([housingBureau, fireRescueBureau], fireRescueBureau)).toBe(fireRescueBureau);
  expect(() => policyIn([fireRescueBureau], { id: 'fireRescueBureau', version: '9.0.0' })).toThrow(
    RangeError,
  );
});
