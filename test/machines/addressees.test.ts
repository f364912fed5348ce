import { describe, expect, test } from 'vitest';
import {
  answerableFor,
  petitionersOf,
  referrerOf,
  responsible,
  unitOrCommission,
} from '../../src/machines/addressees.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';

const matter = (facts: object) =>
  ({ petitioners: [], complainedOf: { persons: [], units: [] }, ...facts }) as unknown as Matter;
const offices = (part: string) =>
  fireRescueBureau.units.flatMap(({ id, roles }) => (roles.includes(part as never) ? [id] : []));

describe('whoever answers for a matter beside an incident', () => {
  test('is the unit that has it', () => {
    expect(answerableFor(matter({ unit: 'brigade-1' }), fireRescueBureau)).toEqual({
      role: 'responsibleUnit',
      unit: 'brigade-1',
    });
  });

  test('is the commission until a unit has it, and whoever stands above where the commission is complained of', () => {
    expect(answerableFor(matter({}), fireRescueBureau)).toEqual({ role: 'disciplineCommission' });
    const complainedOf = { persons: [], units: offices('disciplineCommission') };
    expect(answerableFor(matter({ complainedOf }), fireRescueBureau)).toEqual({ role: 'chiefOfficer' });
  });
});

test('what no unit has is the commission’s', () => {
  expect(unitOrCommission(undefined)).toEqual({ role: 'disciplineCommission' });
  expect(unitOrCommission('brigade-1')).toEqual({ role: 'responsibleUnit', unit: 'brigade-1' });
});

test('the responsible unit is the one that has the matter', () => {
  const context = { instance: 'handling', matter: matter({ unit: 'brigade-1' }), deadlines: [] };
  expect(responsible(context)).toEqual({ role: 'responsibleUnit', unit: 'brigade-1' });
});

test('petitioners are told in person, all of them that are known', () => {
  const petitioners = ['petitioner-1', 'petitioner-2'];
  expect(petitionersOf(matter({ petitioners }))).toEqual({ role: 'petitioner', ids: petitioners });
});

test('the referrer is the organ that referred the matter', () => {
  expect(
    referrerOf(matter({ referral: { form: 'assigned', organ: 'superior-bureau', reportBack: true } })),
  ).toEqual({ role: 'superiorOrgan', unit: 'superior-bureau' });
  expect(referrerOf(matter({}))).toEqual({ role: 'superiorOrgan' });
});
