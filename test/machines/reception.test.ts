import { describe, expect, test } from 'vitest';
import { definePolicy, type Effect, fireRescueBureau } from '../../src/index.ts';
import { countyDepartment } from '../../src/packs/index.ts';
import { PolicyRefused } from '../../src/policy/definePolicy.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import type { Office } from '../support/office.ts';
import { dispatched, letter, received } from '../support/stories.ts';

const receptions = {
  hold: ['chiefOfficer', 'leadingGroup'] as const,
  arrangedBy: ['supervisionOffice'] as const,
  toldDaysBefore: 3,
  consent: ['deputyDisciplineSecretary'],
};
const policy = definePolicy({
  extends: fireRescueBureau,
  id: 'receives',
  version: '1.0.0',
  receptions: { ...receptions, hold: [...receptions.hold], arrangedBy: [...receptions.arrangedBy] },
});
const clerk = 'supervisionOffice';
const chief = { part: 'chiefOfficer', unit: 'command', id: 'chief-1' } as const;
const leader = { part: 'leadingGroup', unit: 'leading-group', id: 'leader-1' } as const;
const deputy = { part: 'deputyDisciplineSecretary', unit: 'commission', id: 'deputy-1' } as const;
const legal = { part: 'businessDepartment', unit: 'dept-legal', id: 'legal-1' } as const;
const arranged = { leader: 'chief-1', unit: 'command', day: '2026-03-05', reason: '三月接访日' };
const standIn = { leader: 'leader-1', unit: 'leading-group', reason: '值班领导外出开会' };
const said = { statement: '反映检查程序问题', recordedBy: 'clerk-1' };
const ordered = { ...said, unit: 'dept-legal', order: '核查并报告' };

function onDay(day = '2026-03-05', arrival: object = {}): Office {
  const office = received({ policy, arrival });
  office.send('reception.arrange', clerk, arranged);
  return office.on(day);
}
function reported(): Office {
  const office = onDay();
  office.send('reception.receive', chief, ordered);
  office.send('reception.report', legal, { result: '程序合法' });
  return office;
}
const told = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'notify' ? [effect.what] : []));

describe('a reception by a leader', () => {
  test('reg.18.2: the petitioner is told who receives and when, and no day of the matter moves', () => {
    const office = received({ policy });
    const before = office.petition.phase.context.deadlines;
    const { effects } = office.send('reception.arrange', clerk, arranged);
    expect(told(effects)).toEqual(['reception-arranged']);
    expect(office.petition.phase.context.deadlines).toEqual(before);
    expect(office.deadline('reception.receive')).toMatchObject({
      due: '2026-03-05',
      owner: { role: 'chiefOfficer', unit: 'command' },
    });
  });

  test('policy: the day is told as long before it as the body asks', () => {
    const office = received({ policy });
    expect(office.refused('reception.arrange', clerk, { ...arranged, day: '2026-03-04' })[0]).toMatchObject({
      guard: 'dayIsToldBefore',
      rule: 'policy',
    });
    office.send('reception.arrange', clerk, { ...arranged, day: '2026-03-05' });
  });

  test('policy: the leader on duty away → another receives, with the reason recorded, and the first no more', () => {
    const office = onDay();
    expect(
      office.refused('reception.standIn', clerk, { leader: 'leader-1', unit: 'leading-group' })[0].code,
    ).toBe('invalid');
    const { effects } = office.send('reception.standIn', clerk, standIn);
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: 'record',
        what: 'reception',
        about: 'leader-1',
        reason: standIn.reason,
      }),
    );
    expect(told(effects)).toEqual(['reception-arranged']);
    expect(office.deadline('reception.receive').owner).toEqual({
      role: 'leadingGroup',
      unit: 'leading-group',
    });
    expect(office.refused('reception.receive', chief, ordered)[0].guard).toBe('isTheLeader');
    office.send('reception.receive', leader, ordered);
    expect(office.beside).toEqual(['reception.ordered']);
  });

  test('policy: without the consent of the business leader no answer goes out', () => {
    const office = reported();
    const answer = { answer: '经核查，答复如下' };
    expect(office.refused('reception.answer', clerk, answer)[0].guard).toBe('allConsent');
    office.send('reception.consent', chief, {});
    expect(office.refused('reception.answer', clerk, answer)[0].guard).toBe('allConsent');
    expect(office.refused('reception.consent', chief, {})[0].guard).toBe('hasNotConsented');
    office.send('reception.consent', deputy, {});
    const { effects } = office.send('reception.answer', clerk, answer);
    expect(told(effects)).toEqual(['reception-answered']);
    expect(office.beside).toEqual([]);
  });

  test('policy: whoever refuses says why, the unit looks into it again, and all consent anew', () => {
    const office = reported();
    office.send('reception.consent', chief, {});
    office.send('reception.refuseConsent', deputy, { reason: '未回应赔偿请求' });
    expect(office.beside).toEqual(['reception.ordered']);
    office.send('reception.report', legal, { result: '已补充' });
    office.send('reception.consent', deputy, {});
    expect(office.refused('reception.answer', clerk, { answer: '答复' })[0].guard).toBe('allConsent');
  });

  test('policy: who takes over from the leader who received consents in that leader’s place', () => {
    const office = reported();
    office.send('reception.consent', chief, {});
    office.send('reception.standIn', clerk, standIn);
    office.send('reception.consent', deputy, {});
    expect(office.refused('reception.answer', clerk, { answer: '答复' })[0].guard).toBe('allConsent');
    office.send('reception.consent', leader, {});
    office.send('reception.answer', clerk, { answer: '答复' });
  });

  test('policy: what is answered at once is answered in writing, and ends there; nobody receives before the day', () => {
    const office = onDay('2026-03-04');
    const answer = { ...said, answer: '已当面说明' };
    expect(office.refused('reception.receive', chief, answer)[0].code).toBe('too-early');
    const { effects } = office.on('2026-03-05').send('reception.receive', chief, answer);
    expect(effects).toContainEqual(expect.objectContaining({ what: 'reception-answered', form: 'written' }));
    expect(office.beside).toEqual([]);
  });

  test('reg.40: a reception that does not take place is supervised', () => {
    const office = onDay('2026-03-06');
    office.send('deadline.passed', 'system', { deadline: office.deadline('reception.receive').id });
    expect(office.beside).toContain('supervision.leadingGroup');
  });

  test('reg.28, reg.30: no leader with an interest receives, and no unit complained of is ordered', () => {
    const against = { complainedOf: { persons: ['chief-1'], units: ['dept-legal'] } };
    const office = received({ policy, arrival: { ...letter, ...against } });
    expect(office.refused('reception.arrange', clerk, arranged)[0].guard).toBe('leaderHasNoInterest');
    office.send('reception.arrange', clerk, { ...arranged, leader: 'leader-1', unit: 'leading-group' });
    office.on('2026-03-05');
    expect(office.refused('reception.receive', leader, ordered)[0].guard).toBe('unitNotComplainedOf');
  });

  test('plan.1: the unit that has the matter looks into it, and no other', () => {
    const office = dispatched({ policy, unit: 'dept-legal' });
    office.send('reception.arrange', clerk, arranged);
    office.on('2026-03-05');
    expect(office.refused('reception.receive', chief, { ...ordered, unit: 'dept-logistics' })[0].guard).toBe(
      'unitHasIt',
    );
    office.send('reception.receive', chief, ordered);
  });

  test('is no step of a body that says nothing of reception days', () => {
    const office = received({ policy: fireRescueBureauFirst });
    expect(office.refused('reception.arrange', clerk, arranged)[0].code).toBe('not-now');
  });
});

describe('the reception days of a policy', () => {
  const faults = (changes: object) => {
    try {
      definePolicy({
        extends: countyDepartment,
        id: 'other',
        version: '1.0.0',
        receptions: { ...countyDepartment.receptions, ...changes },
      } as Parameters<typeof definePolicy>[0]);
    } catch (error) {
      if (error instanceof PolicyRefused) return error.faults.map(({ path, rule }) => [path, rule]);
      throw error;
    }
    return [];
  };

  test('reg.18.2: leaders receive, arrange and consent who are of the body', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ hold: ['brigade'] })).toEqual([['receptions.hold.0', 'reg.18.2']]);
    expect(faults({ arrangedBy: ['superiorOrgan'] })).toEqual([['receptions.arrangedBy.0', 'reg.18.2']]);
    expect(faults({ consent: ['businessLeader', 'higherOrgan'] })).toEqual([
      ['receptions.consent.1', 'reg.18.2'],
    ]);
  });
});
