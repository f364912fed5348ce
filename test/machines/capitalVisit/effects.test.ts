import { describe, expect, test } from 'vitest';
import { capitalVisit } from '../../../src/machines/capitalVisit.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { arrival, handled, undispatched } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { asked, duties, on, opened, refusedBy } from '../incident/steps.ts';

const request = { type: 'capital.request', by: people.superior, persons: 2 };
const described = { ...request, arrival };
const assign = (unit: string) => ({ type: 'capital.assign', by: people.commissioner, unit });
const receive = { type: 'capital.receiveThere', by: people.departmentHandler, met: true, reason: '听取诉求' };
const reportBack = { type: 'capital.reportBack', by: people.commissioner, reason: '已接待，事项继续办理' };

const rule = 'plan.3.3.3';
const commission = { role: 'disciplineCommission' };
const unit = { role: 'responsibleUnit', unit: 'dept-legal' };

test('as the request comes, it is on record and the commission hears of it', () => {
  const asking = opened(capitalVisit, request, handled);
  expect(asked(asking)).toEqual([
    { type: 'record', rule, what: 'receipt', detail: { channel: 'visit', persons: 2 } },
    { type: 'report', rule, what: 'incident', to: commission, detail: { kind: 'capitalVisit', persons: 2 } },
  ]);
  const { deadlines: _, ...kept } = asking.context;
  expect(kept).toEqual({
    instance: 'capitalVisit',
    matter: handled,
    standalone: false,
    persons: 2,
    askedBy: 'superior-bureau',
  });
});

test('a matter that nobody knew is kept as the superior organ describes it', () => {
  const { standalone, matter } = opened(capitalVisit, described).context;
  expect(standalone).toBe(true);
  expect(matter).toEqual({
    id: 'petition-1',
    channel: 'visit',
    receivedAt: '2026-03-04T09:00:00+08:00',
    ...arrival,
    persons: 2,
    interested: [],
    simplified: false,
    tendencies: [],
  });
});

describe('as whoever receives is named, that is on record with its task', () => {
  test('the commission, for a first visit', () => {
    const named = opened(capitalVisit, request, undispatched, [assign('commission')]);
    expect(asked(named)).toEqual([
      { type: 'record', rule, what: 'answerable-unit', about: 'commission' },
      { type: 'assign', rule, what: 'receive-petitioner', to: commission },
    ]);
    expect(named.context.receivingUnit).toBe('commission');
    expect(duties(named)).toEqual([
      'capital.assign met disciplineCommission 2026-03-05',
      'capital.receive running disciplineCommission 2026-03-07',
    ]);
  });

  test('the unit, where an earlier opinion exists', () => {
    const named = opened(capitalVisit, request, handled, [assign('dept-legal')]);
    expect(asked(named)).toEqual([
      { type: 'record', rule, what: 'answerable-unit', about: 'dept-legal' },
      { type: 'assign', rule, what: 'receive-petitioner', to: unit },
    ]);
    expect(named.context.receivingUnit).toBe('dept-legal');
  });

  test('no unit is named that nobody knows, nor one that may not receive', () => {
    const repeated: Matter = { ...undispatched, prior: 'petition-0' };
    const refusals = (matter: Matter, of: string) =>
      refusedBy(opened(capitalVisit, request, matter), assign(of));
    expect(refusals(undispatched, 'nobody')).toEqual([
      ['commissionIsNamed'],
      ['hasEarlierOpinion', 'answerableUnitIsNamed'],
      ['hasEarlierOpinion', 'unitMayHandle', 'exceptionIsStated', 'exceptionIsSigned'],
    ]);
    for (const one of ['nobody', 'supervision-office', 'street-office'])
      expect(refusals(repeated, one)[1]).toEqual(['answerableUnitIsNamed']);
    expect(refusals(handled, 'commission')).toEqual([
      ['not hasEarlierOpinion'],
      ['answerableUnitIsNamed'],
      ['unitMayHandle', 'exceptionIsStated', 'exceptionIsSigned'],
    ]);
  });
});

describe('as they are received', () => {
  test.each([true, false])('it is on record by whom, and whether they were met (%s)', (met) => {
    const received = opened(capitalVisit, request, handled, [assign('dept-legal'), { ...receive, met }]);
    expect(asked(received)).toEqual([
      {
        type: 'record',
        rule,
        what: 'reception',
        about: 'handler-1',
        reason: '听取诉求',
        detail: { met, by: 'handler-1', unit: 'dept-legal' },
      },
      {
        type: 'report',
        rule,
        what: 'reception',
        to: commission,
        reason: '听取诉求',
        detail: { met, by: 'handler-1' },
      },
    ]);
  });

  test.each([
    ['the commission', undispatched, 'commission', people.commissioner],
    ['a department', handled, 'dept-legal', people.departmentHandler],
    ['the unit that has the matter', handled, 'dept-legal', people.handler],
    ['a brigade', handled, 'brigade-1', people.brigadier],
  ])('by %s', (_, beside, named, by) => {
    const from = opened(capitalVisit, request, beside, [assign(named)]);
    expect(on(from, { ...receive, by }).value).toBe('received');
    expect(refusedBy(from, { ...receive, by: people.clerk })).toEqual([['by', 'byTheReceivingUnit']]);
  });
});

test('as it is reported back, the organ that asked and the petitioners hear who received', () => {
  const effects = (receivedBy: string) => [
    {
      type: 'report',
      rule,
      what: 'reception',
      to: { role: 'superiorOrgan', unit: 'superior-bureau' },
      reason: reportBack.reason,
      detail: { receivedBy },
    },
    {
      type: 'notify',
      rule,
      what: 'capital-reception',
      to: { role: 'petitioner', ids: ['petitioner-1', 'petitioner-2'] },
      form: 'written',
      reason: reportBack.reason,
      remedy: 'query-progress',
      detail: { receivedBy },
    },
  ];
  const beside = opened(capitalVisit, request, handled, [assign('dept-legal'), receive, reportBack]);
  expect(asked(beside)).toEqual(effects('dept-legal'));
  const alone = opened(capitalVisit, described, undefined, [
    assign('commission'),
    { ...receive, by: people.commissioner },
    reportBack,
  ]);
  expect(asked(alone)).toEqual(effects('commission'));
  expect(duties(alone)).toEqual([
    'capital.assign met disciplineCommission 2026-03-05',
    'capital.receive met disciplineCommission 2026-03-07',
    'capital.receive met disciplineCommission 2026-03-07',
  ]);
});

test('one way back for a matter that nobody knew, and one for a matter in hand', () => {
  const alone = opened(capitalVisit, described, undefined, [
    assign('commission'),
    { ...receive, by: people.commissioner },
  ]);
  expect(refusedBy(alone, reportBack)).toEqual([[], ['not standalone']]);
  const beside = opened(capitalVisit, request, handled, [assign('dept-legal'), receive]);
  expect(refusedBy(beside, reportBack)).toEqual([['standalone'], []]);
});

test('it goes on beside a matter, or opens one of its own; who receives for another unit is the wrong one', () => {
  expect(capitalVisit).toMatchObject({ place: 'beside', opens: { by: 'capital.request', alone: true } });
  expect(capitalVisit.conditions.byTheReceivingUnit).toMatchObject({ code: 'wrong-role' });
});
