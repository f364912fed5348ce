import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkPolicy,
  definePolicy,
  fireRescueBureau,
  type Policy,
  type PolicyInput,
  regulations2022,
} from '../../src/index.ts';
import type { Approval } from '../../src/policy/approval.ts';
import { approvalOf, chainFor } from '../../src/policy/chains.ts';
import { classFor } from '../../src/policy/classes.ts';
import { composePolicy } from '../../src/policy/definePolicy.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';

const countyData = JSON.parse(readFileSync('examples/ownPolicy/county-bureau.json', 'utf8')) as PolicyInput;
const county = definePolicy({ ...countyData, extends: regulations2022 });
const approval = county.approval as Approval;

/** The faults of the county bureau's policy with other data in its place. */
function faultsOf(change: (data: { approval: Approval } & Record<string, unknown>) => object) {
  const data = JSON.parse(JSON.stringify(countyData));
  const result = checkPolicy(composePolicy({ ...data, ...change(data), extends: regulations2022 }));
  return result.accepted
    ? []
    : result.faults.map(({ path, rule, message }) => `${path} ${rule}: ${message.en}`);
}
const withChain = (row: number, chain: object) =>
  faultsOf(({ approval: before }) => ({
    approval: {
      ...before,
      chains: before.chains.map((one, at) => (at === row ? { ...one, ...chain } : one)),
    },
  }));
const withClass = (row: number, given: object) =>
  faultsOf(({ approval: before }) => ({
    approval: {
      ...before,
      classes: before.classes.map((one, at) => (at === row ? { ...one, ...given } : one)),
    },
  }));

const letter = { channel: 'letter', persons: 1, anonymous: false } as const;

describe('classes are rows, and the first that fits counts', () => {
  test.each([
    ['consultation', { criteria: lightCriteria, facts: ['consultation'] }],
    ['general', { criteria: lightCriteria }],
    ['significant', { criteria: seriousCriteria }],
    ['significant', { criteria: { ...lightCriteria, serious: true }, facts: ['consultation'] }],
    ['significant', { criteria: { ...lightCriteria, settledLocally: false } }],
  ])('%s', (id, stated) => {
    expect(classFor(approval, stated, letter)?.id).toBe(id);
  });

  test('a row can rest on how many persons there are, on the channel, and on what a superior did', () => {
    const rows = (when: object): Approval => ({
      ...approval,
      classes: [{ ...approval.classes[0], id: 'first', when } as never, approval.classes[2] as never],
    });
    const of = (when: object, matter: object = letter) =>
      classFor(rows(when), { criteria: lightCriteria }, matter as never)?.id;
    expect(of({ all: [{ fact: 'persons', atLeast: 5 }] }, { ...letter, persons: 5 })).toBe('first');
    expect(of({ all: [{ fact: 'persons', atLeast: 5 }] }, { ...letter, persons: 4 })).toBe('significant');
    expect(
      of({
        any: [
          { fact: 'channel', is: 'online' },
          { fact: 'channel', is: 'letter' },
        ],
      }),
    ).toBe('first');
    expect(of({ all: [{ fact: 'anonymous', is: false }] })).toBe('first');
    expect(of({ none: [{ fact: 'referral', is: 'assigned' }] })).toBe('first');
    expect(
      of({ none: [{ fact: 'referral', is: 'assigned' }] }, { ...letter, referral: { form: 'assigned' } }),
    ).toBe('significant');
  });
});

describe('chains are rows, by paper, class and outcome', () => {
  test('a class without a row of its own has the row for all, and a paper without a row nobody signs', () => {
    const of = (id: string, paper: 'dispatch' | 'reply', outcome?: 'supported' | 'notSupported') =>
      chainFor(approval, paper, { class: id }, outcome)?.steps.map(({ act }) => act);
    expect(of('consultation', 'dispatch')).toEqual([]);
    expect(of('general', 'dispatch')).toEqual(['sign']);
    expect(of('significant', 'dispatch')).toEqual(['check', 'sign']);
    expect(of('consultation', 'reply', 'supported')).toBeUndefined();
    expect(of('significant', 'reply', 'supported')).toEqual(['sign']);
    expect(of('significant', 'reply', 'notSupported')).toEqual(['meet', 'sign']);
  });

  test('the plan is two rows of each, and the deputy signs where the body says so', () => {
    const { classes, chains } = approvalOf(fireRescueBureau);
    expect(classes.map(({ id, weight }) => [id, weight])).toEqual([
      ['general', 'general'],
      ['complex', 'complex'],
    ]);
    expect(chains.map(({ propose, steps }) => [propose, steps.map(({ by }) => by)])).toEqual([
      [['supervisionOffice'], [['disciplineSecretary', 'deputyDisciplineSecretary']]],
      [['disciplineCommission'], [['chiefOfficer']]],
    ]);
    const choices = { ...fireRescueBureau.choices, deputySigns: false };
    expect(approvalOf({ choices }).chains[0]?.steps[0]?.by).toEqual(['disciplineSecretary']);
  });
});

describe('what cannot stand is refused with its place, the rule, and what would fit', () => {
  test.each([
    [
      'a class without a chain',
      () =>
        faultsOf(({ approval: before }) => ({
          approval: {
            ...before,
            chains: before.chains
              .slice(1)
              .map((one, at) => (at === 1 ? { ...one, class: ['significant'] } : one)),
          },
        })),
      /^approval\.classes\.0 policy: the class consultation has no chain/,
    ],
    [
      'a class listed twice',
      () => withClass(1, { id: 'consultation' }),
      /^approval\.classes\.1\.id policy: the class consultation is listed twice/,
    ],
    [
      'a last class with a condition',
      () => withClass(2, { when: { all: [{ fact: 'serious' }] } }),
      /^approval\.classes\.2\.when .*no class/,
    ],
    [
      'a class that takes every matter before others',
      () => withClass(0, { when: undefined }),
      /^approval\.classes\.0 .*put it last/,
    ],
    [
      'a fact that there is not',
      () => withClass(0, { when: { any: [{ fact: 'rude' }] } }),
      /^approval\.classes\.0\.when\.any\.0\.fact .*no fact rude; known: serious/,
    ],
    [
      'a class that nobody decides',
      () => withClass(0, { decidedBy: ['dean'] }),
      /^approval\.classes\.0\.decidedBy\.0 .*nobody can act as dean/,
    ],
    [
      'a chain for a class that there is not',
      () => withChain(1, { class: ['general', 'heavy'] }),
      /^approval\.chains\.1\.class\.1 .*no class heavy; known: consultation/,
    ],
    [
      'a chain that a row before it takes',
      () => withChain(1, { class: ['consultation'] }),
      /^approval\.chains\.1 .*can never be used/,
    ],
    [
      'a signer whom nobody plays',
      () => withChain(2, { steps: [{ act: 'sign', by: ['commandCentre'] }] }),
      /^approval\.chains\.2\.steps\.0\.by\.0 .*nobody can act as commandCentre.*director/,
    ],
    [
      'a stand-in whom nobody plays',
      () =>
        withChain(2, {
          steps: [{ act: 'sign', by: ['director'], standIn: [{ by: 'mayor', when: 'absent' }] }],
        }),
      /standIn\.0\.0 .*nobody can act as mayor/,
    ],
    [
      'a chain whose only signer is who proposes',
      () => withChain(1, { steps: [{ act: 'sign', by: ['petitionOffice'] }] }),
      /^approval\.chains\.1\.steps\.0\.by .*name somebody else/,
    ],
    [
      'a part cast twice in one step',
      () => withChain(2, { steps: [{ act: 'sign', by: ['director', 'director'] }] }),
      /steps\.0\.by\.1 .*named twice/,
    ],
    [
      'a dispatch that nobody proposes',
      () => withChain(1, { propose: undefined }),
      /^approval\.chains\.1\.propose /,
    ],
    [
      'an outcome of a dispatch',
      () => withChain(1, { outcome: ['supported'] }),
      /^approval\.chains\.1\.outcome .*only a reply/,
    ],
    [
      'a form of a reply',
      () => withChain(3, { form: ['petitionOffice'] }),
      /^approval\.chains\.3\.form .*dispatch alone/,
    ],
    [
      'a time of its own in an extension',
      () =>
        withChain(6, { steps: [{ act: 'sign', by: ['director'], within: { n: 1, unit: 'workingDays' } }] }),
      /steps\.0\.within /,
    ],
    [
      'a section’s seal',
      () => faultsOf(({ approval: before }) => ({ approval: { ...before, seals: ['water-section'] } })),
      /^approval\.seals\.0 .*no section replies under its own seal; fitting: bureau, petition-office/,
    ],
    [
      'two heads',
      () =>
        faultsOf(({ units }) => ({
          units: [
            ...(units as object[]),
            { id: 'other', roles: ['chiefOfficer'], label: { zh: '另一', en: 'other' } },
          ],
        })),
      /^approval\.head .*cast in bureau, other/,
    ],
  ] as const)('%s', (_, faults, fitting) => {
    expect(faults()).toContainEqual(expect.stringMatching(fitting));
  });
});

describe('the regulation is the floor: an extension is the head’s, and of thirty days (reg.34)', () => {
  const lasting = (last: object) => withChain(6, { steps: [{ act: 'check', by: ['teamHead'] }, last] });

  test.each([
    ['the deputy', { act: 'sign', by: ['dutyLeader'] }],
    ['the deputy as well', { act: 'sign', by: ['director', 'dutyLeader'] }],
    [
      'the deputy in the head’s place',
      { act: 'sign', by: ['director'], standIn: [{ by: 'dutyLeader', when: 'absent' }] },
    ],
    ['a look alone', { act: 'check', by: ['director'] }],
  ])('a chain that ends with %s is refused, and says what is law and what is our reading', (_, last) => {
    expect(lasting(last)).toEqual([
      expect.stringMatching(
        /^approval\.chains\.6\.steps reg\.34: .*art\. 34.*asks for the head; who that is is our reading/,
      ),
    ]);
  });

  test('a chain of nobody is refused; one that ends with the head, by the body’s own name or the part’s, stands', () => {
    expect(withChain(6, { steps: [] })).toHaveLength(1);
    expect(lasting({ act: 'sign', by: ['director'] })).toEqual([]);
    expect(lasting({ act: 'sign', by: ['chiefOfficer'] })).toEqual([]);
  });

  test('who counts as the head can be chosen, and a deputy cannot', () => {
    const headed = (head: string) => faultsOf(() => ({ extension: { approvers: [head], head: [head] } }));
    expect(headed('leadingGroup')).toHaveLength(1);
    expect(headed('leadingGroup')[0]).toMatch(
      /^approval\.chains\.6\.steps reg\.34: .*leading group alone signs last/,
    );
    expect(headed('deputyDisciplineSecretary')).toContainEqual(
      expect.stringMatching(/^extension\.head reg\.34: /),
    );
  });

  test.each([
    [15, 'workingDays', 0],
    [16, 'workingDays', 1],
    [30, 'calendarDays', 0],
    [31, 'calendarDays', 1],
  ])('%i %s more: %i faults', (n, unit, count) => {
    const faults = faultsOf(() => ({ extension: { most: { n, unit } } }));
    expect(faults).toHaveLength(count);
    for (const fault of faults) expect(fault).toMatch(/^extension\.most reg\.34: /);
  });

  test.each([
    [36, 0],
    [38, 1],
  ])('a class of %i working days: %i faults', (n, count) => {
    const faults = withClass(1, { terms: { 'handling.conclude': { n, unit: 'workingDays' } } });
    expect(faults).toHaveLength(count);
    for (const fault of faults)
      expect(fault).toMatch(/^approval\.classes\.1\.terms\.handling\.conclude reg\.34: /);
  });
});

describe('a body does without the parts that no rule needs', () => {
  test('the county bureau has none of the bureau’s offices, and its petition office does the commission’s work', () => {
    const parts = county.units.flatMap(({ roles }) => roles);
    for (const part of county.parts?.without ?? []) expect(parts).not.toContain(part);
    const office = county.units.find(({ id }) => id === 'petition-office');
    expect(office?.roles).toEqual(['supervisionOffice', 'disciplineCommission']);
    expect(county.units.find(({ id }) => id === 'bureau')?.roles).toEqual(
      expect.arrayContaining(['chiefOfficer', 'leadingGroup', 'leadingGroupOffice']),
    );
  });

  const without = (...parts: string[]) =>
    faultsOf(() => ({
      parts: { ...countyData.parts, without: [...(county.parts?.without ?? []), ...parts] },
    }));

  test.each([
    ['superiorOrgan', /^parts\.without\.6 policy: superiorOrgan is cast in city-bureau/],
    [
      'businessDepartment',
      /^parts\.without\.6 policy: businessDepartment is cast in water-section, noise-section/,
    ],
  ])('%s is cast, and cannot be left out as well', (part, fitting) => {
    expect(without(part)).toEqual([expect.stringMatching(fitting)]);
  });

  test.each([
    ['superiorOrgan', 'reg.35.1'],
    ['publicSecurity', 'reg.47'],
    ['chiefOfficer', 'reg.34'],
    ['supervisionOffice', 'plan.3.1.1'],
    ['leadingGroup', 'plan.2'],
    ['disciplineSecretary', 'plan.3.2.2.1'],
    ['brigade', 'plan.1'],
    ['businessDepartment', 'plan.1'],
  ] as const)('%s is needed by %s', (part, rule) => {
    const units = fireRescueBureau.units
      .map((unit) => ({
        ...unit,
        roles: unit.roles.filter((one) =>
          rule === 'plan.1' ? one !== 'brigade' && one !== 'businessDepartment' : one !== part,
        ),
      }))
      .filter(({ roles }) => roles.length > 0);
    const leftOut = rule === 'plan.1' ? ['brigade', 'businessDepartment'] : [part];
    const policy = { ...fireRescueBureau, units, parts: { without: leftOut } } as Policy;
    const result = checkPolicy(policy);
    const faults = result.accepted ? [] : result.faults;
    expect(faults.map(({ path, rule: named }) => [path, named])).toContainEqual([
      `parts.without.${leftOut.indexOf(part)}`,
      rule,
    ]);
  });

  test('who stands in is somebody', () => {
    expect(
      faultsOf(() => ({
        parts: { ...countyData.parts, standsIn: { ...countyData.parts?.standsIn, brigade: 'commandCentre' } },
      })),
    ).toContainEqual(
      expect.stringMatching(/^parts\.standsIn\.brigade policy: commandCentre, .* is played by no unit/),
    );
  });
});
