import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { missDeadline, suspendDeadline } from '../../../src/deadlines/change.ts';
import type { Deadline } from '../../../src/deadlines/deadline.ts';
import { generalApproval } from '../../../src/machines/generalApproval.ts';
import { specialPeriod } from '../../../src/machines/specialPeriod.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { notice2027 } from '../../calendar/samples.ts';
import { onChart } from '../../support/onChart.ts';
import { approvedMatter, people } from '../approval/samples.ts';
import { event, freshTerms, later, running } from './sample.ts';

const timer = { role: 'system', id: 'timer' };
const leaders = { role: 'leadingGroupOffice', unit: 'leading-group', id: 'leader-1' };
const matter: Matter = { ...approvedMatter, unit: 'dept-legal' };

interface Before {
  readonly matter?: Partial<Matter>;
  readonly deadlines?: readonly Deadline[];
  readonly terms?: ReturnType<typeof freshTerms>;
}

/** The general approval, a phase of a matter, after one event in its first state. */
function approvalAfter(next: object, { matter: changes, deadlines = [], terms = freshTerms() }: Before = {}) {
  const approval = onChart(generalApproval as never, terms);
  const opened = approval.open({ at: later, matter } as never);
  const context = { ...opened.context, matter: { ...matter, ...changes }, deadlines };
  const { taken, value, effects, ...after } = approval.step({ ...opened, context }, next as never);
  return { taken: taken !== undefined, value, ...after.context, effects };
}
const refused = { taken: false, value: 'form', effects: [] };

describe('whoever takes part declares an interest (reg.28)', () => {
  const declare = (by: object, person = 'clerk-9') =>
    approvalAfter(event('matter.declareInterest', by, { person, reason: '系近亲属' }));

  test('which is recorded with its reason and binds from then on', () => {
    const { value, matter: after, effects } = declare(people.clerk);
    expect(value).toBe('form');
    expect(after).toStrictEqual({ ...matter, interested: ['relative-1', 'clerk-9'] });
    expect(effects).toStrictEqual([
      {
        type: 'record',
        rule: 'reg.28',
        what: 'interest-declared',
        about: 'clerk-9',
        reason: '系近亲属',
      },
    ]);
  });

  test('also whoever has one, and declared once it is not noted twice', () => {
    const own = declare({ ...people.clerk, id: 'relative-1' }, 'relative-1');
    expect(own).toMatchObject({ taken: true, effects: [{ about: 'relative-1' }] });
    expect(own.matter.interested).toEqual(['relative-1']);
  });

  test('the petitioner, each office, and a superior organ', () => {
    const superior = { role: 'superiorOrgan', unit: 'superior-bureau', id: 'superior-1' };
    const { petitioner, clerk, commissioner, secretary, deputy, chief, department } = people;
    for (const by of [
      petitioner,
      clerk,
      commissioner,
      secretary,
      deputy,
      chief,
      department,
      leaders,
      superior,
    ])
      expect(declare(by).taken).toBe(true);
    expect(declare({ role: 'serviceDetachment', unit: 'service-detachment', id: 's-1' })).toMatchObject(
      refused,
    );
    expect(declare({ ...petitioner, id: 'stranger-1' })).toMatchObject(refused);
  });
});

describe('a petitioner asks how far the matter is (reg.21)', () => {
  const query = event('petitioner.query', people.petitioner);
  const report = running('handling.report', 'generalApproval.report');
  const conclude = running('handling.conclude', 'firstVisit.conclude');

  test('and is told the stage and the last days of what runs', () => {
    const stopped = suspendDeadline(running('reexamination.decide'), later);
    const { value, effects } = approvalAfter(query, {
      deadlines: [conclude, missDeadline(running('handling.deliver')), stopped, report],
    });
    expect(value).toBe('form');
    expect(effects).toStrictEqual([
      {
        type: 'notify',
        rule: 'reg.21',
        what: 'progress',
        to: { role: 'petitioner', ids: ['petitioner-1'] },
        form: 'network',
        detail: {
          stage: 'generalApproval',
          running: ['firstVisit.conclude 2026-05-01', 'generalApproval.report 2026-04-21'],
        },
      },
    ]);
  });

  test('and nobody else does', () => {
    for (const by of [people.clerk, { ...people.petitioner, id: 'stranger-1' }])
      expect(approvalAfter(event('petitioner.query', by))).toMatchObject(refused);
  });
});

describe('the name and address of a petitioner become known (reg.23.1)', () => {
  const give = (petitioner: string, changes: Partial<Matter> = {}, by: object = people.clerk) =>
    approvalAfter(event('petitioner.giveContact', by, { petitioner }), { matter: changes });
  const unknown = { petitioners: [], anonymous: true, reachable: false };

  test('and notices can be given from then on', () => {
    const { value, matter: after, effects } = give('petitioner-7', unknown);
    expect(value).toBe('form');
    expect(after).toStrictEqual({
      ...matter,
      petitioners: ['petitioner-7'],
      persons: 1,
      anonymous: false,
      reachable: true,
    });
    expect(effects).toStrictEqual([
      { type: 'record', rule: 'reg.23.1', what: 'contact', about: 'petitioner-7' },
    ]);
  });

  test('of one more person, so that there are at least as many as are known', () => {
    expect(give('petitioner-7').matter).toMatchObject({
      petitioners: ['petitioner-1', 'petitioner-7'],
      persons: 2,
    });
    expect(give('petitioner-7', { persons: 6 }).matter.persons).toBe(6);
  });

  test('of somebody who is known already, who is not counted twice', () => {
    expect(give('petitioner-1', { reachable: false }).matter).toStrictEqual(matter);
  });

  test('from a petitioner or an office that has to do with the matter, never of somebody complained of', () => {
    for (const by of [people.petitioner, people.clerk, people.commissioner, people.department])
      expect(give('petitioner-7', {}, by).taken).toBe(true);
    expect(give('petitioner-7', {}, people.chief)).toMatchObject(refused);
    expect(give('officer-1')).toMatchObject(refused);
  });
});

test('a matter that moves to another version of the policy has that in the register', () => {
  const migrate = (by: object) =>
    approvalAfter(event('petition.migrate', by, { policy: 'housingBureau', version: '2.0.0' }));
  for (const by of [timer, leaders]) {
    const { value, matter: after, effects } = migrate(by);
    expect(value).toBe('form');
    expect(after).toStrictEqual(matter);
    expect(effects).toStrictEqual([
      {
        type: 'record',
        rule: 'policy',
        what: 'migration',
        detail: { policy: 'housingBureau', version: '2.0.0' },
      },
    ]);
  }
  expect(migrate(people.clerk)).toMatchObject(refused);
});

describe('a deadline that passes', () => {
  const report = running('handling.report', 'generalApproval.report');
  const rate = running('handling.rate', 'generalApproval.rate');
  const passed = (id: string, at: string, by: object = timer) =>
    approvalAfter(
      { ...(event('deadline.passed', by, { deadline: id }) as object), at },
      { deadlines: [report, rate] },
    );
  const over = '2026-04-22T00:00:00+08:00';

  test('is missed where it is a duty, by reg.40', () => {
    const { deadlines, effects } = passed(report.id, over);
    expect(deadlines).toStrictEqual([{ ...report, state: 'missed' }, rate]);
    expect(effects.map(({ type, rule }) => [type, rule])).toEqual([
      ['record', 'plan.3.2.2'],
      ['report', 'reg.40'],
      ['open', 'reg.40'],
    ]);
  });

  test('lapses where it is a right, by civil.203', () => {
    const { deadlines, effects } = passed(rate.id, over);
    expect(deadlines).toStrictEqual([report, { ...rate, state: 'discharged', settledAt: over }]);
    expect(effects).toMatchObject([
      { type: 'cancel' },
      { type: 'record', rule: 'civil.203', what: 'deadline-discharged' },
    ]);
  });

  test('is not noted before its last day is over, for what does not run, or by a person', () => {
    const lastDay = '2026-04-21T23:59:59+08:00';
    expect(passed(report.id, lastDay)).toMatchObject(refused);
    expect(passed('generalApproval.other', over)).toMatchObject(refused);
    expect(passed(report.id, over, people.clerk)).toMatchObject(refused);
  });
});

test('a holiday notice of the policy moves what runs; one that is not in it does nothing', () => {
  const policy = { ...fireRescueBureau, notices: [notice2027] };
  const terms = { policy, calendar: createCalendar({ notices: [notice2027] }) };
  const deadlines = [running('handling.deliver', 'generalApproval.deliver', '2027-02-03')];
  const noticed = (notice: string, by: object = timer) => ({
    ...(event('calendar.noticed', by, { notice }) as object),
    at: '2027-02-04T12:00:00+08:00',
  });
  const { deadlines: after, effects } = approvalAfter(noticed(notice2027.id), { deadlines, terms });
  expect(after).toMatchObject([{ due: '2027-02-16', provisional: false }]);
  expect(effects).toMatchObject([
    { type: 'record', rule: 'holiday.make-up', what: 'deadline-moved' },
    { type: 'schedule' },
  ]);
  expect(approvalAfter(noticed('sample-2028'), { deadlines, terms })).toMatchObject(refused);
  expect(approvalAfter(noticed(notice2027.id, people.clerk), { deadlines, terms })).toMatchObject(refused);
});

test('what goes on beside a matter knows its own deadlines and the notices, and nothing of the matter’s', () => {
  const known = Object.keys(specialPeriod.under(freshTerms()).chart.everywhere);
  expect(known).toEqual(expect.arrayContaining(['deadline.passed', 'calendar.noticed']));
  for (const type of ['matter.declareInterest', 'petitioner.query', 'petition.migrate'])
    expect(known).not.toContain(type);
});
