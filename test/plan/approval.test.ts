import { describe, expect, test } from 'vitest';
import { housingBureau } from '../../src/index.ts';
import { effectsOf, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('3.2.1 classification', () => {
  const classify = (classification: 'general' | 'complex', criteria: object) => ({
    classification,
    criteria: { ...stories.slight, ...criteria },
    reason: '依据所列情形定性',
  });

  test('plan.3.2.1: the commission classifies, and what it found is recorded', () => {
    const office = stories.registered();
    expect(office.refused('intake.classify', 'supervisionOffice', classify('general', {}))[0].code).toBe(
      'wrong-role',
    );
    const decision = office.send('intake.classify', 'disciplineCommission', classify('general', {}));
    expect(effectsOf(decision, 'record')).toContainEqual(
      expect.objectContaining({
        what: 'classification',
        reason: '依据所列情形定性',
        detail: { classification: 'general', ...stories.slight },
      }),
    );
  });

  test('plan.3.2.1: general is what is slight, without serious effect in the force or in society, and settled locally', () => {
    const office = stories.classified();
    expect(office.stage).toBe('generalApproval.form');
    expect(office.petition.matter.classification).toBe('general');
  });

  test.each([
    ['serious', { serious: true }],
    ['likely to cause serious effect inside', { effectInside: true }],
    ['likely to cause serious effect outside', { effectOutside: true }],
    ['likely to lead to group visits or visits to the capital', { likelyToEscalate: true }],
    ['not to be settled locally', { settledLocally: false }],
  ])('plan.3.2.1: what is %s is complex and difficult, and cannot be called general', (_, criteria) => {
    const office = stories.registered();
    const [refusal] = office.refused(
      'intake.classify',
      'disciplineCommission',
      classify('general', criteria),
    );
    expect(refusal).toMatchObject({ code: 'guard-failed', rule: 'plan.3.2.1' });
    office.send('intake.classify', 'disciplineCommission', classify('complex', criteria));
    expect(office.stage).toBe('complexApproval.form');
  });

  test('plan.3.2.1: a slight matter is not made heavy', () => {
    const office = stories.registered();
    const [refusal] = office.refused('intake.classify', 'disciplineCommission', classify('complex', {}));
    expect(refusal.rule).toBe('plan.3.2.1');
  });

  test('plan.3.2.1: a fact that nobody stated is no fact: the event is not whole', () => {
    const { serious: _, ...rest } = stories.slight;
    const [refusal] = stories.registered().refused('intake.classify', 'disciplineCommission', {
      classification: 'general',
      criteria: rest,
      reason: '轻微',
    });
    expect(refusal).toMatchObject({ code: 'invalid', path: 'criteria.serious' });
  });

  test('plan.3.2.1: it can be raised later with a reason, in approval and in hand', () => {
    const inApproval = stories.proposed();
    inApproval.send('approval.raise', 'disciplineCommission', {
      criteria: stories.grave,
      reason: '可能引发群体访',
    });
    expect(inApproval.stage).toBe('complexApproval.form');
    const office = stories.inHand();
    const raised = office.send('handling.raise', 'disciplineCommission', {
      criteria: stories.grave,
      reason: '可能引发群体访',
    });
    expect(office.petition.matter.classification).toBe('complex');
    expect(effectsOf(raised, 'record')).toMatchObject([{ what: 'classification', reason: '可能引发群体访' }]);
  });

  test('plan.3.2.1: it is never lowered silently: the chief officer does it, with facts and a reason', () => {
    const office = stories.classified({ complex: true });
    const lower = { criteria: stories.slight, reason: '经核实影响轻微' };
    expect(office.refused('approval.lower', 'disciplineCommission', lower)[0].code).toBe('wrong-role');
    expect(
      office.refused('approval.lower', 'chiefOfficer', { ...lower, criteria: stories.grave })[0].guard,
    ).toBe('criteriaAreGeneral');
    const lowered = office.send('approval.lower', 'chiefOfficer', lower);
    expect(office.stage).toBe('generalApproval.form');
    expect(effectsOf(lowered, 'report')).toMatchObject([{ what: 'reclassified', reason: '经核实影响轻微' }]);
  });
});

describe('3.2.2 approval and handling', () => {
  test('plan.3.2.2: nobody signs a form or an opinion of their own', () => {
    const office = stories.proposed();
    // The same person, as the secretary.
    const { id } = office.actor('supervisionOffice');
    const refusals = office.refused('approval.sign', { part: 'disciplineSecretary', id });
    expect(refusals.map(({ guard }) => guard)).toContain('notOwnForm');
  });

  test('plan.3.2.2: a unit that does not accept says why, and the commission proposes another', () => {
    const office = stories.dispatched();
    const refused = office.send('handling.refuse', 'responsibleUnit', { reason: '不属本处职责' });
    expect(office.stage).toBe('generalApproval.opinion');
    expect(effectsOf(refused, 'report')).toMatchObject([
      { what: 'refusal-to-accept', to: { role: 'disciplineCommission' }, reason: '不属本处职责' },
    ]);
    expect(toldBy(refused)).toMatchObject([{ what: 'not-accepted', reason: '不属本处职责' }]);
    const [again] = office.refused('approval.propose', 'supervisionOffice', {
      unit: 'dept-legal',
      opinion: '拟交',
    });
    expect(again).toMatchObject({ code: 'missing-fact', fact: 'reason' });
    office.send('approval.propose', 'supervisionOffice', { unit: 'dept-supervision', opinion: '拟交防火处' });
    // The petitioner's term did not start anew.
    expect(office.deadline('handling.conclude').start).toBe('2026-03-02');
  });

  test('plan.3.2.2: the result is looked at, and can be returned for more work with a reason, which is counted', () => {
    const office = stories.reported();
    const returned = office.send('handling.returnForWork', 'disciplineCommission', {
      reason: '请补充依据',
      dueOn: '2026-03-12',
    });
    expect(office.stage).toBe('handling.inHand');
    expect(effectsOf(returned, 'record')).toContainEqual(
      expect.objectContaining({
        what: 'return',
        reason: '请补充依据',
        detail: expect.objectContaining({ count: 1 }),
      }),
    );
    expect(office.deadline('handling.report').due).toBe('2026-03-12');
  });
});

describe('3.2.2.1 general approval', () => {
  test('plan.3.2.2.1: the supervision office fills in the form and proposes, the secretary signs, it goes to the unit', () => {
    const office = stories.classified();
    const parts = [];
    for (const [type, who, payload] of [
      ['approval.fillForm', 'supervisionOffice', { form: 'form-1' }],
      ['approval.propose', 'supervisionOffice', { unit: 'dept-legal', opinion: '拟交法制处' }],
      ['approval.sign', 'disciplineSecretary', {}],
      ['approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' }],
    ] as const) {
      parts.push(office.stage);
      expect(office.refused(type, 'chiefOfficer', payload)[0].code).toBe('wrong-role');
      office.send(type, who, payload);
    }
    expect(parts).toEqual(
      ['form', 'opinion', 'signature', 'signed'].map((state) => `generalApproval.${state}`),
    );
    expect(office.stage).toBe('handling.dispatched');
    expect(office.petition.matter.unit).toBe('dept-legal');
  });

  test.each(['dept-personnel', 'brigade-3'])(
    'plan.3.2.2.1: it is handed to the department or the brigade that the opinion names, here %s, which alone takes it in hand',
    (unit) => {
      const office = stories.classified();
      office.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
      office.send('approval.propose', 'supervisionOffice', { unit, opinion: '拟交办' });
      office.send('approval.sign', 'disciplineSecretary');
      const handedOver = office.send('approval.dispatch', 'supervisionOffice', { unit });
      expect(effectsOf(handedOver, 'assign')).toMatchObject([{ what: 'handle', to: { unit } }]);
      const other = { part: 'responsibleUnit', unit: 'dept-legal' } as const;
      expect(office.refused('handling.accept', other, { handler: 'legal-2' })[0].code).toBe('wrong-role');
      office.send('handling.accept', { part: 'responsibleUnit', unit }, { handler: `${unit}-2` });
      expect(office.deadline('handling.report').owner).toEqual({ role: 'responsibleUnit', unit });
    },
  );

  test('plan.3.2.2.1: the deputy secretary signs too where the policy says so', () => {
    stories.proposed().send('approval.sign', 'deputyDisciplineSecretary');
    const strict = stories.proposed({ policy: housingBureau });
    const [refusal] = strict.refused('approval.sign', 'deputyDisciplineSecretary');
    expect(refusal).toMatchObject({ rule: 'plan.3.2.2.1', guard: 'deputyMaySign' });
    strict.send('approval.sign', 'disciplineSecretary');
  });

  test('plan.3.2.2.1: it is returned unsigned with a reason, and how often is counted', () => {
    const office = stories.proposed();
    for (const count of [1, 2]) {
      const returned = office.send('approval.return', 'disciplineSecretary', {
        to: 'opinion',
        reason: '单位不当',
      });
      expect(effectsOf(returned, 'record')[0]).toMatchObject({ what: 'return', detail: { count } });
      office.send('approval.propose', 'supervisionOffice', { unit: 'brigade-1', opinion: '拟交一支队' });
    }
    const [invalid] = office.refused('approval.return', 'disciplineSecretary', { to: 'opinion' });
    expect(invalid).toMatchObject({ code: 'invalid', path: 'reason' });
  });

  test('plan.3.2.2.1: it goes to the unit signed for and to no other', () => {
    const office = stories.signed();
    const [refusal] = office.refused('approval.dispatch', 'supervisionOffice', { unit: 'brigade-1' });
    expect(refusal.guard).toBe('unitAsSigned');
  });

  test('plan.3.2.2.1: every department names one liaison person to the commission', () => {
    const office = stories.dispatched();
    expect(office.petition.matter.liaison).toBe('dept-legal.liaison');
    const unnamed = stories.signed({ policy: housingBureau });
    const [missing] = unnamed.refused('approval.dispatch', 'supervisionOffice', { unit: 'division-market' });
    expect(missing).toMatchObject({ code: 'missing-fact', rule: 'plan.3.2.2.1', fact: 'liaison' });
  });

  test('plan.3.2.2.1: the unit that has the matter names another liaison person with a reason, and the commission is told', () => {
    const office = stories.inHand();
    const change = { liaison: 'dept-legal.second', reason: '原联系人调离' };
    expect(office.refused('liaison.change', 'disciplineCommission', change)[0].code).toBe('wrong-role');
    const [invalid] = office.refused('liaison.change', 'responsibleUnit', { liaison: change.liaison });
    expect(invalid).toMatchObject({ code: 'invalid', path: 'reason' });
    const changed = office.send('liaison.change', 'responsibleUnit', change);
    expect(office.petition.matter.liaison).toBe('dept-legal.second');
    expect(effectsOf(changed, 'report')).toMatchObject([
      {
        what: 'liaison',
        to: { role: 'disciplineCommission' },
        reason: '原联系人调离',
        detail: { unit: 'dept-legal', liaison: 'dept-legal.second' },
      },
    ]);
    expect(effectsOf(changed, 'notify')).toMatchObject([
      { what: 'liaison', to: { ids: ['dept-legal.second'] } },
    ]);
  });

  test('plan.3.2.2.1: whoever has an interest is nobody’s liaison person, nor is the petitioner', () => {
    const office = stories.inHand();
    office.send('matter.declareInterest', 'supervisionOffice', {
      person: 'legal-7',
      reason: '系当事人近亲属',
    });
    for (const liaison of ['legal-7', 'petitioner-1'])
      expect(
        office.refused('liaison.change', 'responsibleUnit', { liaison, reason: '工作调整' })[0],
      ).toMatchObject({ guard: 'liaisonHasNoInterest', rule: 'reg.28' });
  });

  test('plan.3.2.2.1: the unit reports the result to the commission within the prescribed time', () => {
    const office = stories.inHand();
    expect(office.deadline('handling.report')).toMatchObject({
      due: '2026-04-21',
      owner: { role: 'responsibleUnit', unit: 'dept-legal' },
    });
    stories.investigating(office);
    const reported = office.send('handling.report', 'responsibleUnit', { result: '属实' });
    expect(effectsOf(reported, 'report')).toMatchObject([
      { what: 'result', to: { role: 'disciplineCommission' } },
    ]);
    expect(office.deadline('handling.report').state).toBe('met');
  });

  test('plan.3.2.2.1: the prescribed time is the body’s own: a stricter one asks for the result sooner', () => {
    expect(stories.inHand({ policy: housingBureau }).deadline('handling.report').due).toBe('2026-03-27');
  });
});

describe('3.2.2.2 complex approval', () => {
  test('plan.3.2.2.2: the supervision office fills in the form, the commission proposes, the chief officer signs', () => {
    const office = stories.classified({ complex: true });
    office.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
    const propose = { unit: 'dept-legal', opinion: '拟交法制处' };
    expect(office.refused('approval.propose', 'supervisionOffice', propose)[0].code).toBe('wrong-role');
    office.send('approval.propose', 'disciplineCommission', propose);
    expect(office.refused('approval.sign', 'disciplineSecretary')[0]).toMatchObject({
      code: 'wrong-role',
      roles: ['chiefOfficer'],
    });
    office.send('approval.sign', 'chiefOfficer');
    office.send('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' });
    expect(office.stage).toBe('handling.dispatched');
  });

  test('plan.3.2.2.2: it goes to the responsible unit as the signed opinion says', () => {
    const office = stories.proposed({ complex: true });
    expect(office.refused('approval.sign', 'chiefOfficer', { unit: 'brigade-1' })[0]).toMatchObject({
      code: 'missing-fact',
      fact: 'reason',
    });
    office.send('approval.sign', 'chiefOfficer', { unit: 'brigade-1', reason: '属地支队办理' });
    expect(office.refused('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' })[0].guard).toBe(
      'unitAsSigned',
    );
    office.send('approval.dispatch', 'supervisionOffice', { unit: 'brigade-1' });
    expect(office.petition.matter.unit).toBe('brigade-1');
  });

  test('plan.3.2.2.2: the unit reports to the commission, and the commission sums up for the chief officer', () => {
    const office = stories.replied({ complex: true });
    expect(office.deadline('handling.summary').owner).toEqual({ role: 'disciplineCommission' });
    const summed = office.send('handling.summarise', 'disciplineCommission', { summary: '已答复' });
    expect(effectsOf(summed, 'report')).toMatchObject([{ what: 'summary', to: { role: 'chiefOfficer' } }]);
    office.send('handling.deliver', 'responsibleUnit', { deliveredOn: office.today, manner: 'post' });
    expect(office.stage).toBe('review.open');
  });

  test('plan.3.2.2.2: the reply reaches the petitioner before the summary too, which stays owed', () => {
    const office = stories.replied({ complex: true });
    office.send('handling.deliver', 'responsibleUnit', { deliveredOn: office.today, manner: 'post' });
    expect(office.stage).toBe('review.open');
    expect(office.deadline('handling.summary').state).toBe('running');
    const summed = office.send('handling.summarise', 'disciplineCommission', { summary: '已答复' });
    expect(effectsOf(summed, 'report')).toMatchObject([{ what: 'summary', to: { role: 'chiefOfficer' } }]);
    expect(office.deadline('handling.summary').state).toBe('met');
    expect(office.stage).toBe('review.open');
    office.refused('handling.summarise', 'disciplineCommission', { summary: '再次汇总' });
  });

  test('plan.3.2.2.2: a complex matter that its petitioner withdraws is summed up too', () => {
    const office = stories.inHand({ complex: true });
    office.send('handling.withdraw', 'petitioner', { reason: '问题已解决' });
    expect(office.stage).toBe('handling.toSummarise');
    office.send('handling.summarise', 'disciplineCommission', { summary: '信访人已撤回' });
    expect(office.stage).toBe('handling.withdrawn');
  });

  test('plan.3.2.2.2: a general matter is not summed up', () => {
    const office = stories.replied();
    office.refused('handling.summarise', 'disciplineCommission', { summary: '已答复' });
    expect(stories.delivering(office).stage).toBe('review.open');
  });
});
