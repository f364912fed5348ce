import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, housingBureau } from '../../src/index.ts';
import { effectsOf, Office, toldBy } from '../support/office.ts';
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

  test('plan.3.3.2: only after dissuasion, criticism and explanation were tried and failed is the response coordinated', () => {
    const office = stories.disorder();
    for (const talk of talks) {
      expect(office.refused('disorder.coordinate', 'supervisionOffice', { reason: '处置' })[0].code).toBe(
        'not-now',
      );
      expect(office.refused('disorder.informPublicSecurity', 'supervisionOffice', inform)[0].code).toBe(
        'not-now',
      );
      const said = office.send(talk, 'serviceDetachment', { said: '请到接待室反映', outcome: 'persists' });
      expect(
        effectsOf(said, 'record').some(({ what }) =>
          ['dissuasion', 'criticism', 'explanation'].includes(what),
        ),
      ).toBe(true);
    }
    office.send('disorder.coordinate', 'supervisionOffice', { reason: '劝导无效' });
    expect(office.beside).toEqual(['disorderlyVisit.coordinated']);
  });

  test('plan.3.3.2: whoever leaves after being talked to has nothing follow', () => {
    for (const [at, talk] of talks.entries()) {
      const office = stories.disorder();
      for (const earlier of talks.slice(0, at))
        office.send(earlier, 'serviceDetachment', { said: '请到接待室反映', outcome: 'persists' });
      const left = office.send(talk, 'serviceDetachment', { said: '请到接待室反映', outcome: 'dispersed' });
      expect(toldBy(left).at(-1)).toMatchObject({ what: 'order-restored', detail: { matterGoesOn: true } });
      expect(office.beside).toEqual([]);
    }
  });

  test('plan.3.3.2: the supervision office coordinates; each office has its task, and the responsible unit comes at once', () => {
    const office = stories.talkedInVain();
    expect(office.refused('disorder.coordinate', 'serviceDetachment', { reason: '处置' })[0].code).toBe(
      'wrong-role',
    );
    const decision = office.send('disorder.coordinate', 'supervisionOffice', { reason: '劝导无效' });
    expect(effectsOf(decision, 'assign').map(({ what, to }) => [what, to.role])).toEqual([
      ['keep-order', 'serviceDetachment'],
      ['secure-evidence', 'supervisionOffice'],
      ['follow-public-reporting', 'commandCentre'],
      ['follow-public-reporting', 'publicityOffice'],
      ['come-to-scene', 'responsibleUnit'],
    ]);
    office.send('disorder.unitArrived', 'responsibleUnit');
    expect(office.effects('record').at(-1)).toMatchObject({
      what: 'arrival',
      detail: { unit: 'dept-legal' },
    });
  });

  test('plan.3.3.2: evidence is secured of the conduct, as references', () => {
    const office = stories.coordinated();
    office.send('disorder.secureEvidence', 'supervisionOffice', {
      conduct: 'blocking',
      evidence: ['video-1'],
    });
    expect(office.effects('record').at(-1)).toMatchObject({
      what: 'evidence',
      detail: { conduct: 'blocking', evidence: ['video-1'] },
    });
  });

  test('plan.3.3.2: public security is informed by a person’s decision, and comes; it ends when order is restored', () => {
    const office = stories.coordinated();
    const informed = office.send('disorder.informPublicSecurity', 'supervisionOffice', inform);
    expect(effectsOf(informed, 'inform')).toMatchObject([
      { organ: { role: 'publicSecurity' }, decidedBy: office.actor('supervisionOffice').id },
    ]);
    office.send('disorder.publicSecurityCame', 'publicSecurity');
    office.send('disorder.restore', 'supervisionOffice', { reason: '人员已离开' });
    expect(office.beside).toEqual([]);
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
