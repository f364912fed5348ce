import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('the simplified procedure', () => {
  const accepted = (on?: string) => {
    const office = stories.simplified(on === undefined ? {} : { on });
    office.send('handling.accept', 'responsibleUnit', { handler: 'legal-2' });
    return office;
  };

  test('simple.scope: a clear and undisputed matter goes to the unit at once, without an approval', () => {
    const office = stories.simplified();
    expect(office.stage).toBe('handling.dispatched');
    expect(office.petition.matter).toMatchObject({ simplified: true, unit: 'dept-legal' });
  });

  test('simple.scope: what is not within its scope is not simplified, nor is anything where the body does not offer it', () => {
    const office = stories.registered();
    const outside = stories.simplifying(office, { inScope: false });
    expect(office.refused('intake.classify', 'disciplineCommission', outside)[0].rule).toBe('simple.scope');
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'ordinary',
      version: '1.0.0',
      choices: { simplifiedProcedure: false },
    });
    const never = stories.registered({ policy });
    expect(never.refused('intake.classify', 'disciplineCommission', stories.simplifying(never))[0].rule).toBe(
      'simple.scope',
    );
  });

  test.each([
    ['a request that may be refused', { mayBeRefused: true }],
    ['a matter of several parties', { multiParty: true }],
  ])('simple.exclude: never for %s', (_, facts) => {
    const office = stories.registered();
    const [refusal] = office.refused(
      'intake.classify',
      'disciplineCommission',
      stories.simplifying(office, facts),
    );
    expect(refusal.rule).toBe('simple.exclude');
  });

  test('simple.exclude: never for a report about a person', () => {
    const office = stories.registered({ kind: 'report' });
    const [refusal] = office.refused('intake.classify', 'disciplineCommission', stories.simplifying(office));
    expect(refusal.rule).toBe('simple.exclude');
  });

  test('simple.exclude: never for what a superior assigned', () => {
    const office = stories.referred();
    office.send('referral.register', 'supervisionOffice', { registerNumber: 'R-2' });
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: true,
      kind: 'claim',
      reason: '属职责',
    });
    office.refused('referral.classify', 'disciplineCommission', stories.simplifying(office));
    expect(office.stage).toBe('superiorReferral.assessed');
  });

  test('simple.exclude: what turns out to be refused leaves it, and its term counts from acceptance', () => {
    const office = accepted('2026-10-01');
    const no = { ...stories.wholeReply, outcome: 'notSupported' };
    expect(office.refused('handling.reply', 'responsibleUnit', no)[0].rule).toBe('simple.exclude');
    office.on('2026-10-12').send('handling.leaveSimplified', 'responsibleUnit', { reason: '争议较大' });
    expect(office.deadline('handling.conclude')).toMatchObject({ start: '2026-10-01', due: '2026-11-30' });
    expect(office.deadline('simple.reply').state).toBe('discharged');
  });

  test('simple.accept: acceptance is decided within three working days of receipt', () => {
    // 30 September; 1 to 7 October are free: 8 and 9, and Saturday 10 October, which works.
    expect(stories.simplified({ on: '2026-09-30' }).deadline('simple.accept').due).toBe('2026-10-10');
  });

  test('simple.reply: the opinion is given within ten working days of acceptance', () => {
    // Four days of the week, Saturday the 10th, and the next five.
    expect(accepted('2026-10-01').deadline('simple.reply').due).toBe('2026-10-20');
  });

  test('simple.reply: by network, telephone or text unless paper is asked for', () => {
    const office = accepted();
    const byNetwork = { ...stories.wholeReply, form: 'network' };
    expect(office.refused('handling.reply', 'responsibleUnit', byNetwork)[0].fact).toBe('paperAsked');
    office.refused('handling.reply', 'responsibleUnit', { ...byNetwork, paperAsked: true });
    const told = toldBy(
      office.send('handling.reply', 'responsibleUnit', { ...byNetwork, paperAsked: false }),
    );
    expect(told).toMatchObject([{ what: 'written-reply', form: 'network', remedy: 'ask-review' }]);
    expect(stories.delivering(office).stage).toBe('review.open');
  });
});

describe('several parties', () => {
  test('simple.exclude: what five persons raise together, or a group handed over, concerns several parties', () => {
    const five = stories.registered({ arrival: { persons: 5 } });
    const [refusal] = five.refused('intake.classify', 'disciplineCommission', stories.simplifying(five));
    expect(refusal).toMatchObject({ rule: 'simple.exclude', guard: 'notRaisedByAGroup' });
    const group = stories.admitted(5);
    group.send('group.register', 'supervisionOffice', { cause: 'inspection', claim: 'compensation' });
    group.send('intake.assess', 'disciplineCommission', {
      withinCompetence: true,
      kind: 'claim',
      reason: '属本局职责',
    });
    group.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    const refusals = group.refused('intake.classify', 'disciplineCommission', stories.simplifying(group));
    expect(refusals.map(({ guard }) => guard)).toContain('notRaisedByAGroup');
  });
});

describe('an answer on the spot', () => {
  const simple = { inScope: true, mayBeRefused: false, multiParty: false };
  const spoken = { answer: '办理时限为二十日', form: 'inPerson', recordedBy: 'clerk-1', simplified: simple };
  const opinion = {
    request: '补发通知书',
    facts: '未送达',
    legalBasis: '信访工作条例',
    outcome: 'explained',
  };
  const inWriting = (office: ReturnType<typeof stories.registered>, changed: object = {}) => ({
    ...spoken,
    ...opinion,
    agreedBy: office.petition.matter.petitioners[0],
    unit: office.unit('businessDepartment'),
    ...changed,
  });

  test('reg.29: a consultation is answered at the desk by word of mouth, which is recorded, and ends', () => {
    const office = stories.registered({ kind: 'suggestion' });
    const sent = office.send('intake.answerOnTheSpot', 'supervisionOffice', spoken);
    expect(toldBy(sent)).toMatchObject([
      { what: 'suggestion-answered', form: 'inPerson', reason: spoken.answer, remedy: 'raise-anew' },
    ]);
    expect(office.stage).toBe('firstVisit.answeredOnTheSpot');
  });

  test('reg.35.1: a claim gets it in writing besides, and may be reviewed for thirty days', () => {
    const office = stories.registered();
    const sent = office.send('intake.answerOnTheSpot', 'supervisionOffice', inWriting(office));
    expect(toldBy(sent)).toMatchObject([
      { what: 'written-reply', form: 'written', reason: '未送达', remedy: 'ask-review' },
    ]);
    expect(office.stage).toBe('review.open');
    expect(office.deadline('review.request').state).toBe('running');
    office.send('review.request', 'petitioner', { reasons: '不服' });
    expect(office.stage).toBe('review.requested');
  });

  test('reg.32.2: what it supports is carried out', () => {
    const office = stories.registered();
    office.send('intake.answerOnTheSpot', 'supervisionOffice', inWriting(office, { outcome: 'supported' }));
    expect(office.beside).toEqual(['carryingOut.toArrange']);
  });

  test.each([
    ['what has to be refused', { outcome: 'notSupported' }, 'requestIsNotRefused'],
    ['what concerns several', { simplified: { ...simple, multiParty: true } }, 'simplifiedNotExcluded'],
  ])('simple.exclude: never %s', (_, changed, guard) => {
    const office = stories.registered();
    const refusals = office.refused(
      'intake.answerOnTheSpot',
      'supervisionOffice',
      inWriting(office, changed),
    );
    expect(refusals).toContainEqual(expect.objectContaining({ rule: 'simple.exclude', guard }));
  });

  test('policy: a body without a fast lane answers nothing on the spot, nor does version 1.0.0', () => {
    const office = stories.registered({ policy: fireRescueBureauFirst, kind: 'suggestion' });
    expect(office.refused('intake.answerOnTheSpot', 'supervisionOffice', spoken)[0].code).toBe('not-now');
  });
});
