import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { housingBureau, type Petition } from '../../src/index.ts';
import { periodCompleteness } from '../../src/register/index.ts';
import { Office } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const may = { period: 'mayDay2026', on: '2026-03-03' } as const;
const open = (id: string): Office => {
  const office = new Office(undefined, id);
  office.send('intake.receive', 'disciplineCommission', stories.letter);
  return office;
};
const withTendency = (office: Office, until: string): Office => {
  office.send('special.recordTendency', 'disciplineCommission', {
    kind: 'group',
    until,
    reason: '拟集体来访',
  });
  return office;
};
const withdrawn = (office: Office): Office => {
  office.send('intake.withdraw', 'petitioner');
  return office;
};
const examined = (office: Office): Office => {
  stories.gathered(office).send('special.examine', 'disciplineCommission', stories.examinedSo);
  return office;
};

/** Petitions at every stage of a period, with what each lacks in it. */
const stages: readonly [id: string, petition: Petition, lacks: readonly string[]][] = [
  ['unlisted', open('unlisted').petition, ['listing']],
  ['elsewhere', stories.listed(open('elsewhere'), { period: 'other' }).petition, ['listing']],
  ['listed', stories.listed(open('listed')).petition, ['gathering', 'examination', 'unit']],
  ['gathered', stories.gathered(stories.listed(open('gathered'))).petition, ['examination', 'unit']],
  ['examined', examined(stories.listed(open('examined'))).petition, ['unit']],
  ['named', stories.followedUp(stories.listed(open('named'))).petition, []],
  [
    'tending',
    withdrawn(withTendency(stories.listed(open('tending')), '2026-05-20')).petition,
    ['gathering', 'examination', 'unit'],
  ],
];
const lapsed = withdrawn(withTendency(stories.listed(open('lapsed')), '2026-03-02')).petition;
const done = withdrawn(open('done')).petition;

describe('a special period over all petitions', () => {
  test.each(stages)('plan.3.4: %s: what it lacks, with the rule', (id, petition, lacks) => {
    const { matters, complete } = periodCompleteness([petition], may);
    expect(matters.map(({ petition: named }) => named)).toEqual([id]);
    expect(matters[0]?.lacks.map(({ step }) => step)).toEqual(lacks);
    expect(matters[0]?.lacks.every(({ rule }) => rule === 'plan.3.4')).toBe(true);
    expect(complete).toBe(lacks.length === 0);
  });

  test('plan.3.4: one that is complete says its gathering and the unit answerable', () => {
    const [, petition] = stages.find(([id]) => id === 'named') ?? expect.fail('no such stage');
    expect(periodCompleteness([petition], may)).toEqual({
      period: 'mayDay2026',
      on: '2026-03-03',
      rule: 'plan.3.4',
      complete: true,
      matters: [
        {
          petition: 'named',
          because: ['notConcluded'],
          listed: true,
          gathering: 'gathering-1',
          examined: true,
          unit: 'dept-legal',
          lacks: [],
        },
      ],
      gatherings: [{ gathering: 'gathering-1', petitions: ['named'] }],
    });
  });

  test('plan.3.4: a concluded matter has to be gone through only while a tendency of it runs', () => {
    expect(periodCompleteness([done, lapsed], may)).toMatchObject({ complete: true, matters: [] });
    const [matter] = periodCompleteness([lapsed], { ...may, on: '2026-03-02' }).matters;
    expect(matter?.because).toEqual(['tendency']);
  });

  test('plan.3.4: an open matter with a tendency has both grounds', () => {
    const both = withTendency(stories.listed(open('both')), '2026-03-20').petition;
    expect(periodCompleteness([both], may).matters[0]?.because).toEqual(['notConcluded', 'tendency']);
  });

  test('plan.3.4: no gathering is lacking where the body asks for none', () => {
    const office = new Office(housingBureau, 'housing');
    office.send('intake.receive', 'disciplineCommission', stories.letter);
    const [matter] = periodCompleteness([stories.listed(office).petition], may).matters;
    expect(matter?.lacks.map(({ step }) => step)).toEqual(['examination', 'unit']);
  });

  test('plan.3.4: listed twice, a matter stands where it came furthest', () => {
    const office = stories.followedUp(stories.listed(open('twice')));
    const [matter] = periodCompleteness([stories.listed(office).petition], may).matters;
    expect(matter?.lacks).toEqual([]);
  });

  const all = [...stages.map(([, petition]) => petition), done, lapsed];
  const some = fc.shuffledSubarray(all);

  test('it is the same in whatever order the petitions come', () => {
    fc.assert(
      fc.property(some, (petitions) => {
        const sorted = all.filter((petition) => petitions.includes(petition));
        expect(periodCompleteness(petitions, may)).toEqual(periodCompleteness(sorted, may));
      }),
    );
  });

  test('it is complete exactly where each of its petitions is by itself', () => {
    fc.assert(
      fc.property(some, (petitions) => {
        const each = petitions.map((petition) => periodCompleteness([petition], may));
        const whole = periodCompleteness(petitions, may);
        expect(whole.complete).toBe(each.every(({ complete }) => complete));
        expect(new Set(whole.matters)).toEqual(new Set(each.flatMap(({ matters }) => matters)));
      }),
    );
  });

  test('every gathering that it names was named by a matter, and each of its petitions is one', () => {
    fc.assert(
      fc.property(some, (petitions) => {
        const { matters, gatherings } = periodCompleteness(petitions, may);
        const named = matters.flatMap(({ petition, gathering }) =>
          gathering ? [[gathering, petition]] : [],
        );
        expect(
          gatherings.flatMap(({ gathering, petitions: of }) => of.map((one) => [gathering, one])),
        ).toEqual(named);
      }),
    );
  });
});
