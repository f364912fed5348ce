import { describe, expect, test } from 'vitest';
import {
  owingUnit,
  ownerOfUnit,
  partAbove,
  standing,
  standsAbove,
} from '../../../src/machines/supervision/standing.ts';
import { fireRescueBureau as policy } from '../../../src/policy/fireRescueBureau.ts';
import type { RoleId } from '../../../src/vocabulary/roles.ts';
import { matter, undispatched } from '../oversight/people.ts';

describe('the unit that owes a duty', () => {
  const owing = (owner: { role: RoleId; unit?: string }, beside = matter) =>
    owingUnit(owner, beside, policy)?.id;

  test('is the one named', () => {
    expect(owing({ role: 'responsibleUnit', unit: 'brigade-1' })).toBe('brigade-1');
    expect(owing({ role: 'brigade', unit: 'nobody' })).toBeUndefined();
  });

  test('is the one that has the matter, where the responsible unit owes it', () => {
    expect(owing({ role: 'responsibleUnit' })).toBe('dept-legal');
    expect(owing({ role: 'responsibleUnit' }, undispatched)).toBeUndefined();
  });

  test('is the only one that plays the part, and none where several do', () => {
    expect(owing({ role: 'supervisionOffice' })).toBe('supervision-office');
    expect(owing({ role: 'brigade' })).toBeUndefined();
    expect(owing({ role: 'superiorOrgan' })).toBeUndefined();
  });
});

describe('a unit as the one that owes a duty', () => {
  test.each([
    ['dept-legal', 'responsibleUnit'],
    ['dept-personnel', 'businessDepartment'],
    ['brigade-1', 'brigade'],
    ['commission', 'disciplineCommission'],
    ['leading-group', 'leadingGroup'],
    ['nobody', 'responsibleUnit'],
  ])('%s: by its first part, or as the responsible unit where it has the matter', (unit, role) => {
    expect(ownerOfUnit(unit, matter, policy)).toEqual({ role, unit });
  });
});

describe('the level on which whoever owes a duty stands', () => {
  test.each([
    ['responsibleUnit', 'unit'],
    ['businessDepartment', 'unit'],
    ['brigade', 'unit'],
    ['supervisionOffice', 'unit'],
    ['serviceDetachment', 'unit'],
    ['outsideOrgan', 'unit'],
    ['disciplineCommission', 'commission'],
    ['disciplineSecretary', 'commission'],
    ['deputyDisciplineSecretary', 'commission'],
    ['chiefOfficer', 'chiefOfficer'],
    ['leadingGroup', 'leadingGroup'],
    ['leadingGroupOffice', 'leadingGroup'],
    ['superiorOrgan', 'superiorOrgan'],
  ] as const)('of a %s is the %s', (role, level) => {
    expect(standing({ role }, matter, { ...policy, units: [] })).toBe(level);
  });

  test('is the highest that the unit has by any part of it', () => {
    expect(standing({ role: 'responsibleUnit', unit: 'commission' }, matter, policy)).toBe('commission');
    expect(standing({ role: 'leadingGroup', unit: 'dept-legal' }, matter, policy)).toBe('leadingGroup');
  });
});

describe('who stands above a unit', () => {
  const above = (role: string, unit: string) => standsAbove({ role, id: 'somebody' }, unit, policy);

  test.each([
    ['disciplineCommission', [true, false, false, false, false]],
    ['deputyDisciplineSecretary', [true, false, false, false, false]],
    ['chiefOfficer', [true, true, false, false, false]],
    ['leadingGroupOffice', [true, true, true, false, false]],
    ['superiorOrgan', [true, true, true, true, false]],
    ['brigade', [false, false, false, false, false]],
    ['toString', [false, false, false, false, false]],
    ['nobody', [false, false, false, false, false]],
  ])('%s', (role, answers) => {
    const units = ['dept-legal', 'commission', 'command', 'leading-group', 'ministry'];
    expect(units.map((unit) => above(role, unit))).toEqual(answers);
  });

  test('a unit that nobody knows stands lowest', () => {
    expect(above('disciplineCommission', 'unknown')).toBe(true);
    expect(above('brigade', 'unknown')).toBe(false);
  });
});

test.each([
  ['dept-legal', 'disciplineCommission'],
  ['unknown', 'disciplineCommission'],
  ['commission', 'leadingGroup'],
  ['command', 'leadingGroup'],
  ['leading-group', 'superiorOrgan'],
  ['ministry', 'superiorOrgan'],
])('the duty of %s is examined by the %s', (unit, part) => {
  expect(partAbove(unit, policy)).toBe(part);
});
