import { describe, expect, test } from 'vitest';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { urgentMatter } from '../../src/machines/urgentMatter.ts';
import { awaiting, duties, of, on, opened, refusedBy } from './incident/steps.ts';
import { matter, undispatched } from './oversight/people.ts';
import { contain, find, report } from './samples/urgentMatter.ts';

const against = (units: string[], of = matter) => ({ ...of, complainedOf: { persons: [], units } });
const way = (...steps: NonNullable<Parameters<typeof opened>[3]>) =>
  opened(urgentMatter, find, matter, steps);

describe('what is significant and urgent', () => {
  test('is reported and contained, each by a day of its own: the unit contains, the supervision office reports', () => {
    const found = way();
    expect(duties(found)).toEqual([
      'urgent.report running supervisionOffice 2026-03-04',
      'urgent.contain running responsibleUnit dept-legal 2026-03-04',
    ]);
    expect(of(found.effects, 'assign')).toMatchObject([
      { what: 'report-urgency', to: { role: 'supervisionOffice' }, by: '2026-03-04' },
      { what: 'contain-harm', to: { role: 'responsibleUnit', unit: 'dept-legal' }, by: '2026-03-04' },
    ]);
    expect(way(report).value).toBe('reported');
    expect(way(report, contain).value).toBe('done');
    expect(way(contain).value).toBe('contained');
    expect(way(contain, report).value).toBe('done');
  });

  test('is put before the leading group, the organ above and the joint conference’s office', () => {
    const { effects } = way(report);
    expect(of(effects, 'report')).toMatchObject([{ what: 'urgent', to: { role: 'leadingGroup' } }]);
    expect(of(effects, 'inform').map(({ organ }) => organ.unit)).toEqual([
      'superior-bureau',
      'petition-bureau',
    ]);
  });

  test('is contained by the supervision office where no unit has the matter, or the unit is complained of', () => {
    for (const other of [undispatched, against(['dept-legal'])])
      expect(duties(opened(urgentMatter, find, other, []))[1]).toBe(
        'urgent.contain running supervisionOffice 2026-03-04',
      );
  });

  test('is reported by whoever stands above the supervision office where that very office is complained of', () => {
    const found = opened(urgentMatter, find, against(['supervision-office']), []);
    expect(duties(found)[0]).toBe('urgent.report running chiefOfficer 2026-03-04');
  });

  test('tells no organ that the petition complains of', () => {
    const found = opened(urgentMatter, find, against(['petition-bureau']), []);
    expect(refusedBy(found, report)).toEqual([['unitNotComplainedOf']]);
  });

  test('asks for no joint conference of a body that works with no organ outside', () => {
    const { policy } = standardTerms();
    const units = policy.units.filter(({ roles }) => !roles.includes('outsideOrgan'));
    const terms = { ...standardTerms(), policy: { ...policy, units } };
    const found = on(awaiting(urgentMatter, find, matter, terms), find);
    const { jointConference: _, ...alone } = report;
    expect(refusedBy(found, report)).toEqual([['conferenceIsTold']]);
    expect(of(on(found, alone).effects, 'inform').map(({ organ }) => organ.unit)).toEqual([
      'superior-bureau',
    ]);
  });

  test('is owed nothing beside the matter where the policy says nothing of it', () => {
    const { urgency: _, ...policy } = standardTerms().policy;
    const before = awaiting(urgentMatter, find, matter, { ...standardTerms(), policy });
    expect(on(before, find).taken).toBe(false);
  });
});
