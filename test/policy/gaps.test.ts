import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { gaps, isAsked, mostRepresentatives } from '../../src/policy/gaps.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import { plays, rolesPlaying, type Unit, unitOf, unitPlaying } from '../../src/policy/schema.ts';
import { type RoleId, roleIds, roleLabels } from '../../src/vocabulary/roles.ts';
import { lateNotice2026, notice2027 } from '../calendar/samples.ts';
import { faultsOf } from './samples.ts';

const packs = [fireRescueBureau, housingBureau];
const without = (units: readonly Unit[], part: RoleId) =>
  units
    .map((unit) => ({ ...unit, roles: unit.roles.filter((role) => role !== part) }))
    .filter(({ roles }) => roles.length > 0);

describe.each(packs)('$id', (pack) => {
  const asked = roleIds.filter((part) => isAsked(part, pack));

  test.each(asked)('is incomplete where no role plays %s', (part) => {
    const roles = Object.fromEntries(
      Object.entries(pack.roles)
        .map(
          ([role, entry]) => [role, { ...entry, plays: entry.plays.filter((one) => one !== part) }] as const,
        )
        .filter(([, entry]) => entry.plays.length > 0),
    );
    const faults = gaps({ ...pack, roles });
    expect(faults).toEqual([
      {
        code: 'incomplete',
        path: 'roles',
        rule: 'policy',
        message: { zh: `没有角色担任“${roleLabels[part].zh}”`, en: `no role plays ${part}` },
      },
    ]);
  });

  test.each(asked)('is incomplete where no unit has the part %s, unless no unit stands for it', (part) => {
    const faults = gaps({ ...pack, units: without(pack.units, part) });
    const none = ['petitioner', 'system', 'responsibleUnit'].includes(part);
    expect(faults.map(({ code, path, message }) => [code, path, message.en])).toEqual(
      none ? [] : [['incomplete', 'units', `no unit has the part ${part}`]],
    );
  });

  test('needs no party committee where none answers first', () => {
    const alone = { ...pack, answerability: { partyCommittee: false } };
    expect(gaps({ ...alone, units: without(pack.units, 'partyCommittee') })).toEqual([]);
  });

  test('lacks nothing, and its outside organs are marked as such', () => {
    expect(gaps(pack)).toEqual([]);
    for (const part of ['superiorOrgan', 'publicSecurity', 'outsideOrgan'] as const) {
      expect(unitPlaying(pack, part)?.outside).toBe(true);
    }
  });
});

describe('what is listed twice', () => {
  test('is told once, units and notices', () => {
    const [unit] = fireRescueBureau.units as [Unit];
    const faults = gaps({
      ...fireRescueBureau,
      units: [...fireRescueBureau.units, unit, unit],
      notices: [notice2027, lateNotice2026, { ...notice2027, year: 2028 }],
    });
    expect(faults.map(({ code, path, message }) => [code, path, message.en])).toEqual([
      ['incomplete', 'units', 'the unit commission is listed twice'],
      ['incomplete', 'notices', 'the holiday notice sample-2027 is listed twice'],
    ]);
  });
});

describe('representatives', () => {
  const sent = (representatives: (typeof fireRescueBureau)['thresholds']['representatives']) => ({
    ...fireRescueBureau,
    thresholds: { ...fireRescueBureau.thresholds, representatives },
  });
  const rows = [{ groupUpTo: 10, most: 2 }, { groupUpTo: 20, most: 3 }, { most: 5 }];

  test('need a row for groups of any size', () => {
    const limited = sent(rows.slice(0, 2));
    expect(faultsOf(limited)).toMatchObject([{ code: 'incomplete', path: 'thresholds.representatives' }]);
    expect(mostRepresentatives(limited, 21)).toBe(0);
    expect(faultsOf(sent(rows))).toEqual([]);
  });

  test.each([
    [5, 2],
    [10, 2],
    [11, 3],
    [20, 3],
    [21, 5],
    [100000, 5],
  ])('of a group of %d are at most %d: the bound itself is included', (persons, most) => {
    expect(mostRepresentatives(sent(rows), persons)).toBe(most);
  });

  test('are at most three of up to ten in the housing bureau, five in the fire-and-rescue bureau', () => {
    expect([5, 10, 11].map((persons) => mostRepresentatives(housingBureau, persons))).toEqual([3, 3, 5]);
    expect([5, 500].map((persons) => mostRepresentatives(fireRescueBureau, persons))).toEqual([5, 5]);
  });
});

describe('who plays a part', () => {
  test('is told by the policy’s own role names', () => {
    expect(rolesPlaying(housingBureau, ['supervisionOffice'])).toEqual(['petitionOffice']);
    expect(rolesPlaying(housingBureau, ['responsibleUnit'])).toEqual(['division', 'districtStation']);
    expect(rolesPlaying(fireRescueBureau, ['chiefOfficer', 'leadingGroup'])).toEqual([
      'chiefOfficer',
      'leadingGroup',
    ]);
    expect(plays(housingBureau, 'director', ['chiefOfficer'])).toBe(true);
    expect(plays(housingBureau, 'director', ['petitioner'])).toBe(false);
    expect(plays(housingBureau, 'director', [])).toBe(false);
  });

  test.each(['chiefOfficer', 'constructor', 'toString', '__proto__', ''])(
    '%j is nobody in the housing bureau',
    (role) => {
      expect(plays(housingBureau, role, roleIds)).toBe(false);
    },
  );

  test('are units too, found by id or by part', () => {
    expect(unitOf(fireRescueBureau, 'brigade-2')?.roles).toEqual(['brigade', 'responsibleUnit']);
    expect(unitOf(fireRescueBureau, 'brigade-9')).toBeUndefined();
    expect(unitOf(fireRescueBureau, undefined)).toBeUndefined();
    expect(unitPlaying(fireRescueBureau, 'brigade')?.id).toBe('brigade-1');
    expect(unitPlaying(fireRescueBureau, 'petitioner')).toBeUndefined();
  });
});
