import { expect, test } from 'vitest';
import { checkPolicy, fireRescueBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { localBrigades } from '../../src/policy/localBrigades.ts';

const nobody = { persons: [], units: [] };

test('plan.1: an area that the body does not list is refused, with those that it does', () => {
  const units = fireRescueBureau.units.map((unit) =>
    unit.id === 'brigade-2' ? { ...unit, territory: ['district-north'] } : unit,
  );
  const result = checkPolicy({ ...fireRescueBureau, units });
  const at = units.findIndex(({ id }) => id === 'brigade-2');
  expect(result.accepted ? [] : result.faults).toMatchObject([
    {
      code: 'incomplete',
      path: `units.${at}.territory.0`,
      rule: 'plan.1',
      message: {
        en: 'district-north, the area of brigade-2, is not listed in territory.areas; what would fit: district-east, district-west, district-south',
      },
    },
  ]);
});

test('a body that lists no areas is held to none', () => {
  const result = checkPolicy({ ...fireRescueBureauFirst, units: fireRescueBureau.units });
  expect(result.accepted).toBe(true);
});

test('the brigade of an area is local to what is of it, and to nothing where nothing is stated', () => {
  const east = { territory: 'district-east', complainedOf: nobody };
  expect(localBrigades(fireRescueBureau, east)).toEqual(['brigade-1']);
  expect(localBrigades(fireRescueBureau, { complainedOf: nobody })).toEqual([]);
  expect(localBrigades(fireRescueBureau, { ...east, territory: 'district-north' })).toEqual([]);
  expect(
    localBrigades(fireRescueBureau, { ...east, complainedOf: { persons: [], units: ['brigade-1'] } }),
  ).toEqual([]);
  expect(localBrigades(fireRescueBureauFirst, east)).toEqual([]);
});
