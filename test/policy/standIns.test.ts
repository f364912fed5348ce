import { describe, expect, test } from 'vitest';
import { checkPolicy, composePolicy, definePolicy, type PolicyInput } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import { regulations2022 } from '../../src/policy/regulations2022.ts';
import { rolesPlaying, type Unit, unitOf } from '../../src/policy/schema.ts';
import { type RoleId, roleIds, standIns } from '../../src/vocabulary/roles.ts';
import { text } from '../../src/vocabulary/text.ts';

const own = { extends: fireRescueBureau, id: 'own', version: '1.0.0' } as const;
const parts = Object.entries(standIns) as readonly (readonly [RoleId, RoleId])[];

/** The bureau's units, none with this part. */
const withoutPart = (part: RoleId): Unit[] =>
  fireRescueBureau.units.map((unit) => ({ ...unit, roles: unit.roles.filter((role) => role !== part) }));

describe('a part for which a body names nobody', () => {
  test('is the leading group’s own where it has no office', () => {
    expect(rolesPlaying(housingBureau, ['leadingGroupOffice'])).toEqual(['partyGroup']);
    for (const [policy, unit] of [
      [fireRescueBureau, 'leading-group'],
      [housingBureau, 'party-group'],
    ] as const)
      expect(unitOf(policy, unit)?.roles.slice(0, 2)).toEqual(['leadingGroup', 'leadingGroupOffice']);
  });

  test('the party committee is the leading group where it answers first, and nobody where it is not asked', () => {
    expect(rolesPlaying(fireRescueBureau, ['partyCommittee'])).toEqual(['partyCommittee']);
    expect(unitOf(fireRescueBureau, 'leading-group')?.roles).toContain('partyCommittee');
    expect(rolesPlaying(housingBureau, ['partyCommittee'])).toEqual([]);
  });

  test.each(parts)(
    '%s goes to every unit that has the part %s, and stands right after it',
    (part, standIn) => {
      const units = withoutPart(part);
      const another: Unit = {
        id: 'another',
        roles: ['brigade', standIn, 'responsibleUnit'],
        label: text('另', 'a'),
      };
      const policy = definePolicy({ ...own, units: [...units, another] });
      expect(unitOf(policy, 'another')?.roles).toEqual(['brigade', standIn, part, 'responsibleUnit']);
      for (const { id, roles } of units)
        expect(unitOf(policy, id)?.roles.includes(part)).toBe(roles.includes(standIn));
    },
  );

  test.each(parts)('%s goes to every role name that plays %s', (part, standIn) => {
    const plays = roleIds.filter((one) => one !== part);
    const roles = {
      everybody: { plays, label: text('全体', 'all') },
      other: { plays, label: text('另', 'a') },
    };
    const policy = definePolicy({ ...own, roles });
    expect(rolesPlaying(policy, [part])).toEqual(['everybody', 'other']);
    expect(policy.roles.other?.plays.indexOf(part)).toBe(plays.indexOf(standIn) + 1);
  });
});

describe('what a body says itself', () => {
  test.each(parts)('stays: who is named for %s has it, and whoever is %s has not', (part, standIn) => {
    const office: Unit = { id: 'office', roles: [part], label: text('办', 'office') };
    const policy = definePolicy({ ...own, units: [...withoutPart(part), office] });
    const having = policy.units.filter(({ roles }) => roles.includes(part)).map(({ id }) => id);
    expect(having).toEqual(['office']);
    expect(policy.units.some(({ roles }) => roles.includes(standIn))).toBe(true);
    expect(policy.roles).toEqual(fireRescueBureau.roles);
  });

  test('is asked for where no other part stands in: the body is no policy until it does', () => {
    const stoodIn = new Set<RoleId>(parts.map(([part]) => part));
    const named = roleIds.filter(
      (part) => !stoodIn.has(part) && !/^(petitioner|system|responsibleUnit)$/.test(part),
    );
    for (const part of named) {
      const units = withoutPart(part).filter(({ roles }) => roles.length > 0);
      const result = checkPolicy(composePolicy({ ...own, units }));
      const faults = result.accepted ? [] : result.faults.map(({ message }) => message.en);
      expect(faults).toContain(`no unit has the part ${part}`);
    }
  });

  test.each<[string, object]>([
    ['roles that are a list', { roles: [] }],
    ['a role that is nothing', { roles: { one: null } }],
    ['parts that are no list', { roles: { one: { plays: 'leadingGroup', label: text('甲', 'a') } } }],
    ['units that are no list', { units: 'all' }],
    ['a unit that is nothing', { units: [null] }],
  ])('is left for the check to refuse: %s', (_, wrong) => {
    const [key] = Object.keys(wrong) as ['roles' | 'units'];
    const composed = composePolicy({ ...own, ...wrong } as PolicyInput);
    expect(composed[key]).toEqual((wrong as typeof composed)[key]);
    expect(checkPolicy(composed)).toMatchObject({ accepted: false, faults: [{ code: 'invalid' }] });
  });
});

test('nobody stands in for a part under the regulation alone: it names no units, and each part is its own', () => {
  for (const part of roleIds) expect(rolesPlaying(regulations2022, [part])).toEqual([part]);
});
