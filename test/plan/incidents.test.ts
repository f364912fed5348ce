import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, housingBureau } from '../../src/index.ts';
import type { DeadlineKind } from '../../src/policy/deadlineKinds.ts';
import { effectsOf, Office, toldBy, type Who } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('3.3.1 group visit', () => {
  test('plan.3.3.1: five persons or more are a group visit; the supervision office names one person to receive them', () => {
    const office = stories.group(5);
    expect(office.stage).toBe('groupVisit.arrived');
    expect(
      office.refused('group.nameReceiver', 'disciplineCommission', { person: 'receiver-1' })[0].code,
    ).toBe('wrong-role');
    const named = office.send('group.nameReceiver', 'supervisionOffice', { person: 'receiver-1' });
    expect(effectsOf(named, 'assign')).toMatchObject([
      { what: 'receive-petitioner', to: { ids: ['receiver-1'] } },
    ]);
  });

  test('plan.3.3.1: four are none, and are received as any visit; five are not received as one', () => {
    const four = { persons: 4, arrival: stories.described };
    expect(new Office().refused('group.arrive', 'supervisionOffice', four)[0].guard).toBe('isAGroup');
    const visit = { channel: 'visit', recordedBy: 'clerk-1' };
    expect(stories.received({ arrival: { ...visit, persons: 4 } }).stage).toBe('firstVisit.received');
    const five = { ...stories.letter, ...visit, persons: 5 };
    expect(new Office().refused('intake.receive', 'disciplineCommission', five)[0]).toMatchObject({
      rule: 'plan.3.3.1',
      guard: 'notAGroup',
    });
  });

  test('plan.3.3.1: from how many it is a group is the body’s own to set', () => {
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'small',
      version: '1.0.0',
      thresholds: { groupVisit: 3 },
    });
    expect(stories.group(3, policy).stage).toBe('groupVisit.arrived');
  });

  test('plan.3.3.1: they are taken to the reception room at once: on the very day', () => {
    const office = stories.group();
    expect(office.deadline('group.receive')).toMatchObject({
      due: '2026-03-02',
      owner: { role: 'supervisionOffice' },
    });
    office.refused('group.admit', 'supervisionOffice');
    office.send('group.nameReceiver', 'supervisionOffice', { person: 'receiver-1' });
    office.send('group.admit', 'supervisionOffice');
    expect(office.stage).toBe('groupVisit.inRoom');
    expect(office.deadline('group.receive').state).toBe('met');
  });

  test('plan.3.3.1: cause and claim are asked and registered, then the ordinary approval applies', () => {
    const office = stories.admitted(7);
    office.send('group.register', 'supervisionOffice', { cause: 'wages', claim: 'payment' });
    expect(office.stage).toBe('firstVisit.received');
    expect(office.petition.matter).toMatchObject({
      cause: 'wages',
      claim: 'payment',
      persons: 7,
      channel: 'visit',
    });
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: true,
      kind: 'claim',
      reason: '属职责',
    });
    office.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' });
    office.send('intake.classify', 'disciplineCommission', {
      classification: 'complex',
      criteria: stories.grave,
      reason: '涉及多人',
    });
    expect(office.stage).toBe('complexApproval.form');
  });

  test('plan.3.3.1: a group that comes for a matter in hand stops nothing of it', () => {
    const office = stories.inHand();
    const before = office.deadline('handling.conclude');
    office.send('group.arrive', 'supervisionOffice', { persons: 6 });
    office.send('group.nameReceiver', 'supervisionOffice', { person: 'receiver-1' });
    office.send('group.admit', 'supervisionOffice');
    stories.investigating(office).send('handling.report', 'responsibleUnit', { result: '属实' });
    office.send('group.register', 'supervisionOffice', { cause: 'inspection', claim: 'compensation' });
    expect(office.stage).toBe('handling.reported');
    expect(office.beside).toEqual([]);
    expect(office.deadline('handling.conclude')).toEqual(before);
  });
});

describe('3.3.1 a group that leaves, or comes too late', () => {
  test('plan.3.3.1: what a group stated on arrival is registered all the same when it leaves at the gate (reg.44)', () => {
    const office = stories.group(6);
    const left = office.send('group.leave', 'serviceDetachment', { reason: '改日再来' });
    expect(toldBy(left)).toMatchObject([{ what: 'received-in-person', remedy: 'query-progress' }]);
    expect(office.stage).toBe('firstVisit.received');
    expect(office.deadline('intake.register').owner).toEqual({ role: 'supervisionOffice' });
    expect(office.petition.matter).toMatchObject({ cause: 'inspection', claim: 'compensation', persons: 6 });
  });

  test('plan.3.3.1: a group that leaves a matter in hand leaves it as it is', () => {
    const office = stories.inHand();
    office.send('group.arrive', 'supervisionOffice', { persons: 6 });
    office.send('group.leave', 'serviceDetachment');
    expect([office.stage, office.beside]).toEqual(['handling.inHand', []]);
  });

  test('plan.3.3.1: beside a matter that is concluded no group is received: it raises a new petition', () => {
    const office = stories.registered();
    office.send('intake.withdraw', 'petitioner');
    expect(office.petition.matter.concludedOn).toBe('2026-03-02');
    const [refusal] = office.refused('group.arrive', 'supervisionOffice', { persons: 6 });
    expect(refusal).toMatchObject({ rule: 'plan.3.3.1', guard: 'matterIsOpen' });
    expect(stories.group(6).beside).toEqual([]);
  });
});

describe('3.3.2 unlawful or violent visit', () => {
  const talks = ['disorder.dissuade', 'disorder.criticise', 'disorder.explain'] as const;
  const inform = { conduct: 'blocking', seriousDisorder: true, reason: '严重扰乱秩序' };
  const owed = (office: Office, kind: DeadlineKind) => office.deadline(kind);
  /** An office does what completes its task; it was owed by it until then. */
  const completes = (
    office: Office,
    kind: DeadlineKind,
    owner: object,
    ...sent: readonly (readonly [string, Who, object?])[]
  ) => {
    expect(owed(office, kind)).toMatchObject({ state: 'running', due: office.today, owner });
    for (const [type, part, stated] of sent) office.send(type, part, stated);
    expect(owed(office, kind)).toMatchObject({ state: 'met' });
  };

  test.each(talks)(
    'plan.3.3.2: after %s without effect the response is coordinated, and not before',
    (talk) => {
      const office = stories.disorder();
      expect(office.refused('disorder.coordinate', 'supervisionOffice', { reason: '处置' })[0].code).toBe(
        'not-now',
      );
      expect(office.refused('disorder.informPublicSecurity', 'supervisionOffice', inform)[0].guard).toBe(
        'isViolentOrDangerous',
      );
      office.send(talk, 'serviceDetachment', { said: '请到接待室反映', outcome: 'persists' });
      office.send('disorder.coordinate', 'supervisionOffice', { reason: '劝导无效' });
      expect(office.beside).toEqual(['disorderlyVisit.coordinated']);
    },
  );

  test.each(talks)('plan.3.3.2: whoever leaves after %s has nothing follow', (talk) => {
    const office = stories.disorder();
    const left = office.send(talk, 'serviceDetachment', { said: '请到接待室反映', outcome: 'dispersed' });
    expect(toldBy(left).at(-1)).toMatchObject({ what: 'order-restored', detail: { matterGoesOn: true } });
    expect(office.beside).toEqual([]);
  });

  test('plan.3.3.2: the supervision office coordinates and communicates (沟通协调), and nobody else', () => {
    const office = stories.talkedInVain();
    expect(office.refused('disorder.coordinate', 'serviceDetachment', { reason: '处置' })[0].code).toBe(
      'wrong-role',
    );
    office.send('disorder.coordinate', 'supervisionOffice', { reason: '劝导无效' });
    const agreement = { agreement: '推选两名代表到接待室' };
    expect(office.refused('disorder.communicate', 'serviceDetachment', agreement)[0].code).toBe('wrong-role');
    completes(office, 'disorder.communicate', { role: 'supervisionOffice' }, [
      'disorder.communicate',
      'supervisionOffice',
      agreement,
    ]);
  });

  test('plan.3.3.2: it collects and secures evidence of the conduct (收集固定证据), as references', () => {
    const office = stories.coordinated();
    completes(office, 'disorder.evidence', { role: 'supervisionOffice' }, [
      'disorder.secureEvidence',
      'supervisionOffice',
      { conduct: 'blocking', evidence: ['video-1'] },
    ]);
    expect(office.effects('record').find(({ what }) => what === 'evidence')).toMatchObject({
      detail: { conduct: 'blocking', evidence: ['video-1'] },
    });
  });

  test('plan.3.3.2: it tells public security (通报公安机关) by a person’s decision, or decides that it need not', () => {
    const office = stories.coordinated();
    completes(office, 'disorder.decideInforming', { role: 'supervisionOffice' }, [
      'disorder.informPublicSecurity',
      'supervisionOffice',
      inform,
    ]);
    expect(office.effects('inform')).toMatchObject([
      { organ: { role: 'publicSecurity' }, decidedBy: office.actor('supervisionOffice').id },
    ]);
    const calm = stories.coordinated();
    completes(calm, 'disorder.decideInforming', { role: 'supervisionOffice' }, [
      'disorder.decideNotToInform',
      'supervisionOffice',
      { reason: '未影响出动' },
    ]);
    expect(calm.effects('inform')).toEqual([]);
  });

  test('plan.3.3.2: public security comes in time (及时到场), and it ends when order is restored', () => {
    const office = stories.coordinated();
    office.send('disorder.informPublicSecurity', 'supervisionOffice', inform);
    completes(office, 'disorder.publicSecurityComes', { role: 'supervisionOffice' }, [
      'disorder.publicSecurityCame',
      'publicSecurity',
    ]);
    expect(office.beside).toEqual(['disorderlyVisit.handedToLaw']);
    office.send('disorder.restore', 'supervisionOffice', { reason: '人员已离开' });
    expect(office.beside).toEqual([]);
  });

  test('plan.3.3.2: the detachment forms a group for incidents (建立处突小组) and keeps order at the premises (维护秩序)', () => {
    const office = stories.coordinated();
    expect(office.refused('disorder.groupArrived', 'serviceDetachment')[0].guard).toBe('groupIsFormed');
    completes(
      office,
      'disorder.group',
      { role: 'serviceDetachment' },
      ['disorder.formGroup', 'serviceDetachment', { members: ['guard-1', 'guard-2'] }],
      ['disorder.groupArrived', 'serviceDetachment'],
    );
  });

  test.each([
    ['disorder.commandReporting', 'commandCentre'],
    ['disorder.publicityReporting', 'publicityOffice'],
  ] as const)('plan.3.3.2: public reporting is followed and answered (监控和处置): %s', (kind, part) => {
    const office = stories.coordinated();
    const answer = { answer: '事件经过已公开说明' };
    office.refused('disorder.answerReporting', part, answer);
    office.send('disorder.followReporting', part, { reports: ['post-1'] });
    // Following it alone is not enough.
    completes(office, kind, { role: part }, ['disorder.answerReporting', part, answer]);
  });

  test('plan.3.3.2: the responsible unit comes to the scene at once (第一时间到场): on the very day', () => {
    const office = stories.coordinated();
    completes(office, 'disorder.unitAtScene', { role: 'responsibleUnit', unit: 'dept-legal' }, [
      'disorder.unitArrived',
      'responsibleUnit',
    ]);
    expect(office.effects('record').find(({ what }) => what === 'arrival')).toMatchObject({
      detail: { unit: 'dept-legal' },
    });
  });

  test('plan.3.3.2: a violent visit (暴力访) does not wait for talk: public security is told of it at once', () => {
    const office = stories.disorder();
    const stated = { ...inform, conduct: 'dangerousArticles', facts: '一人手持汽油桶' };
    office.send('disorder.informPublicSecurity', 'serviceDetachment', stated);
    expect(office.effects('inform')).toMatchObject([
      {
        decidedBy: office.actor('serviceDetachment').id,
        detail: { conduct: 'dangerousArticles', facts: '一人手持汽油桶' },
      },
    ]);
    office.send('disorder.coordinate', 'supervisionOffice', { reason: '现场有危险物品' });
    expect(office.deadline('disorder.evidence').state).toBe('running');
  });

  test('plan.3.3.2: what is left of the tasks when order is restored falls away, on record', () => {
    const office = stories.coordinated();
    office.send('disorder.followReporting', 'publicityOffice', { reports: [] });
    const end = office.send('disorder.restore', 'supervisionOffice', { reason: '人员已离开' });
    const fell = effectsOf(end, 'record').filter(({ what }) => what === 'deadline-discharged');
    expect(fell.length).toBe(7);
    expect(office.effects('record').some(({ what }) => what === 'public-reporting')).toBe(true);
  });

  test('plan.3.3.2: the timer informs nobody: the response that was not made is supervised instead', () => {
    const office = stories.coordinated().rightAfter('disorder.respond');
    expect(office.timer().filter(({ type }) => type === 'inform')).toEqual([]);
    expect(office.beside).toContain('disorderlyVisit.coordinated');
  });

  test('plan.3.3.2: the matter goes on beside the disorder, its term untouched', () => {
    const office = stories.investigating(stories.inHand());
    const before = office.deadline('handling.conclude');
    stories.coordinated(stories.talkedInVain(stories.disorder(office)));
    office.send('handling.report', 'responsibleUnit', { result: '属实' });
    expect(office.deadline('handling.conclude')).toEqual(before);
  });
});

describe('3.3.3 visit to the capital', () => {
  test('plan.3.3.3: a superior organ asks, and nobody else', () => {
    const office = stories.inHand();
    expect(office.refused('capital.request', 'disciplineCommission', { persons: 1 })[0].code).toBe(
      'wrong-role',
    );
    stories.askedToTheCapital(office);
    expect(office.beside).toEqual(['capitalVisit.requested']);
  });

  test('plan.3.3.3: a first visit: the commission receives, and handles it by the ordinary procedure', () => {
    const office = stories.askedToTheCapital(new Office(), { arrival: stories.described });
    expect(office.refused('capital.assign', 'disciplineCommission', { unit: 'brigade-1' })[0].guard).toBe(
      'commissionIsNamed',
    );
    office.send('capital.assign', 'disciplineCommission', { unit: 'commission' });
    office.send('capital.receiveThere', 'disciplineCommission', { met: true, reason: '已听取诉求' });
    office.send('capital.reportBack', 'disciplineCommission', { reason: '按首访办理' });
    expect(office.stage).toBe('firstVisit.received');
  });

  test.each([
    ['the department that handles', 'dept-legal', 'businessDepartment'],
    ['the local unit', 'brigade-2', 'brigade'],
  ] as const)(
    'plan.3.3.3: an earlier signed opinion exists: %s receives and is responsible',
    (_, unit, part) => {
      const office = stories.askedToTheCapital(stories.inHand());
      expect(office.refused('capital.assign', 'disciplineCommission', { unit: 'commission' })[0].guard).toBe(
        'answerableUnitIsNamed',
      );
      office.send('capital.assign', 'disciplineCommission', { unit });
      expect(office.deadline('capital.receive').owner).toEqual({ role: 'responsibleUnit', unit });
      office.send('capital.receiveThere', { part, unit }, { met: true, reason: '已听取诉求' });
      const back = office.send('capital.reportBack', 'disciplineCommission', { reason: '事项照常办理' });
      expect(toldBy(back)).toMatchObject([{ what: 'capital-reception', remedy: 'query-progress' }]);
      expect(office.stage).toBe('handling.inHand');
    },
  );

  test('plan.3.3.3: a signed opinion is an earlier opinion before the matter is dispatched too', () => {
    const office = stories.askedToTheCapital(stories.signed());
    expect(office.petition.matter).toMatchObject({ signedFor: 'dept-legal' });
    expect(office.petition.matter.unit).toBeUndefined();
    office.refused('capital.assign', 'disciplineCommission', { unit: 'commission' });
    office.send('capital.assign', 'disciplineCommission', { unit: 'dept-legal' });
    expect(office.deadline('capital.receive').owner).toEqual({ role: 'responsibleUnit', unit: 'dept-legal' });
  });

  test('plan.3.3.3: before anything is signed the commission receives, also while an opinion is proposed', () => {
    const office = stories.askedToTheCapital(stories.proposed());
    office.refused('capital.assign', 'disciplineCommission', { unit: 'dept-legal' });
    office.send('capital.assign', 'disciplineCommission', { unit: 'commission' });
  });

  test('plan.3.3.3: the local unit (属地单位) is the brigade of the area, where it is known which that is', () => {
    const office = stories.askedToTheCapital(stories.inHand({ arrival: { territory: 'district-west' } }));
    expect(office.refused('capital.assign', 'disciplineCommission', { unit: 'brigade-1' })[0].guard).toBe(
      'answerableUnitIsNamed',
    );
    office.send('capital.assign', 'disciplineCommission', { unit: 'brigade-2' });
    expect(office.deadline('capital.receive').owner.unit).toBe('brigade-2');
  });

  test('plan.3.3.3: another department than the one that handles does not receive', () => {
    const office = stories.askedToTheCapital(stories.inHand());
    office.refused('capital.assign', 'disciplineCommission', { unit: 'dept-supervision' });
    expect(office.beside).toEqual(['capitalVisit.requested']);
  });

  test('plan.3.3.3: visiting the capital is held against nobody: the matter, its term and its class stay as they are', () => {
    const office = stories.inHand();
    const { matter } = office.petition;
    const before = office.deadline('handling.conclude');
    stories.askedToTheCapital(office);
    office.send('capital.assign', 'disciplineCommission', { unit: 'dept-legal' });
    office.send('capital.receiveThere', 'businessDepartment', { met: true, reason: '已听取诉求' });
    expect(office.petition.matter).toEqual(matter);
    expect(office.deadline('handling.conclude')).toEqual(before);
  });

  test('plan.3.3.3: it is the same under a body whose stations are its local units', () => {
    const office = stories.askedToTheCapital(stories.inHand({ policy: housingBureau }));
    office.send('capital.assign', 'disciplineCommission', { unit: 'station-east' });
    expect(office.deadline('capital.receive').owner.unit).toBe('station-east');
  });
});
