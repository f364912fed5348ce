import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import { regulations2022 } from '../../src/policy/regulations2022.ts';
import { termSchema } from '../../src/policy/term.ts';
import { notice2027 } from '../calendar/samples.ts';
import { faultsOf, mayBeLeftOut } from './samples.ts';

type Tree = Record<string, unknown>;

/** A pack that has every optional part, as somebody would hand it in. */
const whole = {
  ...housingBureau,
  units: fireRescueBureau.units,
  roles: fireRescueBureau.roles,
  notices: [notice2027],
};
const handedIn = (): Tree => JSON.parse(JSON.stringify(whole));

/** Every object in a tree, with its path. */
function* objects(value: unknown, path: readonly string[] = []): Generator<[readonly string[], Tree]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Tree];
  for (const [key, part] of Object.entries(value)) yield* objects(part, [...path, key]);
}
// Every kind has a term of the same shape: two of them stand for all.
const places = [...objects(handedIn())]
  .map(([path]) => path)
  .filter(([part, kind]) => part !== 'terms' || !kind || ['intake.notice', 'handling.rate'].includes(kind));
const at = (tree: unknown, path: readonly string[]) =>
  path.reduce((value, key) => (value as Tree)[key], tree) as Tree;
/** Places whose keys are ids of the body's own. */
const isRecord = (path: readonly string[]) => path.at(-1) === 'roles' || path.at(-1) === 'names';

describe('the packs that ship', () => {
  test.each([fireRescueBureau, housingBureau])('$id stands as it is', (pack) => {
    expect(checkPolicy(pack)).toEqual({ accepted: true, policy: pack });
    expect(checkPolicy(JSON.parse(JSON.stringify(pack)))).toEqual({ accepted: true, policy: pack });
    expect(pack.extends).toBe('regulations2022');
  });

  test('know each other’s role names and units not at all', () => {
    const roles = Object.keys(fireRescueBureau.roles);
    const shared = Object.keys(housingBureau.roles).filter((role) => roles.includes(role));
    expect(shared).toEqual([]);
  });

  test('rest on the regulation, which lacks units alone', () => {
    const faults = faultsOf(regulations2022);
    expect(new Set(faults.map(({ code, path }) => `${code} ${path}`))).toEqual(new Set(['incomplete units']));
  });
});

describe('data that are no policy', () => {
  test.each([[null], [undefined], [42], ['fireRescueBureau'], [[]], [() => fireRescueBureau]])(
    '%s is refused as a whole',
    (input) => {
      expect(faultsOf(input)).toMatchObject([{ code: 'invalid', path: '.', rule: 'policy' }]);
    },
  );

  test('without a part that is needed are refused, naming its place', () => {
    let tried = 0;
    for (const place of places.filter((path) => !isRecord(path))) {
      for (const key of Object.keys(at(handedIn(), place)).filter((one) => !mayBeLeftOut.has(one))) {
        const tree = handedIn();
        delete at(tree, place)[key];
        expect(faultsOf(tree)).toMatchObject([{ code: 'invalid', path: [...place, key].join('.') }]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(150);
  });

  test('with a part of another type are refused, naming its place', () => {
    for (const place of places) {
      for (const key of Object.keys(at(handedIn(), place))) {
        const tree = handedIn();
        at(tree, place)[key] = null;
        const path = [...place, key].join('.');
        expect(faultsOf(tree)).toEqual([expect.objectContaining({ code: 'invalid', path })]);
      }
    }
  });

  test.each(['surprise', 'constructor', '__proto__'])(
    'with an unknown key %s are refused, naming its place',
    (key) => {
      for (const place of places.filter((path) => key === '__proto__' || !isRecord(path))) {
        const tree = handedIn();
        Object.defineProperty(at(tree, place), key, { value: {}, enumerable: true });
        const path = [...place, key].join('.');
        expect(faultsOf(tree)).toEqual([
          {
            code: 'invalid',
            path,
            rule: 'policy',
            message: expect.objectContaining({ en: `Unrecognized key: "${key}"` }),
          },
        ]);
      }
    },
  );

  test('with two unknown keys in one place are told both', () => {
    expect(faultsOf({ ...whole, a: 1, b: 2 }).map(({ path }) => path)).toEqual(['a', 'b']);
  });
});

describe('a version', () => {
  const versioned = (version: unknown) => faultsOf({ ...whole, version }).map(({ path }) => path);

  test.each(['0.0.0', '1.0.0', '2026.10.1'])('%s is MAJOR.MINOR.PATCH', (version) => {
    expect(versioned(version)).toEqual([]);
  });

  test.each(['', '1', '1.0', '1.0.0.0', 'v1.0.0', '1.0.x', '1.0.0-rc.1', ' 1.0.0', '1.0.0\n', 1])(
    '%j is not',
    (version) => {
      expect(versioned(version)).toEqual(['version']);
    },
  );
});

describe('a value out of its bounds', () => {
  const set = (path: string, value: unknown) => {
    const tree = handedIn();
    const keys = path.split('/');
    at(tree, keys.slice(0, -1))[keys.at(-1) as string] = value;
    return faultsOf(tree).map((fault) => [fault.code, fault.path]);
  };

  test.each<[string, unknown]>([
    ['id', 'fire bureau'],
    ['inForce', '2022-02-30'],
    ['label/zh', ''],
    ['units/0/id', '13800138000'],
    ['units/0/roles', []],
    ['units/0/roles/0', 'clerk'],
    ['units/4/liaison', 'Li Wei'],
    ['roles/petitioner/plays', []],
    ['roles/petitioner/plays/0', 'clerk'],
    ['terms/review.decide/term/n', -1],
    ['terms/review.decide/term/n', 1.5],
    ['terms/review.decide/term/n', '30'],
    ['terms/review.decide/term/n', 3661],
    ['terms/review.decide/term/unit', 'hours'],
    ['terms/review.decide/rollOver', 'weekend'],
    ['terms/review.decide/remindDaysBefore/0', -1],
    ['terms/review.decide/remindDaysBefore', Array(11).fill(1)],
    ['extension/handlingDays', -1],
    ['extension/approvers', []],
    ['extension/approvers/0', 'clerk'],
    ['thresholds/groupVisit', 1],
    ['thresholds/representatives', []],
    ['thresholds/representatives/0/most', 0],
    ['thresholds/representatives/0/groupUpTo', 0],
    ['choices/acceptanceDay', 'someDay'],
    ['choices/tendencyDays', 0],
    ['choices/tendencyDays', 366],
    ['notices/0/source', ''],
    ['notices/0/id', 'notice 2027'],
  ])('%s: %j is refused', (path, value) => {
    expect(set(path, value)).toEqual([['invalid', path.replaceAll('/', '.')]]);
  });

  test('is told from one on the bound', () => {
    expect(termSchema.safeParse({ n: 0, unit: 'workingDays' }).success).toBe(true);
    expect(termSchema.safeParse({ n: 3660, unit: 'calendarDays' }).success).toBe(true);
    expect(set('choices/tendencyDays', 365)).toEqual([]);
    expect(set('thresholds/groupVisit', 2)).toEqual([]);
  });

  test('is a role name that is no id', () => {
    const roles = { ...whole.roles, 'duty officer': whole.roles.petitioner };
    expect(faultsOf({ ...whole, roles })).toMatchObject([{ code: 'invalid', path: 'roles.duty officer' }]);
  });
});
