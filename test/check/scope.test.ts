import { describe, expect, test } from 'vitest';
import { scopeOf } from '../../src/check/scope.ts';
import { checkPolicy, fireRescueBureau, housingBureau, type Policy, type RoleId } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';

const bodies: readonly Policy[] = [
  fireRescueBureau,
  fireRescueBureauFirst,
  housingBureau,
  ...Object.values(packs),
];

/** The same body without some parts: nobody has them, and it says so. */
function without(policy: Policy, parts: readonly RoleId[]): unknown {
  const units = policy.units
    .map((unit) => ({ ...unit, roles: unit.roles.filter((part) => !parts.includes(part)) }))
    .filter(({ roles }) => roles.length > 0);
  const left = { ...policy.parts, without: [...(policy.parts?.without ?? []), ...parts] };
  return JSON.parse(JSON.stringify({ ...policy, units, parts: left }));
}
const faultsOf = (given: unknown) => {
  const checked = checkPolicy(given);
  return checked.accepted
    ? []
    : checked.faults.filter(({ path }) => path.startsWith('parts.without')).map(({ path }) => path);
};

describe.each(bodies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_, policy) => {
    const { never, optional } = scopeOf(policy);

    test('could do without the parts that are said to be optional, all of them together', () => {
      expect(faultsOf(without(policy, optional))).toEqual([]);
    });

    test('could do without no other that it has', () => {
      const others = [...new Set(policy.units.flatMap(({ roles }) => roles))].filter(
        (part) => !optional.includes(part),
      );
      const free = others.filter((part) => faultsOf(without(policy, [...optional, part])).length === 0);
      expect(free).toEqual([]);
    });

    test('names a section for each lifecycle to which no petition comes, and has none of them', () => {
      expect(never.filter(({ section }) => policy[section] !== undefined)).toEqual([]);
    });
  },
);

test('the first version of the bureau comes to none of the lifecycles that later sections brought', () => {
  expect(
    scopeOf(fireRescueBureauFirst)
      .never.map(({ lifecycle }) => lifecycle)
      .sort(),
  ).toEqual([
    'assistance',
    'carryingOut',
    'classApproval',
    'leaderInCharge',
    'passingDown',
    'reception',
    'reviewCase',
    'urgentMatter',
  ]);
});
