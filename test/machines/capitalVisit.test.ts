import { describe, expect, test } from 'vitest';
import { capitalVisit } from '../../src/machines/capitalVisit.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';
import { everything } from './incident/everything.ts';
import { arrival, handled, undispatched, unreachable } from './incident/matters.ts';
import { people } from './incident/people.ts';
import { awaiting, duties, of, on, opened, refusedBy } from './incident/steps.ts';
import { samples } from './samples/capitalVisit.ts';

const request = { type: 'capital.request', by: people.superior, persons: 2 };
const described = { ...request, arrival };
const assign = (unit: string) => ({ type: 'capital.assign', by: people.commissioner, unit });
const receive = { type: 'capital.receiveThere', by: people.departmentHandler, met: true, reason: '听取诉求' };
const reportBack = { type: 'capital.reportBack', by: people.commissioner, reason: '已接待，事项继续办理' };
const byCommission = [assign('commission'), { ...receive, by: people.commissioner }, reportBack];
const byUnit = [assign('dept-legal'), receive, reportBack];

describe('the request', () => {
  test('comes from a superior organ', () => {
    expect(refusedBy(awaiting(capitalVisit, request, handled), request)).toEqual([[]]);
    for (const by of [people.clerk, people.commissioner, people.guard])
      expect(refusedBy(awaiting(capitalVisit, request, handled), { ...request, by })).toEqual([['by']]);
  });

  test('describes a matter that nobody here knows, and only such a matter', () => {
    expect(refusedBy(awaiting(capitalVisit, request), request)).toEqual([['arrivalIsStated?arrival']]);
    expect(refusedBy(awaiting(capitalVisit, described, handled), described)).toEqual([['arrivalOnlyIfNew']]);
    const few = { ...described, persons: 1 };
    expect(refusedBy(awaiting(capitalVisit, few), few)).toEqual([['arrivalAgrees']]);
    const against = { ...described, arrival: { ...arrival, petitioners: ['complained-1'] } };
    expect(refusedBy(awaiting(capitalVisit, against), against)).toEqual([['arrivalAgrees']]);
  });

  test('comes from no organ that is complained of, which would get the report', () => {
    const matter: Matter = { ...handled, complainedOf: { persons: [], units: ['superior-bureau'] } };
    expect(refusedBy(awaiting(capitalVisit, request, matter), request)).toEqual([['organNotComplainedOf']]);
    const office: Matter = { ...handled, complainedOf: { persons: [], units: ['commission'] } };
    expect(refusedBy(awaiting(capitalVisit, request, office), request)).toEqual([['officesNotComplainedOf']]);
    const ministry = { ...request, by: { ...people.superior, unit: 'ministry' } };
    expect(refusedBy(awaiting(capitalVisit, ministry, matter), ministry)).toEqual([[]]);
  });
});

describe('who receives in the capital', () => {
  const refusals = (matter: Matter | undefined, unit: string) =>
    refusedBy(opened(capitalVisit, matter ? request : described, matter), assign(unit));

  test('a first visit is received by the commission', () => {
    for (const matter of [undefined, undispatched]) {
      expect(refusals(matter, 'commission')[0]).toEqual([]);
      for (const unit of ['dept-legal', 'brigade-1', 'supervision-office', 'nobody'])
        expect(refusals(matter, unit)[0]).toEqual(['commissionIsNamed']);
    }
  });

  test('with an earlier signed opinion the department that handles the matter, or a local unit, receives', () => {
    expect(refusals(handled, 'dept-legal')[1]).toEqual([]);
    expect(refusals(handled, 'brigade-1')[1]).toEqual([]);
    for (const unit of ['dept-personnel', 'commission', 'nobody'])
      expect(refusals(handled, unit)[1]).toEqual(['answerableUnitIsNamed']);
  });

  test('a matter that is signed and not dispatched yet has an earlier opinion: the unit signed for receives', () => {
    const signed: Matter = { ...undispatched, signedFor: 'dept-legal' };
    expect(refusals(signed, 'dept-legal')[1]).toEqual([]);
    expect(refusals(signed, 'brigade-1')[1]).toEqual([]);
    expect(refusals(signed, 'dept-personnel')[1]).toEqual(['answerableUnitIsNamed']);
    expect(refusals(signed, 'commission')[0]).toEqual(['not hasEarlierOpinion']);
  });

  test('the signature decides, whichever unit has the matter by now', () => {
    const signed: Matter = { ...handled, signedFor: 'dept-personnel' };
    expect(refusals(signed, 'dept-personnel')[1]).toEqual([]);
    expect(refusals(signed, 'dept-legal')[1]).toEqual(['answerableUnitIsNamed']);
  });

  test('with an opinion on an earlier petition alone any unit that handles matters may receive', () => {
    const repeated: Matter = { ...undispatched, prior: 'petition-0' };
    expect(refusals(repeated, 'dept-legal')[1]).toEqual([]);
    expect(refusals(repeated, 'brigade-1')[1]).toEqual([]);
    expect(refusals(repeated, 'commission')[1]).toEqual(['answerableUnitIsNamed']);
    expect(refusals(repeated, 'commission')[0]).toEqual(['not hasEarlierOpinion']);
  });

  test('a unit complained of never receives', () => {
    const matter: Matter = { ...handled, complainedOf: { persons: [], units: ['brigade-1'] } };
    expect(refusals(matter, 'brigade-1')[1]).toEqual(['unitNotComplainedOf']);
    expect(refusals(matter, 'brigade-2')[1]).toEqual([]);
  });

  test('a report about a person is received by the unit that may see it alone', () => {
    const report: Matter = { ...handled, kind: 'report', seenBy: 'dept-legal' };
    expect(refusals(report, 'brigade-1')[1]).toEqual(['unitMaySee']);
    expect(refusals(report, 'dept-legal')[1]).toEqual([]);
  });

  test('only the commission names it', () => {
    const asked = opened(capitalVisit, request, handled);
    for (const by of [people.superior, people.clerk, people.handler])
      expect(refusedBy(asked, { ...assign('dept-legal'), by })[1]).toEqual(['by']);
  });

  test('only the unit named receives', () => {
    const named = opened(capitalVisit, request, handled, [assign('brigade-1')]);
    expect(refusedBy(named, { ...receive, by: people.brigadier })).toEqual([[]]);
    for (const by of [people.departmentHandler, people.handler, people.commissioner])
      expect(refusedBy(named, { ...receive, by })).toEqual([['byTheReceivingUnit']]);
  });

  test('the unit named answers for the matter’s reception', () => {
    const named = opened(capitalVisit, request, handled, [assign('dept-legal')]);
    expect(of(named.effects, 'record', 'answerable-unit')[0]?.about).toBe('dept-legal');
    expect(of(named.effects, 'assign')).toMatchObject([
      { what: 'receive-petitioner', to: { role: 'responsibleUnit', unit: 'dept-legal' } },
    ]);
  });
});

describe('what is owed', () => {
  test('the naming by the commission, the reception by the unit, the report back by the commission', () => {
    expect(duties(opened(capitalVisit, request, handled))).toEqual([
      'capital.assign running disciplineCommission 2026-03-05',
    ]);
    const named = opened(capitalVisit, request, handled, [assign('dept-legal')]);
    expect(duties(named)).toEqual([
      'capital.assign met disciplineCommission 2026-03-05',
      'capital.receive running responsibleUnit dept-legal 2026-03-07',
    ]);
    expect(duties(on(named, receive, '2026-03-06T10:00:00+08:00')).slice(1)).toEqual([
      'capital.receive met responsibleUnit dept-legal 2026-03-07',
      'capital.receive running disciplineCommission 2026-03-09',
    ]);
  });

  test('naming a unit counts to the end of its last day', () => {
    const asked = opened(capitalVisit, request, handled);
    const named = (moment: string) => duties(on(asked, assign('dept-legal'), moment))[0]?.split(' ')[1];
    expect(named('2026-03-05T23:59:59+08:00')).toBe('met');
    expect(named('2026-03-06T00:00:00+08:00')).toBe('missed');
  });
});

describe('how it ends', () => {
  test('beside a matter in hand, it is reported back and the matter goes on unchanged', () => {
    const end = opened(capitalVisit, request, handled, byUnit);
    expect(end.output).toEqual({ outcome: 'reported' });
    expect(end.context.matter).toEqual(handled);
    expect(of(end.effects, 'report', 'reception')).toMatchObject([
      { to: { role: 'superiorOrgan', unit: 'superior-bureau' }, reason: reportBack.reason },
    ]);
  });

  test('a matter that nobody knew goes on as a first visit by the ordinary procedure', () => {
    const end = opened(capitalVisit, described, undefined, byCommission);
    expect(end.output).toEqual({
      outcome: 'registered',
      handOff: { lifecycle: 'firstVisit', input: { handedOver: true } },
    });
    expect(end.context.matter).toMatchObject({ channel: 'visit', persons: 2, cause: 'cause-1' });
  });

  test('a first visit beside a matter in hand ends without a hand-off', () => {
    expect(opened(capitalVisit, request, undispatched, byCommission).output).toEqual({ outcome: 'reported' });
  });

  test('the petitioner is told how the matter goes on, met or not', () => {
    for (const met of [true, false]) {
      const end = opened(capitalVisit, request, handled, [
        byUnit[0],
        { ...receive, met },
        reportBack,
      ] as never);
      expect(of(end.effects, 'notify', 'capital-reception')).toMatchObject([
        { to: { ids: handled.petitioners }, reason: reportBack.reason, remedy: 'query-progress' },
      ]);
    }
  });

  test('where no address is known the notice becomes a record that it could not be given', () => {
    const end = opened(capitalVisit, request, unreachable, byUnit);
    expect(of(end.effects, 'record', 'notice-impossible')[0]?.detail).toMatchObject({
      notice: 'capital-reception',
      why: 'no-address',
    });
  });
});

describe('over everything that a capital visit can reach', () => {
  test('going to a higher organ has no effect on the petitioner but a reception and a notice', () => {
    const { edges } = everything(capitalVisit, samples, [undefined, handled, undispatched, unreachable]);
    const effects = edges.flatMap(({ after }) => after.effects);
    const kinds = new Set(effects.flatMap((effect) => ('what' in effect ? [effect.what] : [])));
    expect([...kinds].sort()).toEqual([
      'answerable-unit',
      'capital-reception',
      'deadline-met',
      'deadline-missed',
      'incident',
      'missed-deadline',
      'notice-impossible',
      'receipt',
      'receive-petitioner',
      'reception',
    ]);
    expect(of(effects, 'inform')).toEqual([]);
  });
});
