import { describe, expect, test } from 'vitest';
import { housingBureau } from '../../src/index.ts';
import { effectsOf, type Office, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('which procedure a matter has', () => {
  test('reg.29: a suggestion is studied and answered, adopted in whole or part where sound; no 60-day term', () => {
    const office = stories.approved({ kind: 'suggestion' });
    expect(office.deadlines('handling.conclude')).toEqual([]);
    const answer = { answer: '采纳关于窗口服务的建议', form: 'network' };
    expect(office.refused('handling.answer', 'responsibleUnit', answer)[0]).toMatchObject({
      code: 'missing-fact',
      rule: 'reg.29',
      fact: 'adopted',
    });
    const told = toldBy(office.send('handling.answer', 'responsibleUnit', { ...answer, adopted: 'part' }));
    expect(told).toMatchObject([
      { what: 'suggestion-answered', form: 'network', detail: { adopted: 'part' } },
    ]);
    expect(office.deadline('handling.answer').state).toBe('met');
  });

  test('reg.31: a claim that belongs to another procedure is led there, and the petitioner told which and where', () => {
    const office = stories.received();
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: true,
      kind: 'ledElsewhere',
      reason: '应通过诉讼解决',
    });
    office.refused('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    const led = office.send('intake.leadToProcedure', 'disciplineCommission', {
      procedure: 'litigation',
      organ: 'district-court',
      reason: '应通过诉讼解决',
    });
    expect(toldBy(led)).toMatchObject([
      {
        what: 'led-to-procedure',
        form: 'written',
        reason: '应通过诉讼解决',
        remedy: 'follow-procedure',
        detail: { procedure: 'litigation', organ: 'district-court' },
      },
    ]);
    expect(office.stage).toBe('firstVisit.led');
  });

  test('reg.31: a fire hazard has a track of its own, with its own department', () => {
    const office = stories.received();
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: true,
      kind: 'ledElsewhere',
      reason: '属消防隐患举报',
    });
    office.send('intake.leadToProcedure', 'disciplineCommission', {
      procedure: 'fireHazardReport',
      organ: 'dept-supervision',
      reason: '由防火监督处核查',
    });
    expect(office.stage).toBe('firstVisit.led');
  });

  test('reg.31: no other procedure ends at one of the bureau’s own units', () => {
    const own = { procedure: 'litigation', organ: 'dept-legal', reason: '应通过诉讼解决' };
    const [refusal] = stories.inHand().refused('handling.leadToProcedure', 'disciplineCommission', own);
    expect(refusal).toMatchObject({ code: 'guard-failed', rule: 'reg.31' });
  });

  test('reg.31: what turns out in hand to belong elsewhere is led there too, and no term is left behind', () => {
    const office = stories.inHand();
    office.send('handling.leadToProcedure', 'disciplineCommission', {
      procedure: 'arbitration',
      organ: 'labour-arbitration',
      reason: '应通过仲裁解决',
    });
    expect(office.stage).toBe('handling.led');
    expect(office.deadline('handling.conclude').state).toBe('discharged');
  });
});

describe('a claim', () => {
  test('reg.31.6: the petitioner is heard and the facts are found before a result is reported', () => {
    const office = stories.inHand();
    const report = () => office.refused('handling.report', 'responsibleUnit', { result: '属实' })[0].guard;
    expect(report()).toBe('petitionerHeard');
    office.send('handling.investigate', 'responsibleUnit', { step: 'petitionerHeard', note: '已听取' });
    expect(report()).toBe('factsAreFound');
    office.send('handling.investigate', 'responsibleUnit', { step: 'factsFound', note: '查明' });
    office.send('handling.report', 'responsibleUnit', { result: '属实' });
  });

  test.each(['request', 'facts', 'opinion', 'legalBasis', 'outcome'] as const)(
    'reg.31.6: the written opinion states the %s',
    (fact) => {
      const { [fact]: _, ...partial } = stories.wholeReply;
      const refusals = stories.approved().refused('handling.reply', 'responsibleUnit', partial);
      expect(refusals[0]).toMatchObject({ code: 'missing-fact', rule: 'reg.31.6', fact });
    },
  );

  test('reg.31.6: it is in writing, and names the remedy', () => {
    const office = stories.approved();
    const spoken = { ...stories.wholeReply, form: 'telephone' };
    expect(office.refused('handling.reply', 'responsibleUnit', spoken)[0].guard).toBe('formIsWritten');
    const told = toldBy(office.send('handling.reply', 'responsibleUnit', stories.wholeReply));
    expect(told).toMatchObject([
      {
        what: 'written-reply',
        form: 'written',
        remedy: 'ask-review',
        detail: { reviewDays: 30, outcome: 'supported' },
      },
    ]);
  });

  test.each(['supported', 'explained', 'notSupported'])('reg.31.6: its outcome may be: %s', (outcome) => {
    const office = stories.approved();
    office.send('handling.reply', 'responsibleUnit', { ...stories.wholeReply, outcome });
    expect(stories.delivering(office).stage).toBe('review.open');
  });

  test('reg.31.6: a hearing is for what is significant, complex or difficult, and is told beforehand', () => {
    const hearing = { on: '2026-03-10', place: 'room-1', reason: '事实争议较大' };
    const office = stories.inHand();
    expect(office.refused('handling.setHearing', 'responsibleUnit', hearing)[0].fact).toBe('significant');
    expect(
      office.refused('handling.setHearing', 'responsibleUnit', { ...hearing, significant: false })[0].guard,
    ).toBe('hearingFits');
    const complex = stories.inHand({ complex: true });
    const held = { petitionerHeard: true, note: '双方陈述' };
    complex.refused('handling.holdHearing', 'responsibleUnit', held);
    expect(toldBy(complex.send('handling.setHearing', 'responsibleUnit', hearing))).toMatchObject([
      { what: 'hearing-set', detail: { on: '2026-03-10', place: 'room-1' } },
    ]);
    expect(complex.refused('handling.holdHearing', 'responsibleUnit', held)[0].code).toBe('too-early');
    complex.on('2026-03-10').send('handling.holdHearing', 'responsibleUnit', held);
  });

  test('reg.33: mediation is by consent, its agreement in writing; it does not suspend the term', () => {
    const office = stories.inHand();
    const before = office.deadline('handling.conclude');
    const agreed = { agreed: true, note: '达成协议' };
    expect(office.refused('handling.mediate', 'responsibleUnit', agreed)[0]).toMatchObject({
      code: 'missing-fact',
      rule: 'reg.33',
      fact: 'agreement',
    });
    office.send('handling.mediate', 'responsibleUnit', { agreed: false, note: '未达成' });
    office.send('handling.mediate', 'responsibleUnit', { ...agreed, agreement: 'agreement-1' });
    expect(office.deadline('handling.conclude')).toEqual(before);
    expect(office.stage).toBe('handling.inHand');
  });
});

describe('sixty days, and thirty more', () => {
  const ask = { days: 30, reason: '需委托鉴定' };
  const grant = { ...ask, complexInFact: true };
  const asked = (on = '2026-03-02'): Office => {
    const office = stories.inHand({ on });
    office.send('handling.askExtension', 'responsibleUnit', ask);
    return office;
  };

  test('reg.34: accepted on 1 October, a claim is concluded by 30 November', () => {
    const office = stories.inHand({ on: '2026-10-01' });
    expect(office.deadline('handling.conclude')).toMatchObject({
      rule: 'reg.34',
      start: '2026-10-01',
      due: '2026-11-30',
      provisional: false,
    });
  });

  test('reg.34: in the last second of that day it is concluded in time, in the first of December it is not', () => {
    const story = () => stories.replied({ on: '2026-10-01' });
    const inTime = stories.delivering(story().on('2026-11-30', '23:59:59'));
    expect(inTime.deadline('handling.conclude').state).toBe('met');
    const late = stories.delivering(story().on('2026-12-01', '00:00:00'));
    expect(late.deadline('handling.conclude').state).toBe('missed');
    expect(late.stage).toBe('review.open');
  });

  test('reg.34: it runs from acceptance, whoever dallies: a late dispatch or a second unit gains no day', () => {
    const office = stories.signed();
    office.on('2026-03-20').send('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' });
    expect(office.deadline('handling.conclude')).toMatchObject({ start: '2026-03-02', due: '2026-05-01' });
  });

  test('reg.34: a last day on a holiday does not move for the office: 1 May stays 1 May', () => {
    expect(stories.inHand().deadline('handling.conclude').due).toBe('2026-05-01');
  });

  test('reg.34: the head of the organ alone extends, at the unit’s request, and only what is complex in fact', () => {
    const office = stories.inHand();
    office.refused('handling.extend', 'chiefOfficer', grant);
    office.send('handling.askExtension', 'responsibleUnit', ask);
    for (const part of ['disciplineSecretary', 'disciplineCommission', 'responsibleUnit'] as const)
      expect(office.refused('handling.extend', part, grant)[0]).toMatchObject({
        code: 'wrong-role',
        roles: ['chiefOfficer'],
      });
    expect(
      office.refused('handling.extend', 'chiefOfficer', { ...grant, complexInFact: false })[0].guard,
    ).toBe('complexInFact');
    office.send('handling.extend', 'chiefOfficer', grant);
  });

  test.each([
    ['in approval', stories.classified],
    ['waiting for a signature', stories.proposed],
    ['signed and not dispatched', stories.signed],
  ])(
    'reg.34: the sixty days run from acceptance also while the matter is %s, and are missed and supervised',
    (_, story) => {
      const office = story({ complex: true });
      expect(office.deadline('handling.conclude')).toMatchObject({
        start: '2026-03-02',
        due: '2026-05-01',
        owner: { role: 'disciplineCommission' },
        state: 'running',
      });
      office.rightAfter('handling.conclude').timer();
      expect(office.deadline('handling.conclude').state).toBe('missed');
      const watched = office.petition.beside.flatMap(
        ({ context }) => (context as { watches?: string[] }).watches ?? [],
      );
      expect(watched).toContain('firstVisit.conclude');
    },
  );

  test('reg.29: the answer to a suggestion runs from acceptance also while the matter is in approval', () => {
    const office = stories.proposed({ kind: 'suggestion' });
    expect(office.deadline('handling.answer')).toMatchObject({ start: '2026-03-02', state: 'running' });
    expect(office.deadlines('handling.conclude')).toEqual([]);
    office.rightAfter('handling.answer').timer();
    expect(office.deadline('handling.answer').state).toBe('missed');
  });

  test('reg.34: a term missed in approval stays the commission’s, whoever gets the matter after it', () => {
    const office = stories.signed();
    office.rightAfter('handling.conclude').timer();
    office.send('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' });
    expect(office.deadline('handling.conclude')).toMatchObject({
      state: 'missed',
      owner: { role: 'disciplineCommission' },
    });
    expect(office.deadlines('handling.conclude')).toHaveLength(1);
  });

  test('reg.34: a simplified matter that its unit refuses owes the sixty days from acceptance in approval', () => {
    const office = stories.simplified();
    expect(office.deadlines('handling.conclude')).toEqual([]);
    office.send('handling.refuse', 'responsibleUnit', { reason: '不属本处职责' });
    expect(office.stage).toBe('generalApproval.form');
    expect(office.deadline('handling.conclude')).toMatchObject({
      start: '2026-03-02',
      owner: { role: 'disciplineCommission' },
    });
  });

  test('reg.34: at most thirty days, counted from the end of the sixty, and the petitioner is told why and until when', () => {
    const office = asked('2026-10-01');
    expect(office.refused('handling.extend', 'chiefOfficer', { ...grant, days: 31 })[0].guard).toBe(
      'daysWithinCap',
    );
    const extended = office.send('handling.extend', 'chiefOfficer', grant);
    expect(office.deadline('handling.conclude').due).toBe('2026-12-30');
    expect(toldBy(extended)).toMatchObject([
      { what: 'extended', form: 'written', reason: ask.reason, detail: { days: 30, until: '2026-12-30' } },
    ]);
    // The host's timer learns of the new day.
    expect(effectsOf(extended, 'schedule')).toContainEqual(
      expect.objectContaining({
        deadline: 'firstVisit.conclude',
        at: expect.stringContaining('2026-12-30T23:59:59'),
      }),
    );
  });

  test('reg.34: once', () => {
    const office = asked();
    office.send('handling.extend', 'chiefOfficer', { ...grant, days: 10 });
    expect(office.refused('handling.askExtension', 'responsibleUnit', ask)[0].guard).toBe('notExtendedYet');
  });

  test('reg.34: while the term runs, to its last second; what is over is not saved', () => {
    const inTime = asked().atTheEndOf('handling.conclude');
    inTime.send('handling.extend', 'chiefOfficer', grant);
    const late = asked().rightAfter('handling.conclude');
    expect(late.refused('handling.extend', 'chiefOfficer', grant)[0].code).toBe('too-late');
  });

  test('reg.34: a stricter body concludes in thirty days and extends by fifteen', () => {
    const office = stories.inHand({ policy: housingBureau, on: '2026-10-01' });
    expect(office.deadline('handling.conclude').due).toBe('2026-10-31');
    office.refused('handling.askExtension', 'responsibleUnit', { ...ask, days: 16 });
    office.send('handling.askExtension', 'responsibleUnit', { ...ask, days: 15 });
    office.send('handling.extend', 'chiefOfficer', { ...grant, days: 15 });
    expect(office.deadline('handling.conclude').due).toBe('2026-11-15');
  });
});
