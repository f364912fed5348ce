import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../../src/index.ts';
import { type DeclaredUnits, matterUnits, misfit, unitsKept } from '../../../src/machines/lifecycle/units.ts';
import type { Policy } from '../../../src/policy/schema.ts';
import { walked, walkOf } from '../../support/lifecycleWalks.ts';
import type { Walk, WalkContext } from '../../support/walk.ts';

const units: ReadonlySet<unknown> = new Set(fireRescueBureau.units.map(({ id }) => id));

/** Paths at which the id of a unit stands, wherever it is; entries of a list stand where the list does. */
function pathsIn(facts: unknown, path: readonly string[] = []): string[] {
  if (units.has(facts)) return [path.join('.')];
  if (Array.isArray(facts)) return facts.flatMap((part) => pathsIn(part, path));
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, part]) => pathsIn(part, [...path, key]));
}

/** Where a walk keeps units that nobody declared; whoever owes a deadline is known wherever there is one. */
function undeclared({ steps, states }: Walk, own: DeclaredUnits): string[] {
  const contexts: readonly WalkContext[] = [
    ...states.map(({ context }) => context),
    ...steps.map(({ after }) => after),
  ];
  const found = contexts.flatMap(({ matter, deadlines: _, ...facts }) => [
    ...pathsIn(facts).filter((path) => !(path in own)),
    ...pathsIn(matter).flatMap((path) => (path in matterUnits ? [] : [`matter.${path}`])),
  ]);
  return [...new Set(found)];
}

describe('units that a lifecycle keeps are declared', () => {
  test.each(walked)('$id: wherever it can get', ({ id, units: declared }) => {
    expect(undeclared(walkOf(id), declared)).toEqual([]);
  });

  test.each([
    ['supervision', 'owner.unit'],
    ['capitalVisit', 'receivingUnit'],
    ['specialPeriod', 'unit'],
    ['generalApproval', 'signedUnit'],
    ['reexamination', 'reexaminationUnit'],
  ])('%s would be told if it did not declare %s', (id, path) => {
    const { [path]: _, ...less } = walked.find((one) => one.id === id)?.units ?? {};
    expect(undeclared(walkOf(id), less)).toEqual([path]);
  });

  test('and none is declared that no walk keeps', () => {
    const idle = walked.flatMap(({ id, units: declared }) => {
      const contexts = walkOf(id).steps.map(({ after }) => after);
      return Object.keys(declared)
        .filter((path) =>
          contexts.every((context) => unitsKept({ [path]: 'acts' }, context, id).length === 0),
        )
        .map((path) => `${id}.${path}`);
    });
    expect(idle).toEqual([]);
  });
});

describe('a unit that is kept', () => {
  const facts = { unit: 'brigade-3', owner: { role: 'chiefOfficer' }, all: ['ministry', 'street-office'] };

  test('is found where it is declared, with what it is still to do in that state', () => {
    expect(
      unitsKept({ unit: { waiting: 'own' }, 'owner.unit': 'acts' }, facts, 'errand-2', 'waiting'),
    ).toEqual([{ path: 'errand-2.unit', unit: 'brigade-3', use: 'own' }]);
    expect(unitsKept({ unit: { waiting: 'own' } }, facts, 'errand-2', 'over')).toEqual([
      { path: 'errand-2.unit', unit: 'brigade-3', use: 'past' },
    ]);
    expect(unitsKept({ all: 'past', 'none.unit': 'own' }, facts, 'm').map(({ unit }) => unit)).toEqual([
      'ministry',
      'street-office',
    ]);
  });

  const policy: Policy = {
    ...fireRescueBureau,
    units: fireRescueBureau.units.map((unit) =>
      unit.id === 'brigade-3' ? { ...unit, outside: true } : unit,
    ),
  };
  test.each([
    ['brigade-2', 'handles', undefined],
    ['brigade-3', 'handles', 'handles no matters'],
    ['publicity', 'handles', 'handles no matters'],
    ['publicity', 'own', undefined],
    ['brigade-3', 'own', 'does not belong to the body'],
    ['brigade-3', 'acts', undefined],
    ['brigade-9', 'acts', 'has no unit brigade-9'],
    ['brigade-9', 'past', undefined],
  ] as const)('%s as one that %s: %s', (unit, use, why) => {
    const said = misfit({ path: 'x', unit, use }, policy);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said?.en).toContain(why);
  });
});
