import { describe, expect, test } from 'vitest';
import { followUpConditions } from '../../../src/machines/specialPeriod/followUp.ts';
import { listingConditions } from '../../../src/machines/specialPeriod/listing.ts';
import { specialPeriod } from '../../../src/machines/specialPeriod.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { asked, duties, on, opened, refusedBy, type Sample } from '../incident/steps.ts';
import { matter, people, undispatched } from '../oversight/people.ts';
import { examine, followUp, gather, list, nameUnit, sendTeam, workWith } from './happenings.ts';

const forTendency = { ...list, because: 'tendency' };
const lift = { type: 'special.lift', by: people.commissioner, because: 'concluded', reason: '事项已办结' };
const tendency = {
  type: 'special.recordTendency',
  by: people.commissioner,
  kind: 'group',
  until: '2026-05-01',
  reason: '多人因同一诉求联名',
};
const end = { type: 'deadline.passed', by: people.timer, deadline: 'specialPeriod.followUp' };

const rule = 'plan.3.4';
const period = 'national-day-2026';
const commission = { role: 'disciplineCommission' };
const unit = { role: 'responsibleUnit', unit: 'dept-legal' };
const flag = (kind: 'group' | 'capital', until: string) => ({
  kind,
  author: 'commissioner-1',
  reason: 'event-0',
  until,
});
const flagged = (...flags: ReturnType<typeof flag>[]): Matter => ({ ...matter, tendencies: flags });
const listed = (beside: Matter = matter, opener: Sample = list) => opened(specialPeriod, opener, beside);
const examined = (beside: Matter = matter, opener: Sample = list) =>
  on(on(listed(beside, opener), gather), examine);
const named = (beside: Matter = matter, opener: Sample = list) => on(examined(beside, opener), nameUnit);
const everywhere = [listed, examined, named];
const over = '2026-04-09T00:00:00+08:00';

const tasks = [
  { type: 'assign', rule, what: 'gather-units', to: commission, by: '2026-03-06', detail: { period } },
  {
    type: 'assign',
    rule,
    what: 'examine-matter',
    to: commission,
    by: '2026-03-09',
    detail: { period, because: 'notConcluded' },
  },
];

describe('as a matter is listed', () => {
  test('the commission is to gather, and to go through it, each by a day; the period, and why, are kept', () => {
    const begins = listed();
    expect(asked(begins)).toEqual(tasks);
    const { deadlines: _, ...kept } = begins.context;
    expect(kept).toEqual({
      instance: 'specialPeriod',
      matter,
      period,
      kind: 'holiday',
      from: '2026-04-01',
      until: '2026-04-08',
      because: 'notConcluded',
      anyFollowUp: false,
    });
  });

  test('flags that have lapsed are dropped on record, each with its kind, day and reason; the others stay', () => {
    const begins = listed(
      flagged(flag('group', '2026-03-03'), flag('capital', '2026-03-04'), flag('capital', '2026-03-01')),
    );
    expect(asked(begins)).toEqual([
      ...tasks,
      {
        type: 'record',
        rule,
        what: 'tendency-lapsed',
        about: 'petition-1',
        detail: { lapsed: ['group 2026-03-03 event-0', 'capital 2026-03-01 event-0'] },
      },
    ]);
    expect(begins.context.matter.tendencies).toEqual([flag('capital', '2026-03-04')]);
  });
});

test('as departments and units are gathered, the situation, who sat there and who recorded it are on record', () => {
  const met = on(listed(), gather);
  expect(asked(met)).toEqual([
    {
      type: 'record',
      rule,
      what: 'gathering',
      about: 'gathering-1',
      reason: gather.situation,
      detail: {
        period,
        heldOn: '2026-03-04',
        attended: ['dept-legal', 'commission'],
        recordedBy: 'commissioner-1',
      },
    },
  ]);
  expect([met.value, met.context.gathering]).toEqual(['listed', 'gathering-1']);
});

test('as it is examined, the office of the leading group hears the finding', () => {
  const gone = examined();
  expect(asked(gone)).toEqual([
    {
      type: 'report',
      rule,
      what: 'examination',
      to: { role: 'leadingGroupOffice' },
      reason: examine.finding,
      detail: { period, gathering: 'gathering-1' },
    },
  ]);
  expect(gone.value).toBe('examined');
});

test('as a unit is named, that is on record and the unit is to follow up until the last day', () => {
  const naming = named();
  expect(asked(naming)).toEqual([
    { type: 'record', rule, what: 'answerable-unit', about: 'dept-legal', detail: { period } },
    { type: 'assign', rule, what: 'follow-up', to: unit, by: '2026-04-08', detail: { period } },
  ]);
  expect(naming.context.unit).toBe('dept-legal');
});

describe('in the period', () => {
  test('what the unit does is on record and counts as followed up', () => {
    const helped = on(named(), followUp);
    expect(asked(helped)).toEqual([
      {
        type: 'record',
        rule,
        what: 'explanation',
        about: 'event-1',
        reason: followUp.note,
        detail: { kind: 'help' },
      },
    ]);
    expect(helped.context.anyFollowUp).toBe(true);
  });

  test('to ask an outside organ is a decision with its reason, and counts as followed up', () => {
    const asking = on(named(), workWith);
    expect(asked(asking)).toEqual([
      {
        type: 'inform',
        rule,
        what: 'cooperation-asked',
        organ: { role: 'outsideOrgan', unit: 'street-office' },
        reason: workWith.reason,
        decidedBy: 'handler-1',
      },
    ]);
    expect(asking.context.anyFollowUp).toBe(true);
  });

  test('no superior organ and no unit of the body is worked with as an outside one', () => {
    for (const organ of ['ministry', 'dept-personnel', 'nobody'])
      expect(refusedBy(named(), { ...workWith, organ })).toEqual([['organIsOutside']]);
  });

  test('a team is sent by name, as the first part of its unit, until the last day', () => {
    expect(asked(on(named(), sendTeam))).toEqual([
      {
        type: 'assign',
        rule,
        what: 'special-team',
        to: { role: 'businessDepartment', unit: 'dept-personnel', ids: ['member-1', 'member-2'] },
        by: '2026-04-08',
        reason: sendTeam.task,
      },
    ]);
    expect(asked(on(named(), { ...sendTeam, unit: 'brigade-1' }))).toMatchObject([
      { to: { role: 'brigade' } },
    ]);
  });

  test('as it ends, the commission hears whether anything was followed up, and the outcome is on record', () => {
    for (const [before, anyFollowUp] of [
      [named(), false],
      [on(named(), workWith), true],
    ] as const) {
      const ended = on(before, end, over);
      expect(asked(ended)).toEqual([
        {
          type: 'report',
          rule,
          what: 'summary',
          to: commission,
          detail: { period, unit: 'dept-legal', anyFollowUp },
        },
        { type: 'record', rule, what: 'outcome', about: period, detail: { outcome: 'periodOver' } },
      ]);
      expect(duties(ended)).toEqual([
        'special.gather met disciplineCommission 2026-03-06',
        'special.examine met disciplineCommission 2026-03-09',
        'special.followUp discharged responsibleUnit dept-legal 2026-04-08',
      ]);
    }
  });
});

describe('as a matter is lifted early', () => {
  const done: Matter = { ...flagged(flag('group', '2026-04-30')), concludedOn: '2026-03-02' };

  test.each(everywhere.map((at) => [at]))(
    'as concluded, the record of it is what the outcome is about (%#)',
    (at) => {
      const lifted = on(at(done, forTendency), { ...lift, conclusion: 'event-9' });
      expect(asked(lifted)).toEqual([
        {
          type: 'record',
          rule,
          what: 'outcome',
          about: 'event-9',
          reason: lift.reason,
          detail: { outcome: 'concluded' },
        },
      ]);
      expect(lifted.output).toEqual({ outcome: 'lifted' });
    },
  );

  test.each(everywhere.map((at) => [at]))(
    'for a tendency that lapsed, the outcome is about the period (%#)',
    (at) => {
      const because = { ...lift, because: 'tendencyLapsed', reason: '苗头已失效' };
      const from = at(flagged(flag('group', '2026-03-20')), forTendency);
      expect(refusedBy(from, because)[1]).toEqual(['not someTendencyRuns']);
      const lifted = on(from, because, '2026-03-21T00:00:00+08:00');
      expect(asked(lifted)).toEqual([
        {
          type: 'record',
          rule,
          what: 'outcome',
          about: period,
          reason: '苗头已失效',
          detail: { outcome: 'tendencyLapsed' },
        },
      ]);
      expect(lifted.output).toEqual({ outcome: 'lifted' });
    },
  );

  test('one tendency that lapsed is no reason while another runs', () => {
    const from = examined(flagged(flag('group', '2026-03-20'), flag('capital', '2026-04-30')), forTendency);
    const because = { ...lift, because: 'tendencyLapsed', at: '2026-03-21T00:00:00+08:00' };
    expect(refusedBy(from, because)[1]).toEqual(['not someTendencyRuns']);
  });

  test('each reason has a way of its own', () => {
    const refusals = (because: string) => refusedBy(examined(), { ...lift, because, conclusion: 'event-9' });
    expect(refusals('concluded')).toEqual([
      ['matterIsConcluded'],
      ['liftedBecause', 'listedForTendency'],
      ['liftedBecause', 'periodIsOver'],
    ]);
    expect(refusals('tendencyLapsed')).toEqual([
      ['liftedBecause', 'matterIsConcluded'],
      ['listedForTendency'],
      ['liftedBecause', 'periodIsOver'],
    ]);
    expect(refusals('periodOver')).toEqual([
      ['liftedBecause', 'matterIsConcluded'],
      ['liftedBecause', 'listedForTendency'],
      ['periodIsOver'],
    ]);
  });

  test('once a unit follows it up, only as long as the period runs', () => {
    const at = { ...lift, conclusion: 'event-9', at: over };
    expect(refusedBy(named(done, forTendency), at)[0]).toEqual(['not periodIsOver']);
    const lapsed = { ...lift, because: 'tendencyLapsed', at: over };
    expect(refusedBy(named(flagged(flag('group', '2026-03-20')), forTendency), lapsed)[1]).toEqual([
      'not periodIsOver',
    ]);
  });

  test('the period over, before a unit was named: on the day after its last day and not before', () => {
    const because = { ...lift, because: 'periodOver', reason: '时期已结束' };
    for (const from of [listed(), examined()]) {
      expect(on(from, because, '2026-04-08T23:59:59+08:00').taken).toBe(false);
      const lifted = on(from, because, over);
      expect(asked(lifted)).toEqual([
        {
          type: 'record',
          rule,
          what: 'outcome',
          about: period,
          reason: '时期已结束',
          detail: { outcome: 'periodOver' },
        },
      ]);
    }
  });
});

describe('as a tendency is recorded', () => {
  const entered = {
    type: 'record',
    rule,
    what: 'tendency',
    about: 'event-1',
    reason: tendency.reason,
    detail: { kind: 'group', until: '2026-05-01', author: 'commissioner-1' },
  };
  const kept = { kind: 'group', author: 'commissioner-1', reason: 'event-1', until: '2026-05-01' };

  test.each(everywhere.map((at) => [at]))(
    'it is on record and on the matter beside those that run (%#)',
    (at) => {
      const from = at(flagged(flag('capital', '2026-04-01')));
      const noted = on(from, tendency);
      expect(asked(noted)).toEqual([entered]);
      expect(noted.context.matter.tendencies).toEqual([flag('capital', '2026-04-01'), kept]);
      expect(noted.value).toBe(from.value);
    },
  );

  test.each(everywhere.map((at) => [at]))('those that lapsed meanwhile are dropped first (%#)', (at) => {
    const noted = on(at(flagged(flag('group', '2026-03-20'))), tendency, '2026-03-21T00:00:00+08:00');
    expect(asked(noted)).toEqual([
      {
        type: 'record',
        rule,
        what: 'tendency-lapsed',
        about: 'petition-1',
        detail: { lapsed: ['group 2026-03-20 event-0'] },
      },
      entered,
    ]);
    expect(noted.context.matter.tendencies).toEqual([kept]);
  });

  test('it is refused for the same reasons whether or not another has lapsed', () => {
    const both = (change: object, flags: ReturnType<typeof flag>[] = []) =>
      refusedBy(examined(flagged(...flags)), { ...tendency, ...change });
    expect(both({ until: '2026-06-03' })).toEqual([['endsInTime', 'someTendencyLapsed'], ['endsInTime']]);
    expect(both({ until: '2026-03-03' })).toEqual([['endIsAhead', 'someTendencyLapsed'], ['endIsAhead']]);
    expect(both({}, [flag('group', '2026-03-20')])).toEqual([
      ['not sameTendencyRuns', 'someTendencyLapsed'],
      ['not sameTendencyRuns'],
    ]);
    expect(both({ until: '2026-06-02' })[1]).toEqual([]);
    expect(both({ until: '2026-03-04' })[1]).toEqual([]);
  });
});

test('a matter that no unit has yet is followed up by a brigade as well as by a department', () => {
  const from = examined(undispatched);
  for (const one of ['brigade-1', 'dept-personnel'])
    expect(asked(on(from, { ...nameUnit, unit: one }))).toMatchObject([
      { about: one },
      { to: { unit: one } },
    ]);
});

test('it goes on beside a matter, which it never opens', () => {
  expect(specialPeriod).toMatchObject({ place: 'beside', opens: { by: 'special.list' } });
});

test('what comes too late is said to, and who acts for another unit is the wrong one', () => {
  const { listedInTime } = listingConditions;
  const { periodStillRuns, isNamedUnit } = followUpConditions;
  expect([listedInTime.code, periodStillRuns.code, isNamedUnit.code]).toEqual([
    'too-late',
    'too-late',
    'wrong-role',
  ]);
  const { context } = listed();
  expect(periodStillRuns.deadline?.({ context } as never, undefined)).toBeUndefined();
});
