import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { Office } from '../support/office.ts';
import { letter, received } from '../support/stories.ts';

const commission = 'disciplineCommission';
const clerk = 'supervisionOffice';
const street = { part: 'outsideOrgan', unit: 'street-office' } as const;
const send = { organ: 'street-office', mode: 'transfer', paper: 'Z-1', reason: '属街道职责' };

/** Registered, and another organ's. */
function toPassOn(policy = fireRescueBureau, arrival: object = {}, kind = 'claim'): Office {
  const office = received({ policy, arrival });
  office.send('intake.assess', commission, { withinCompetence: false, kind, reason: '属街道职责' });
  office.send('intake.passDown', commission, { reason: '转送街道' });
  office.send('intake.register', clerk, { registerNumber: 'R-1' });
  return office;
}

const ofFour = definePolicy({
  extends: fireRescueBureau,
  id: 'ofFour',
  version: '1.0.0',
  terms: { 'passing.share': { term: { n: 4, unit: 'calendarDays' } } },
  passing: { tells: 'receiver', ownShare: true, reportsTo: ['petition-bureau'] },
});

/** Assigned by a superior that wants the result by the end of April, and registered. */
function referred(policy = fireRescueBureau, asked: object = {}): Office {
  const office = new Office(policy).on('2026-03-02');
  office.send('referral.receive', clerk, {
    ...letter,
    form: 'assigned',
    organ: 'superior-bureau',
    referenceNumber: 'S-1',
    dueOn: '2026-04-30',
    reportBack: true,
    ...asked,
  });
  office.send('referral.register', clerk, { registerNumber: 'R-1' });
  return office;
}

describe('passing on', () => {
  test('reg.22: the fifteen days count from receipt, not from the decision to pass it on', () => {
    const office = toPassOn();
    expect(office.deadline('passing.send')).toMatchObject({ start: '2026-03-02', due: '2026-03-17' });
  });

  test('reg.22: a body’s own share that is missed is supervised, and the fifteen days run on as they were', () => {
    const office = toPassOn(ofFour);
    const whole = office.deadline('passing.send').due;
    office.rightAfter('passing.share');
    office.send('deadline.passed', 'system', { deadline: office.deadline('passing.share').id });
    expect(office.beside).toEqual(['supervision.unit']);
    expect(office.deadline('passing.send')).toMatchObject({ state: 'running', due: whole });
  });

  test('reg.23.2: the receiver’s fifteen days count from its own receipt, however late it is for the petitioner', () => {
    const office = toPassOn();
    office.on('2026-03-17').send('passing.send', clerk, send);
    office.on('2026-03-18').send('passing.acknowledge', street, { receivedOn: '2026-03-18', paper: 'H-1' });
    office.on('2026-04-01').send('passing.confirm', street, { toldOn: '2026-04-01', paper: 'H-2' });
    expect(office.deadlines('passing.notice')).toMatchObject([{ due: '2026-04-02', state: 'met' }]);
    expect(office.petition.phase.outcome).toBe('passedOn');
  });

  test('reg.23.2: the register says who entered what an outside organ did, and whose act it was', () => {
    const office = toPassOn();
    office.send('passing.send', clerk, send);
    const { effects } = office.send(
      'passing.acknowledge',
      { part: clerk, id: 'clerk-7' },
      {
        receivedOn: office.today,
        paper: 'H-1',
      },
    );
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: 'record',
        what: 'receipt',
        detail: { organ: 'street-office', paper: 'H-1', enteredBy: 'clerk-7', receivedOn: office.today },
      }),
    );
  });

  test('reg.30: a report about somebody of an organ goes to the organ with authority, and nothing of it to theirs', () => {
    const complainedOf = { persons: ['head-1'], units: ['street-office'] };
    const office = toPassOn(ofFour, { complainedOf }, 'report');
    expect(office.refused('passing.send', clerk, send)[0].code).toBe('guard-failed');
    const { effects } = office.send('passing.send', clerk, { ...send, organ: 'petition-bureau' });
    expect(JSON.stringify(effects)).not.toContain('street-office');
  });

  test('reg.22: what is assigned owes its report from the sending on, until the report', () => {
    const office = toPassOn();
    office.send('passing.send', clerk, { ...send, mode: 'assign', dueOn: '2026-04-30' });
    expect(office.deadline('passing.report')).toMatchObject({ due: '2026-04-30', state: 'running' });
    office.send('passing.acknowledge', street, { receivedOn: office.today, paper: 'H-1' });
    office.send('passing.confirm', street, { toldOn: office.today, paper: 'H-2' });
    expect(office.stage).toBe('passingDown.underway');
    expect(office.deadline('passing.report')).toMatchObject({ due: '2026-04-30', state: 'running' });
  });

  test('reg.40: what is late at an outside organ is supervised as that organ’s', () => {
    const office = toPassOn();
    office.send('passing.send', clerk, { ...send, mode: 'assign', dueOn: '2026-04-30' });
    office.send('passing.acknowledge', street, { receivedOn: office.today, paper: 'H-1' });
    office.send('passing.confirm', street, { toldOn: office.today, paper: 'H-2' });
    office.rightAfter('passing.report');
    office.send('deadline.passed', 'system', { deadline: office.deadline('passing.report').id });
    expect(office.deadlines('passing.report')).toMatchObject([
      { state: 'missed', owner: { role: 'outsideOrgan', unit: 'street-office' } },
    ]);
    expect(office.beside).toEqual(['supervision.unit']);
  });

  test('reg.23.1: a matter taken back is told so, and goes on with clocks of that day', () => {
    const office = toPassOn();
    office.send('passing.send', clerk, send);
    office.on('2026-03-20').send('passing.takeBack', clerk, { reason: '属本级职责' });
    expect(office.stage).toBe('firstVisit.received');
    expect(office.deadline('intake.notice')).toMatchObject({ start: '2026-03-20', state: 'running' });
  });

  describe('through levels, each with its share', () => {
    const throughLevels = definePolicy({
      extends: fireRescueBureau,
      id: 'throughLevels',
      version: '1.0.0',
      terms: { 'passing.share': { term: { n: 3, unit: 'calendarDays' } } },
      passing: {
        onward: true,
        ownShare: true,
        path: [{ organs: ['street-office'], share: { n: 4, unit: 'calendarDays' } }],
        copies: [{ of: 'housing-bureau', to: ['street-office', 'petition-bureau'] }],
      },
    });
    const on = { organ: 'housing-bureau', reason: '属住建职责', paper: 'H-2' };
    function withTheStreet(day = '2026-03-05') {
      const office = toPassOn(throughLevels);
      office.on(day).send('passing.send', clerk, send);
      office.send('passing.acknowledge', street, { receivedOn: day, paper: 'H-1' });
      return office;
    }

    test('policy: a level that takes five days of its four has missed its share, and the fifteen days run on', () => {
      const office = withTheStreet();
      expect(office.deadline('passing.lowerShare')).toMatchObject({
        due: '2026-03-09',
        owner: { role: 'outsideOrgan', unit: 'street-office' },
      });
      office.on('2026-03-10').send('deadline.passed', 'system', {
        deadline: office.deadline('passing.lowerShare').id,
      });
      expect(office.beside).toEqual(['supervision.unit']);
      expect(office.deadline('passing.whole')).toMatchObject({
        state: 'running',
        start: '2026-03-02',
        due: '2026-03-17',
      });
      office.send('passing.onward', street, on);
      expect(office.deadlines('passing.lowerShare')).toMatchObject([{ state: 'missed' }]);
      expect(office.deadlines('passing.whole')).toMatchObject([{ state: 'met' }]);
    });

    test('policy: a level that takes it in itself has passed it to nobody, and is done with its share', () => {
      const office = withTheStreet();
      office.send('passing.confirm', street, { toldOn: office.today, paper: 'H-2' });
      expect(office.deadlines('passing.lowerShare')).toMatchObject([{ state: 'met' }]);
      expect(office.deadlines('passing.whole')).toMatchObject([{ state: 'met' }]);
    });

    test('policy: what goes straight to whoever handles it, or is assigned, waits for no level', () => {
      const straight = toPassOn(throughLevels);
      straight.send('passing.send', clerk, { ...send, organ: 'housing-bureau' });
      expect(straight.deadlines('passing.whole')).toMatchObject([{ state: 'met' }]);
      const assigned = toPassOn(throughLevels);
      assigned.send('passing.send', clerk, { ...send, mode: 'assign', dueOn: '2026-04-30' });
      assigned.send('passing.acknowledge', street, { receivedOn: assigned.today, paper: 'H-1' });
      expect(assigned.deadlines('passing.whole')).toMatchObject([{ state: 'met' }]);
      expect(assigned.deadlines('passing.lowerShare')).toEqual([]);
    });

    test('policy: whoever is told of it by a copy owes nothing, and does nothing with it', () => {
      const office = toPassOn(throughLevels);
      const { effects } = office.send('passing.send', clerk, { ...send, organ: 'housing-bureau' });
      const copies = effects.filter((effect) => effect.type === 'inform' && effect.what === 'passing-copied');
      expect(copies).toMatchObject([
        { organ: { unit: 'street-office' } },
        { organ: { unit: 'petition-bureau' } },
      ]);
      const owing = (['passing.acknowledge', 'passing.lowerShare', 'passing.report'] as const).flatMap(
        (kind) => office.deadlines(kind).map(({ owner }) => owner.unit),
      );
      expect(owing).toEqual(['housing-bureau']);
      const [refusal] = office.refused('passing.acknowledge', street, {
        receivedOn: office.today,
        paper: 'H-1',
      });
      expect(refusal).toMatchObject({ code: 'wrong-role', guard: 'ownMatter' });
    });

    test('reg.30: nobody of whom it complains has a copy, and of a report about a person nobody', () => {
      const against = toPassOn(throughLevels, { complainedOf: { persons: [], units: ['street-office'] } });
      const { effects } = against.send('passing.send', clerk, { ...send, organ: 'housing-bureau' });
      expect(JSON.stringify(effects)).not.toContain('street-office');
      const reports = definePolicy({
        extends: throughLevels,
        id: 'reportsPassed',
        version: '1.0.0',
        passing: { reportsTo: ['housing-bureau'] },
      });
      const report = toPassOn(reports, {}, 'report');
      const sent = report.send('passing.send', clerk, { ...send, organ: 'housing-bureau' });
      expect(
        sent.effects.some((effect) => effect.type === 'inform' && effect.what === 'passing-copied'),
      ).toBe(false);
    });
  });

  describe('of what a superior referred', () => {
    const passesOn = definePolicy({
      extends: fireRescueBureau,
      id: 'passesOn',
      version: '1.0.0',
      passing: { referrals: true },
    });
    /** Not the body's own, and to be passed on. */
    function furtherDown(policy = passesOn, asked: object = {}) {
      const office = referred(policy, asked);
      office.send('intake.assess', commission, { withinCompetence: false, kind: 'claim', reason: '属街道' });
      office.send('intake.passDown', commission, { reason: '转送街道' });
      return office;
    }
    const assign = { ...send, mode: 'assign', dueOn: '2026-04-20' };

    test('reg.22: it is passed on from where it is registered, and the superior’s day stays owed', () => {
      const office = furtherDown();
      expect(office.stage).toBe('passingDown.toSend');
      expect(office.deadline('referral.report')).toMatchObject({ state: 'running', due: '2026-04-30' });
      expect(office.deadline('passing.send')).toMatchObject({ start: '2026-03-02' });
    });

    test('reg.22: a result that is asked for above is asked for below, by a day within the superior’s', () => {
      const office = furtherDown();
      expect(office.refused('passing.send', clerk, send)[0]).toMatchObject({ guard: 'superiorIsToBeTold' });
      expect(office.refused('passing.send', clerk, { ...assign, dueOn: '2026-05-01' })[0]).toMatchObject({
        guard: 'withinSuperiorsDay',
        rule: 'policy',
      });
      office.send('passing.send', clerk, { ...assign, dueOn: '2026-04-30' });
      expect(office.stage).toBe('passingDown.sent');
    });

    test('reg.22: the superior has the result when the report is accepted', () => {
      const office = furtherDown();
      office.send('passing.send', clerk, assign);
      office.send('passing.acknowledge', street, { receivedOn: office.today, paper: 'H-1' });
      office.send('passing.confirm', street, { toldOn: office.today, paper: 'H-2' });
      office.send('passing.report', street, { result: '已修复', paper: 'H-3' });
      const { effects } = office.send('passing.acceptReport', clerk, { opinion: '处理适当' });
      expect(effects).toContainEqual(
        expect.objectContaining({
          type: 'report',
          what: 'referral-result',
          to: { role: 'superiorOrgan', unit: 'superior-bureau' },
          detail: { outcome: 'passedDown', organ: 'street-office' },
        }),
      );
      expect(office.deadlines('referral.report')).toMatchObject([{ state: 'met' }]);
    });

    test('reg.22: one of which no result is asked may be transferred', () => {
      const office = furtherDown(passesOn, { form: 'forwarded', reportBack: false, dueOn: undefined });
      office.send('passing.send', clerk, send);
      office.send('passing.acknowledge', street, { receivedOn: office.today, paper: 'H-1' });
      const { effects } = office.send('passing.confirm', street, { toldOn: office.today, paper: 'H-2' });
      expect(office.petition.phase.outcome).toBe('passedOn');
      expect(effects.some(({ type }) => type === 'report')).toBe(false);
    });

    test('reg.22: taken back it is the superior’s referral again, assessed anew, its day as it was', () => {
      const office = furtherDown();
      office.send('passing.send', clerk, assign);
      office.on('2026-03-20').send('passing.takeBack', clerk, { reason: '属本级职责' });
      expect(office.stage).toBe('superiorReferral.registered');
      expect(office.deadline('intake.classify')).toMatchObject({ start: '2026-03-20' });
      expect(office.deadline('referral.report')).toMatchObject({ state: 'running', due: '2026-04-30' });
      office.send('intake.assess', commission, { withinCompetence: true, kind: 'claim', reason: '属本局' });
      expect(office.stage).toBe('superiorReferral.assessed');
    });

    test('is no step of a body that passes on only what comes to it first', () => {
      const office = referred();
      expect(
        office.refused('intake.assess', commission, {
          withinCompetence: false,
          kind: 'claim',
          reason: '属街道',
        })[0],
      ).toMatchObject({ guard: 'withinCompetence' });
    });
  });

  test('is no step of a policy that says nothing of it', () => {
    const office = received({ policy: fireRescueBureauFirst });
    office.send('intake.assess', commission, { withinCompetence: false, kind: 'claim', reason: '属街道' });
    expect(office.refused('intake.passDown', commission, { reason: '转送' })[0].code).toBe('not-now');
  });
});
