import { describe, expect, test } from 'vitest';
import { generalApproval } from '../../../src/machines/generalApproval.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { approvedMatter, people } from '../approval/samples.ts';
import { event, freshTerms, monday } from './sample.ts';

const urgent = { reason: '扬言聚集', containment: '已派员劝导' };
const said = { reason: '扬言聚集', detail: { containment: '已派员劝导' } };

/** What is asked of the host when urgency is reported to an organ. */
function reported(organ: string, by: object = people.clerk, matter: Matter = approvedMatter) {
  const lifecycle = generalApproval.under(freshTerms());
  const [before] = lifecycle.initial({ at: monday, matter });
  const [next, effects] = lifecycle.transition(
    before,
    event('matter.reportUrgent', by, { organ, ...urgent }),
  );
  expect(next.value).toBe(before.value);
  expect(next.context.matter).toStrictEqual(matter);
  return effects;
}

describe('a significant and urgent matter (reg.25)', () => {
  test.each([
    ['a superior organ', 'superior-bureau', 'superiorOrgan'],
    ['an organ that is worked with', 'street-office', 'outsideOrgan'],
  ])('is put before the commission and the leading group, and %s is told', (_, unit, role) => {
    const report = { type: 'report', rule: 'reg.25', what: 'urgent', ...said };
    expect(reported(unit)).toStrictEqual([
      { ...report, to: { role: 'disciplineCommission' } },
      { ...report, to: { role: 'leadingGroup' } },
      {
        type: 'inform',
        rule: 'reg.25',
        what: 'urgent-matter',
        organ: { role, unit },
        decidedBy: 'clerk-1',
        ...said,
      },
    ]);
  });

  test('is reported by any office of the body, whether or not it has the matter', () => {
    for (const by of [
      people.commissioner,
      people.chief,
      { role: 'serviceDetachment', unit: 'service-detachment', id: 'guard-1' },
      { role: 'brigade', unit: 'brigade-1', id: 'fighter-1' },
      { role: 'commandCentre', unit: 'command-centre', id: 'duty-1' },
    ])
      expect(reported('ministry', by)).toHaveLength(3);
  });

  test('is not reported by the petitioner, by an organ outside, or by somebody with an interest', () => {
    for (const by of [
      people.petitioner,
      { role: 'superiorOrgan', unit: 'superior-bureau', id: 'superior-1' },
      { ...people.clerk, id: 'relative-1' },
    ])
      expect(reported('ministry', by)).toStrictEqual([]);
  });

  test('is not told to a unit of the body, to public security, or to the organ complained of', () => {
    for (const organ of ['dept-legal', 'public-security', 'unheard-of'])
      expect(reported(organ)).toStrictEqual([]);
    const complainedOf = { persons: [], units: ['ministry'] };
    expect(reported('ministry', people.clerk, { ...approvedMatter, complainedOf })).toStrictEqual([]);
    expect(reported('superior-bureau', people.clerk, { ...approvedMatter, complainedOf })).toHaveLength(3);
  });
});
