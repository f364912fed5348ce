import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import type { Office } from '../support/office.ts';
import { received } from '../support/stories.ts';

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

  test('is no step of a policy that says nothing of it', () => {
    const office = received({ policy: fireRescueBureauFirst });
    office.send('intake.assess', commission, { withinCompetence: false, kind: 'claim', reason: '属街道' });
    expect(office.refused('intake.passDown', commission, { reason: '转送' })[0].code).toBe('not-now');
  });
});
