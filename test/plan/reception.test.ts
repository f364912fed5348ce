import { describe, expect, test } from 'vitest';
import { housingBureau, type RoleId, roleIds } from '../../src/index.ts';
import { effectsOf, Office, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('3.1.1 first visit', () => {
  test.each(['letter', 'online', 'telephone', 'visit'] as const)(
    'plan.3.1.1: by %s, a petition that arrives for the first time is accepted by the commission',
    (channel) => {
      const oral = channel === 'telephone' || channel === 'visit';
      const office = stories.received({ arrival: { channel, ...(oral ? { recordedBy: 'clerk-1' } : {}) } });
      expect(office.stage).toBe('firstVisit.received');
      expect(office.effects('record')[0]).toMatchObject({ what: 'receipt', detail: { channel } });
    },
  );

  const others = roleIds.filter((part) => part !== 'disciplineCommission' && part !== 'responsibleUnit');
  test.each(others)('plan.3.1.1: the commission alone accepts a first visit, not the %s', (part: RoleId) => {
    const [refusal] = new Office().refused('intake.receive', part, stories.letter);
    expect(refusal).toMatchObject({ code: 'wrong-role', roles: ['disciplineCommission'] });
  });

  test('plan.3.1.1: within competence, the supervision office registers it and it is processed', () => {
    const office = stories.assessed();
    expect(office.refused('intake.register', 'disciplineCommission', { registerNumber: 'R-1' })[0].code).toBe(
      'wrong-role',
    );
    office.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    expect(office.stage).toBe('firstVisit.registered');
  });

  test('plan.3.1.1: outside competence, the petitioner is told to raise it with the competent organ', () => {
    const office = stories.received();
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: false,
      kind: 'claim',
      reason: '不属本局职责',
    });
    expect(office.refused('intake.register', 'supervisionOffice', { registerNumber: 'R-1' })[0].code).toBe(
      'not-now',
    );
    const told = toldBy(
      office.send('intake.redirect', 'disciplineCommission', {
        organ: 'housing-bureau',
        reason: '属住建部门职责',
      }),
    );
    expect(told).toMatchObject([
      {
        what: 'redirected',
        form: 'written',
        reason: '属住建部门职责',
        remedy: 'raise-with-competent-organ',
        detail: { organ: 'housing-bureau' },
      },
    ]);
    expect(office.stage).toBe('firstVisit.redirected');
  });

  test('plan.3.1.1: nobody is sent away to one of the bureau’s own units', () => {
    const office = stories.received();
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: false,
      kind: 'claim',
      reason: '不属本局职责',
    });
    const [refusal] = office.refused('intake.redirect', 'disciplineCommission', {
      organ: 'brigade-1',
      reason: '属支队职责',
    });
    expect(refusal).toMatchObject({ code: 'guard-failed', guard: 'organIsAnother' });
  });

  test('plan.3.1.1: where one petition office plays both parts, it receives and registers', () => {
    const office = stories.registered({ policy: housingBureau });
    expect(office.stage).toBe('firstVisit.registered');
    expect(office.petition.policy.id).toBe('housingBureau');
  });
});

describe('3.1.2 repeat visit', () => {
  test('plan.3.1.2: the same petitioner, cause and claim: the unit first responsible goes on receiving', () => {
    const office = stories.repeated();
    expect(office.stage).toBe('repeatVisit.toBeReceived');
    expect(office.deadline('repeat.receive').owner).toEqual({ role: 'responsibleUnit', unit: 'dept-legal' });
    const [assigned] = office.effects('assign');
    expect(assigned).toMatchObject({ what: 'receive-petitioner', to: { unit: 'dept-legal' } });
    const done = office.send('repeat.receiveByUnit', 'responsibleUnit', { reason: '已说明办理进度' });
    expect(toldBy(done)).toMatchObject([
      { what: 'merged', remedy: 'query-progress', detail: { petition: 'P0' } },
    ]);
    expect(office.stage).toBe('repeatVisit.receivedByUnit');
  });

  test('plan.3.1.2: whoever comes new beside an earlier petitioner has a first visit of their own (reg.36.3)', () => {
    const together = { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };
    for (const stage of ['inHand', 'reexamined'] as const) {
      const office = stories.repeated([{ ...stories.prior, stage }], together);
      expect(office.stage).toBe('firstVisit.received');
      expect(office.effects('notify').map(({ what }) => what)).not.toContain('no-longer-accepted');
      new Office().send('intake.receive', 'disciplineCommission', {
        ...stories.letter,
        ...together,
        priors: [{ ...stories.prior, stage }],
      });
    }
  });

  test('plan.3.1.2: the commission does not accept it again, under the name of a first visit either', () => {
    const [refusal] = new Office().refused('intake.receive', 'disciplineCommission', {
      ...stories.letter,
      priors: [stories.prior],
    });
    expect(refusal).toMatchObject({ code: 'guard-failed', rule: 'plan.3.1.2', guard: 'notARepeat' });
    const office = stories.repeated();
    office.refused('repeat.receiveByUnit', 'disciplineCommission', { reason: '已解释' });
    expect(office.stage).toBe('repeatVisit.toBeReceived');
  });

  test.each([
    ['petitioner', { petitioners: ['petitioner-9'] }],
    ['cause', { cause: 'fine' }],
    ['claim', { claim: 'apology' }],
  ])('plan.3.1.2: with another %s it is no repeat, and goes on as a first visit', (_, stated) => {
    const office = stories.repeated([stories.prior], stated);
    expect(office.stage).toBe('firstVisit.received');
  });

  test('plan.3.1.2: while the remedy of the earlier matter is open, the petitioner is told which and until when', () => {
    const open = { ...stories.prior, stage: 'remedyOpen', remedy: 'review', windowEnds: '2026-03-20' };
    const office = stories.repeated([open]);
    expect(office.stage).toBe('repeatVisit.remedyTold');
    expect(office.effects('notify')).toMatchObject([
      { what: 'remedy-open', remedy: 'ask-review', detail: { until: '2026-03-20' } },
    ]);
  });

  test('plan.3.1.2: the last day of that remedy counts whole, the day after it is over', () => {
    const open = { ...stories.prior, stage: 'remedyOpen', remedy: 'review' };
    expect(stories.repeated([{ ...open, windowEnds: '2026-03-02' }]).stage).toBe('repeatVisit.remedyTold');
    expect(stories.repeated([{ ...open, windowEnds: '2026-03-01' }]).stage).toBe('repeatVisit.windowEnded');
  });

  test('plan.3.1.2: of several earlier matters the one in hand counts first', () => {
    const older = { ...stories.prior, petition: 'P-1', stage: 'reexamined', unit: 'brigade-1' };
    const office = stories.repeated([older, stories.prior]);
    expect(office.petition.matter.prior).toBe('P0');
  });

  test('plan.3.1.2: a unit that the petition now complains of does not receive it; the commission does', () => {
    const office = stories.repeated([stories.prior], {
      complainedOf: { persons: [], units: ['dept-legal'] },
    });
    expect(office.deadline('repeat.receive').owner).toEqual({ role: 'disciplineCommission' });
    office.send('repeat.receiveByUnit', 'disciplineCommission', { reason: '已解释' });
    expect(office.stage).toBe('repeatVisit.receivedByUnit');
  });
});

describe('3.1.3 referral from above', () => {
  test.each([
    ['assigned', stories.referral],
    ['forwarded', stories.forwarded],
  ])('plan.3.1.3: %s by a superior, the supervision office registers it and it is processed', (_, stated) => {
    const office = stories.referred(stated);
    expect(office.stage).toBe('superiorReferral.received');
    stories.referredOn(office);
    expect(office.stage).toBe('handling.dispatched');
  });

  test('plan.3.1.3: a telephone call is written down, and confirmed before it is registered', () => {
    const { recordedBy: _, ...unrecorded } = stories.telephoned;
    const [missing] = new Office().refused('referral.receive', 'supervisionOffice', unrecorded);
    expect(missing).toMatchObject({ code: 'missing-fact', fact: 'recordedBy' });
    const office = stories.referred(stories.telephoned);
    expect(office.refused('referral.register', 'supervisionOffice', { registerNumber: 'R-2' })[0].code).toBe(
      'not-now',
    );
    office.send('referral.confirm', 'superiorOrgan', { confirmed: true, confirmedBy: 'bureau-1' });
    stories.referredOn(office);
    expect(office.stage).toBe('handling.dispatched');
  });

  test('plan.3.1.3: a call that no superior stands by is a petition like any other', () => {
    const office = stories.referred(stories.telephoned);
    office.send('referral.confirm', 'superiorOrgan', { confirmed: false, confirmedBy: 'bureau-1' });
    expect(office.stage).toBe('firstVisit.received');
    expect(office.petition.matter.referral).toBeUndefined();
  });

  test('plan.3.1.3: another superior organ does not confirm the call', () => {
    const office = stories.referred(stories.telephoned);
    const [refusal] = office.refused('referral.confirm', stories.higher(office), {
      confirmed: true,
      confirmedBy: 'ministry-1',
    });
    expect(refusal.code).toBe('wrong-role');
  });

  test('plan.3.1.3: what an organ refers that is not above the bureau is no referral', () => {
    const [refusal] = new Office().refused('referral.receive', 'supervisionOffice', {
      ...stories.forwarded,
      organ: 'street-office',
    });
    expect(refusal).toMatchObject({ rule: 'plan.3.1.3', guard: 'organIsSuperior' });
  });

  test('plan.3.1.3: the result goes back to the superior that assigned it', () => {
    const office = stories.referredOn(stories.referred());
    office.send('handling.accept', 'responsibleUnit', { handler: 'legal-2' });
    stories.investigating(office).send('handling.report', 'responsibleUnit', { result: '属实' });
    office.send('handling.approveResult', 'disciplineCommission', { opinion: '同意' });
    office.send('handling.reply', 'responsibleUnit', stories.wholeReply);
    const last = office.send('handling.deliver', 'responsibleUnit', {
      deliveredOn: office.today,
      manner: 'post',
    });
    expect(effectsOf(last, 'report')).toMatchObject([
      { what: 'referral-result', to: { role: 'superiorOrgan', unit: 'superior-bureau' } },
    ]);
    expect(office.deadline('referral.report').state).toBe('met');
  });
});
