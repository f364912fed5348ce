import { describe, expect, test } from 'vitest';
import { effectTypes } from '../../src/index.ts';
import { effectsOf, Office, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const against = (complainedOf: object) => ({
  kind: 'report' as const,
  arrival: { complainedOf: { persons: [], units: [], ...complainedOf } },
});

describe('what is owed to a petitioner', () => {
  test('reg.18: no retaliation: after disorder and a visit to the capital the petitioner is owed what was owed before', () => {
    const calm = stories.inHand();
    const office = stories.coordinated(stories.talkedInVain(stories.disorder()));
    office.send('disorder.restore', 'supervisionOffice', { reason: '人员已离开' });
    stories.askedToTheCapital(office).send('capital.assign', 'disciplineCommission', { unit: 'dept-legal' });
    office.send('capital.receiveThere', 'businessDepartment', { met: true, reason: '已听取诉求' });
    office.send('capital.reportBack', 'disciplineCommission', { reason: '事项照常办理' });
    expect(office.petition.matter).toEqual(calm.petition.matter);
    expect(office.petition.phase).toEqual(calm.petition.phase);
  });

  test('reg.18: no retaliation: nothing reaches a petitioner but words', () => {
    const office = stories.coordinated();
    stories.followedUp(stories.listed(office));
    const reaching = office.decisions
      .flatMap(({ effects }) => effects)
      .filter((effect) => 'to' in effect && effect.to.role === 'petitioner');
    expect(new Set(reaching.map(({ type }) => type))).toEqual(new Set(['notify']));
    expect(effectTypes).toHaveLength(8);
  });

  test('reg.18: retaliation is pursued as a breach of its own article', () => {
    const office = stories.examined(stories.inHand(), 'reg.46');
    expect(office.beside).toEqual(['answerability.examining']);
  });
});

describe('conduct at a visit', () => {
  test('reg.26: a response to disorder rests on listed conduct, and on nothing else', () => {
    const office = stories.inHand();
    for (const conduct of ['visitedTheCapital', 'cameTooOften', 'unreasonableClaim']) {
      const [refusal] = office.refused('disorder.report', 'serviceDetachment', {
        conduct,
        atPremises: true,
        persons: 3,
      });
      expect(refusal).toMatchObject({ code: 'invalid', path: 'conduct' });
    }
    office.send('disorder.report', 'serviceDetachment', {
      conduct: 'stayingOn',
      atPremises: true,
      persons: 3,
    });
  });

  test('reg.26: and on conduct at the premises: what happens elsewhere is not the bureau’s to respond to', () => {
    const [refusal] = stories.inHand().refused('disorder.report', 'serviceDetachment', {
      conduct: 'blocking',
      atPremises: false,
      persons: 3,
    });
    expect(refusal).toMatchObject({ rule: 'reg.26', guard: 'placeIsCovered' });
  });

  test('reg.26: there is no field for anything else about the visitors', () => {
    const [refusal] = stories.inHand().refused('disorder.report', 'serviceDetachment', {
      conduct: 'blocking',
      atPremises: true,
      persons: 3,
      earlierVisits: 9,
    });
    expect(refusal.code).toBe('invalid');
  });

  test('reg.26: around the offices and in public places it is the same, but for what is named of the reception place', () => {
    const stated = { persons: 3, where: 'surroundings' };
    const refused = stories.inHand().refused('disorder.report', 'serviceDetachment', {
      ...stated,
      conduct: 'stayingOn',
    });
    expect(refused[0]).toMatchObject({ rule: 'reg.26', guard: 'placeIsCovered' });
    for (const where of ['premises', 'surroundings', 'publicPlace']) {
      const office = stories.inHand();
      office.send('disorder.report', 'serviceDetachment', { ...stated, conduct: 'blocking', where });
      expect(office.beside).toEqual(['disorderlyVisit.reported']);
    }
  });

  test('reg.47: staff dissuade, criticise or explain, each with what was said, by whom and when', () => {
    for (const [talk, tried] of [
      ['disorder.dissuade', 'dissuasion'],
      ['disorder.criticise', 'criticism'],
      ['disorder.explain', 'explanation'],
    ] as const) {
      const office = stories.disorder();
      office.send(talk, 'serviceDetachment', { said: '请离开', outcome: 'persists' });
      expect(office.petition.beside[0]?.context).toMatchObject({
        tried: { [tried]: { by: 'service-detachment.serviceDetachment', at: expect.any(String) } },
      });
    }
  });

  test('reg.26: of violence or danger public security is told without any talk, on stated facts', () => {
    const office = stories.disorder();
    const told = { seriousDisorder: true, reason: '有人受到威胁', facts: '一人持刀' };
    for (const conduct of ['blocking', 'insult', 'stayingOn'])
      expect(
        office.refused('disorder.informPublicSecurity', 'serviceDetachment', { ...told, conduct })[0],
      ).toMatchObject({ rule: 'reg.26', guard: 'isViolentOrDangerous' });
    office.send('disorder.informPublicSecurity', 'serviceDetachment', { ...told, conduct: 'threat' });
    expect(office.beside).toEqual(['disorderlyVisit.informed']);
  });

  test('reg.47: public security is told of serious disorder only, and decides by its own law', () => {
    const office = stories.coordinated();
    const told = { conduct: 'insult', reason: '辱骂工作人员' };
    const [refusal] = office.refused('disorder.informPublicSecurity', 'supervisionOffice', {
      ...told,
      seriousDisorder: false,
    });
    expect(refusal).toMatchObject({ rule: 'reg.47', guard: 'isSeriousDisorder' });
    office.send('disorder.informPublicSecurity', 'supervisionOffice', { ...told, seriousDisorder: true });
    office.send('disorder.publicSecurityCame', 'publicSecurity');
    expect(office.beside).toEqual(['disorderlyVisit.handedToLaw']);
  });
});

describe('staff with an interest', () => {
  test('reg.28: whoever has a direct interest in the matter withdraws: what they send is refused', () => {
    const office = stories.dispatched();
    const { id } = office.actor('responsibleUnit');
    office.send('matter.declareInterest', 'responsibleUnit', { person: id, reason: '与信访人系亲属' });
    expect(office.refused('handling.accept', 'responsibleUnit', { handler: 'legal-2' })[0]).toMatchObject({
      rule: 'reg.28',
      guard: 'noInterest',
    });
    const colleague = { part: 'responsibleUnit', id: 'legal-2' } as const;
    expect(office.refused('handling.accept', colleague, { handler: id })[0].guard).toBe(
      'handlerHasNoInterest',
    );
    office.send('handling.accept', colleague, { handler: 'legal-3' });
  });

  test('reg.28: an interest that comes up later binds too: another person takes over first', () => {
    const office = stories.inHand();
    const handler = 'dept-legal.handler';
    office.send('matter.declareInterest', 'responsibleUnit', { person: handler, reason: '与当事人系同学' });
    office.refused('handling.investigate', 'responsibleUnit', { step: 'factsFound', note: '查明' });
    office.send('handling.changeHandler', 'responsibleUnit', { handler: 'legal-3', reason: '回避' });
    office.send('handling.investigate', 'responsibleUnit', { step: 'factsFound', note: '查明' });
  });

  test('reg.28: whoever had a part in the reply does not decide its review', () => {
    const office = stories.inReview();
    const [decider] = (office.petition.phase.context as { decidedBy: string[] }).decidedBy;
    const same = { part: 'superiorOrgan', id: decider ?? '' } as const;
    expect(office.refused('review.decide', same, stories.opinion)[0]).toMatchObject({
      rule: 'reg.28',
      guard: 'notTheSamePerson',
    });
  });
});

describe('a report about a person', () => {
  test('reg.30: one unit is named that may see it, never the one complained of, and it goes nowhere else', () => {
    const office = stories.assessed(against({ units: ['brigade-1'] }));
    office.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    const restrict = (unit: string) => ['intake.restrict', 'disciplineCommission', { unit }] as const;
    expect(office.refused(...restrict('brigade-1'))[0]).toMatchObject({
      rule: 'reg.30',
      guard: 'unitNotComplainedOf',
    });
    office.send(...restrict('dept-personnel'));
    office.send('intake.classify', 'disciplineCommission', {
      classification: 'general',
      criteria: stories.slight,
      reason: '轻微',
    });
    office.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
    for (const unit of ['brigade-1', 'dept-legal'])
      expect(office.refused('approval.propose', 'supervisionOffice', { unit, opinion: '拟交' })[0].rule).toBe(
        'reg.30',
      );
    office.send('approval.propose', 'supervisionOffice', { unit: 'dept-personnel', opinion: '拟交组教处' });
  });

  test.each(['commission', 'supervision-office', 'command', 'leading-group'])(
    'reg.30: what is said against the %s is not processed by it: the petitioner is told which organ above does',
    (unit) => {
      const office = stories.received(against({ units: [unit] }));
      const found = { withinCompetence: true, kind: 'claim', reason: '属本局职责' };
      const refusals = office.refused('intake.assess', 'disciplineCommission', found);
      expect(refusals[0]).toMatchObject({ rule: 'reg.30', guard: 'officesNotComplainedOf' });
      office.send('intake.assess', 'disciplineCommission', { ...found, withinCompetence: false });
      const told = toldBy(
        office.send('intake.redirect', 'disciplineCommission', {
          organ: 'superior-bureau',
          reason: '反映本级办理机构，应由上级机关办理',
        }),
      );
      expect(told).toMatchObject([{ what: 'redirected', detail: { organ: 'superior-bureau' } }]);
      const referred = { ...stories.referral, ...against({ units: [unit] }).arrival };
      const [refusal] = new Office().refused('referral.receive', 'supervisionOffice', referred);
      expect(refusal).toMatchObject({ rule: 'reg.30', guard: 'officesNotComplainedOf' });
    },
  );

  test('reg.30: what is said against any other unit of the body is processed here', () => {
    expect(stories.dispatched({ ...against({ units: ['brigade-1'] }) }).stage).toBe('handling.dispatched');
  });

  test('reg.30: whoever is complained of takes no part', () => {
    const office = stories.assessed(against({ persons: ['supervision-office.supervisionOffice'] }));
    const [refusal] = office.refused('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    expect(refusal.guard).toBe('noInterest');
  });

  test('reg.30: nor can they be among the petitioners, who get every notice', () => {
    const arrival = { ...stories.letter, complainedOf: { persons: ['petitioner-1'], units: [] } };
    new Office().refused('intake.receive', 'disciplineCommission', arrival);
    const office = stories.registered(against({ persons: ['officer-1'] }));
    expect(
      office.refused('petitioner.giveContact', 'supervisionOffice', { petitioner: 'officer-1' })[0].rule,
    ).toBe('reg.30');
  });

  test('reg.30: no effect carries it to them or their unit, wherever the story goes', () => {
    const office = stories.approved(against({ persons: ['officer-1'], units: ['brigade-1'] }));
    office.send('handling.answer', 'responsibleUnit', { answer: '已收悉并依规办理', form: 'written' });
    const reached = office.decisions
      .flatMap(({ effects }) => effects)
      .flatMap((effect) => ('to' in effect ? [effect.to] : 'organ' in effect ? [effect.organ] : []));
    expect(reached.filter(({ unit, ids = [] }) => unit === 'brigade-1' || ids.includes('officer-1'))).toEqual(
      [],
    );
  });

  test('reg.30: the reporter is told that it was taken; the 60 days are not its term', () => {
    const office = stories.approved(against({}));
    expect(office.deadlines('handling.conclude')).toEqual([]);
    const answered = office.send('handling.answer', 'responsibleUnit', {
      answer: '已收悉并依规办理',
      form: 'written',
    });
    expect(toldBy(answered)).toMatchObject([
      { what: 'report-taken', rule: 'reg.30', remedy: 'ask-superior' },
    ]);
    expect(effectsOf(answered, 'report')).toEqual([]);
  });
});
