import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, housingBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { effectsOf, Office, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const rooms = { channel: 'visit', recordedBy: 'clerk-1' };
const tooHigh = { ...rooms, visitedAbove: { competent: 'street-office', levels: 2 } };
const outOfCompetence = { withinCompetence: false, kind: 'claim', reason: '不属本局职责' };

describe('how a petition is raised', () => {
  test('reg.17: a fax is a way to petition like a letter: the same clocks, and no other notice', () => {
    const [fax, paper] = ['fax', 'letter'].map((channel) => stories.dispatched({ arrival: { channel } }));
    expect(fax?.petition.matter).toEqual({ ...paper?.petition.matter, channel: 'fax' });
    expect(fax?.petition.phase.context.deadlines).toEqual(paper?.petition.phase.context.deadlines);
  });

  test('reg.17: version 1.0.0 of the plan knows no fax, and a body may go without one: refused with the rule', () => {
    const without = definePolicy({
      id: 'noFax',
      version: '1.0.0',
      extends: fireRescueBureau,
      intake: { fax: false },
    });
    for (const policy of [fireRescueBureauFirst, without]) {
      const arrival = { ...stories.letter, channel: 'fax' };
      const [refusal] = new Office(policy).refused('intake.receive', 'disciplineCommission', arrival);
      expect(refusal).toMatchObject({ code: 'guard-failed', rule: 'reg.17', guard: 'channelIsOpen' });
    }
  });

  test('reg.20: a visit more than one level above the competent organ is received, and where visits go is told', () => {
    const office = stories.received({ arrival: tooHigh });
    expect(office.effects('notify')).toMatchObject([
      {
        what: 'where-to-visit',
        rule: 'reg.20',
        form: 'written',
        remedy: 'raise-with-competent-organ',
        detail: { competent: 'street-office', levels: 2, received: true },
      },
    ]);
    expect(office.effects('record').map(({ what }) => what)).toContain('visit-level');
    const near = stories.received({
      arrival: { ...tooHigh, visitedAbove: { competent: 'street-office', levels: 1 } },
    });
    expect(near.effects('notify')).toEqual([]);
  });

  test('reg.20: how high somebody came is a ground for nothing: all goes on as if nobody had asked', () => {
    const [high, plain] = [tooHigh, rooms].map((arrival) => stories.dispatched({ arrival }));
    expect(high?.petition.matter).toEqual(plain?.petition.matter);
    expect(high?.petition.phase).toEqual(plain?.petition.phase);
    expect(high?.petition.beside).toEqual(plain?.petition.beside);
  });

  test('reg.20: the level is stated of a visit alone, and under version 1.0.0 of none', () => {
    const { visitedAbove } = tooHigh;
    for (const [policy, arrival] of [
      [fireRescueBureau, { ...stories.letter, visitedAbove }],
      [fireRescueBureauFirst, { ...stories.letter, ...tooHigh }],
    ] as const) {
      const [refusal] = new Office(policy).refused('intake.receive', 'disciplineCommission', arrival);
      expect(refusal).toMatchObject({ rule: 'reg.20', guard: 'levelMayBeStated' });
    }
  });

  test.each(['visit', 'telephone'])(
    'reg.19: an oral petition by %s is recorded, and by whom is stated',
    (channel) => {
      const [missing] = new Office().refused('intake.receive', 'disciplineCommission', {
        ...stories.letter,
        channel,
      });
      expect(missing).toMatchObject({ code: 'missing-fact', rule: 'reg.19', fact: 'recordedBy' });
      stories.received({ arrival: { channel, recordedBy: 'clerk-1' } });
    },
  );

  test('reg.19: what a petition states has to agree: persons, names, anonymity', () => {
    for (const stated of [
      { persons: 1, petitioners: ['petitioner-1', 'petitioner-2'] },
      { petitioners: [], anonymous: false },
      { anonymous: true },
      { petitioners: [], anonymous: true, reachable: true },
    ]) {
      const arrival = { ...stories.letter, ...stated };
      const [refusal] = new Office().refused('intake.receive', 'disciplineCommission', arrival);
      expect(refusal).toMatchObject({ rule: 'reg.19', guard: 'petitionersCounted' });
    }
  });

  test('reg.19: an anonymous petition is taken all the same', () => {
    const arrival = { petitioners: [], anonymous: true, reachable: false };
    expect(stories.dispatched({ arrival }).stage).toBe('handling.dispatched');
  });

  test('reg.19.3: a superior organ does not take up a matter while it is being handled below', () => {
    for (const office of [stories.registered(), stories.dispatched(), stories.approved()]) {
      expect(office.refused('review.request', 'petitioner', { reasons: '不服' })[0].code).toBe('not-now');
      expect(office.refused('review.accept', 'superiorOrgan')[0].code).toBe('not-now');
    }
  });

  test('reg.19.3: raised above while an organ below has it within its term, it is not accepted, and the petitioner is told who has it', () => {
    const held = {
      organ: 'street-office',
      acceptedOn: '2026-02-20',
      until: '2026-03-02',
      reason: '街道办正在办理',
    };
    const office = stories.received();
    const told = office.send('intake.leaveBelow', 'disciplineCommission', held);
    expect(office.stage).toBe('firstVisit.heldBelow');
    expect(effectsOf(told, 'notify')).toMatchObject([
      { what: 'not-accepted', remedy: 'raise-anew', detail: { organ: 'street-office', until: '2026-03-02' } },
    ]);
    const again = stories.received();
    for (const other of [{ until: '2026-03-01' }, { acceptedOn: '2026-03-03' }, { organ: 'dept-legal' }])
      expect(again.refused('intake.leaveBelow', 'disciplineCommission', { ...held, ...other })[0]?.rule).toBe(
        'reg.19.3',
      );
  });

  test('reg.19.3: raised again while it is in hand, it is not accepted a second time', () => {
    const office = stories.repeated();
    expect(office.effects('notify')).toMatchObject([
      { what: 'earlier-unit-receives', remedy: 'query-progress' },
    ]);
    expect(office.deadlines('handling.conclude')).toEqual([]);
  });

  test('reg.20: a group elects representatives, at most five', () => {
    const office = stories.admitted(12);
    expect(office.effects('notify')).toMatchObject([{ what: 'representatives-asked', detail: { most: 5 } }]);
    const six = ['a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6'];
    const [refusal] = office.refused('group.nameRepresentatives', 'supervisionOffice', {
      representatives: six,
    });
    expect(refusal).toMatchObject({ rule: 'reg.20', guard: 'representativesWithinNumber' });
    office.send('group.nameRepresentatives', 'supervisionOffice', { representatives: six.slice(1) });
    expect(office.petition.matter.petitioners).toEqual(expect.arrayContaining(six.slice(1)));
  });

  test('reg.20: a province may allow a small group three, and a larger one five', () => {
    const four = { representatives: ['a-1', 'a-2', 'a-3', 'a-4'] };
    stories.admitted(10, housingBureau).refused('group.nameRepresentatives', 'supervisionOffice', four);
    stories.admitted(11, housingBureau).send('group.nameRepresentatives', 'supervisionOffice', four);
  });

  test('reg.20: who withdraws speaks for nobody else: the others’ matter goes on', () => {
    const told = { arrival: { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 } };
    for (const [office, event] of [
      [stories.registered(told), 'intake.withdraw'],
      [stories.proposed(told), 'approval.withdraw'],
      [stories.inHand(told), 'handling.withdraw'],
    ] as const) {
      const { stage } = office;
      const [notice] = toldBy(office.send(event, 'petitioner', { reason: '不再主张' }));
      expect(notice).toMatchObject({ what: 'withdrawn', reason: '不再主张' });
      expect(office.stage).toBe(stage);
      expect(office.petition.matter.petitioners).toEqual(['petitioner-2']);
    }
  });

  test('reg.21: the petitioner can query the progress at every stage, and is told what runs until when', () => {
    for (const office of [
      stories.received(),
      stories.proposed(),
      stories.inHand(),
      stories.inReexamination(),
    ]) {
      const asked = office.send('petitioner.query', 'petitioner');
      expect(toldBy(asked)).toMatchObject([{ what: 'progress', detail: { running: expect.any(Array) } }]);
      office.refused('petitioner.query', { part: 'petitioner', id: 'stranger-1' });
    }
  });

  test('reg.21: the petitioner can rate the handling for as long as the policy leaves it open', () => {
    const office = stories.delivered();
    const rated = office.send('handling.rate', 'petitioner', { score: 'dissatisfied' });
    expect(effectsOf(rated, 'report')).toMatchObject([{ what: 'rating', detail: { score: 'dissatisfied' } }]);
    expect(office.refused('handling.rate', 'petitioner', { score: 'satisfied' })[0].code).toBe('too-late');
  });

  test('reg.21: and the petition office apart from the unit, where the body asks for both', () => {
    const both = { score: 'satisfied', scoreOffice: 'dissatisfied', note: '接待时等候太久' };
    const rated = stories.delivered().send('handling.rate', 'petitioner', both);
    for (const kind of ['report', 'record'] as const)
      expect(effectsOf(rated, kind)).toContainEqual(
        expect.objectContaining({
          what: 'rating',
          reason: both.note,
          detail: { score: 'satisfied', scoreOffice: 'dissatisfied' },
        }),
      );
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'one-rating',
      version: '1.0.0',
      choices: { rateOffice: false },
    });
    const office = stories.delivered({ policy });
    expect(office.refused('handling.rate', 'petitioner', both)[0]).toMatchObject({
      guard: 'officeMayBeRated',
      rule: 'policy',
    });
    office.send('handling.rate', 'petitioner', { score: 'satisfied' });
  });

  test('reg.21: an event is entered once: the same again changes nothing, and none is dated back', () => {
    const office = stories.received();
    const { id } = office.petition;
    const again = {
      id: 'e1',
      petition: id,
      type: 'petitioner.query',
      at: office.now,
      by: office.actor('petitioner'),
    };
    const decision = office.engine.receive(office.petition, again);
    expect(decision).toMatchObject({ accepted: false, refusals: [{ code: 'duplicate', rule: 'reg.21' }] });
    office.on('2026-03-01');
    expect(office.refused('petitioner.query', 'petitioner')[0].code).toBe('out-of-order');
  });
});

describe('referrals', () => {
  test('reg.22: what is assigned names its last day and is reported back', () => {
    const { dueOn: _, ...undated } = stories.referral;
    expect(new Office().refused('referral.receive', 'supervisionOffice', undated)[0]).toMatchObject({
      code: 'missing-fact',
      rule: 'reg.22',
      fact: 'dueOn',
    });
    const silent = { ...stories.referral, reportBack: false };
    expect(new Office().refused('referral.receive', 'supervisionOffice', silent)[0].guard).toBe(
      'assignedIsReported',
    );
  });

  test('reg.22: the superior’s day binds whoever gets the matter, and the unit reports before it', () => {
    const office = stories.referredOn(stories.referred({ ...stories.referral, dueOn: '2026-03-25' }));
    expect(office.deadline('referral.report')).toMatchObject({
      due: '2026-03-25',
      owner: { unit: 'dept-legal' },
    });
    expect(office.deadline('handling.report').due).toBe('2026-03-25');
  });

  test('reg.22: who withdraws ends the matter, and the superior that waits is told', () => {
    for (const [office, event] of [
      [stories.referred(), 'intake.withdraw'],
      [stories.referredOn(stories.referred()), 'handling.withdraw'],
    ] as const) {
      const last = office.send(event, 'petitioner', { reason: '问题已解决' });
      expect(effectsOf(last, 'report').map(({ to }) => to)).toContainEqual({
        role: 'superiorOrgan',
        unit: 'superior-bureau',
      });
    }
  });

  test('reg.23.2: of a referral in scope the petitioner is told within fifteen days of its receipt', () => {
    const office = stories.referred();
    expect(office.deadline('referral.notice')).toMatchObject({ start: '2026-03-02', due: '2026-03-17' });
    const told = toldBy(office.send('referral.register', 'supervisionOffice', { registerNumber: 'R-2' }));
    expect(told).toMatchObject([
      { what: 'referral-received', form: 'written', rule: 'reg.23.2', detail: { route: 'approval' } },
    ]);
    expect(office.deadline('referral.notice').state).toBe('met');
  });

  test('reg.23.3: the objection has five working days, with detailed reasons, once', () => {
    // 11 February + 5 working days: 12, 13, 14 (a Saturday that works), then after the Spring Festival 24 and 25.
    const office = stories.referred(stories.forwarded, '2026-02-11');
    expect(office.deadline('referral.objection').due).toBe('2026-02-25');
    office
      .atTheEndOf('referral.objection')
      .send('referral.object', 'disciplineCommission', { reason: '不属职责' });
    office.send('referral.refuseObjection', 'superiorOrgan', { reason: '仍由你局办理' });
    expect(office.refused('referral.object', 'disciplineCommission', { reason: '仍不属' })[0].rule).toBe(
      'reg.23.3',
    );
    const late = stories.referred().rightAfter('referral.objection');
    expect(late.refused('referral.object', 'disciplineCommission', { reason: '不属职责' })[0].code).toBe(
      'too-late',
    );
  });

  test('reg.23.3: the papers go back once the referrer agrees, and the petitioner is told why and where to go', () => {
    const office = stories.referred();
    office.send('referral.object', 'disciplineCommission', { reason: '属住建部门职责' });
    expect(
      office.refused('referral.agreeObjection', stories.higher(office), { reason: '同意' })[0].code,
    ).toBe('wrong-role');
    const agreed = office.send('referral.agreeObjection', 'superiorOrgan', {
      reason: '同意退回',
      competentOrgan: 'housing-bureau',
    });
    expect(toldBy(agreed)).toMatchObject([
      {
        what: 'referral-returned',
        reason: '同意退回',
        remedy: 'raise-with-competent-organ',
        detail: { organ: 'housing-bureau' },
      },
    ]);
    expect(office.stage).toBe('superiorReferral.returned');
  });

  test('reg.23.3: the objection does not pause the fifteen days', () => {
    const office = stories.referred();
    office.on('2026-03-04').send('referral.object', 'disciplineCommission', { reason: '不属职责' });
    expect(office.deadline('referral.notice')).toMatchObject({ state: 'running', due: '2026-03-17' });
    office.on('2026-03-18', '00:00:00');
    expect(office.deadline('referral.notice').state).toBe('missed');
  });
});

describe('what the petitioner is told on arrival', () => {
  test('reg.23.1: received, and by which route: in writing, within fifteen days of receipt', () => {
    const office = stories.assessed();
    expect(office.deadline('intake.notice')).toMatchObject({
      due: '2026-03-17',
      owner: { role: 'disciplineCommission' },
    });
    const told = toldBy(office.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' }));
    expect(told).toMatchObject([
      { what: 'received', form: 'written', detail: { route: 'approval', procedure: 'petition' } },
    ]);
  });

  test('reg.23.1: a province may set five working days for it', () => {
    expect(stories.received({ policy: housingBureau }).deadline('intake.notice').due).toBe('2026-03-09');
  });

  test('reg.23.1: of a group the clock runs from its coming, not from its hand-over', () => {
    const office = stories.admitted();
    office.on('2026-03-03').send('group.register', 'supervisionOffice', { cause: 'wages', claim: 'payment' });
    expect(office.deadline('intake.notice')).toMatchObject({ start: '2026-03-02', due: '2026-03-17' });
  });

  test('reg.23.1: not where name or address is unclear; that is recorded, with the reason', () => {
    const office = stories.received({ arrival: { petitioners: [], anonymous: true, reachable: false } });
    office.send('intake.assess', 'disciplineCommission', outOfCompetence);
    const last = office.send('intake.redirect', 'disciplineCommission', {
      organ: 'housing-bureau',
      reason: '属住建职责',
    });
    expect(toldBy(last)).toEqual([]);
    expect(effectsOf(last, 'record')).toContainEqual(
      expect.objectContaining({
        what: 'notice-impossible',
        reason: '属住建职责',
        detail: expect.objectContaining({ why: 'anonymous', notice: 'redirected' }),
      }),
    );
  });

  test('reg.23.1: once name and address are made known, the notices go there', () => {
    const office = stories.assessed({ arrival: { petitioners: [], anonymous: true, reachable: false } });
    office.send('petitioner.giveContact', 'supervisionOffice', { petitioner: 'petitioner-7' });
    const [told] = toldBy(office.send('intake.register', 'supervisionOffice', { registerNumber: 'R-1' }));
    expect(told?.to.ids).toEqual(['petitioner-7']);
  });

  test.each(['split', 'merged', 'dissolved'])(
    'reg.24: where the organ was %s, the petitioner is told who goes on with its powers, and why',
    (change) => {
      const office = stories.received();
      office.send('intake.assess', 'disciplineCommission', outOfCompetence);
      const told = office.send('intake.redirect', 'disciplineCommission', {
        organ: 'housing-bureau',
        reason: '职权已划转',
        formerOrgan: { organ: 'old-office', change },
      });
      expect(toldBy(told)).toMatchObject([
        {
          what: 'redirected',
          rule: 'reg.24',
          reason: '职权已划转',
          remedy: 'raise-with-competent-organ',
          detail: { organ: 'housing-bureau', formerOrgan: 'old-office', change },
        },
      ]);
      expect(office.stage).toBe('firstVisit.redirected');
    },
  );

  test('reg.24: nobody is sent back to an organ that is no more; one that was split may go on under its name', () => {
    const assessed = () => {
      const office = stories.received();
      office.send('intake.assess', 'disciplineCommission', outOfCompetence);
      return office;
    };
    const same = (change: string) => ({
      organ: 'old-office',
      reason: '职权已划转',
      formerOrgan: { organ: 'old-office', change },
    });
    for (const change of ['merged', 'dissolved']) {
      const [refusal] = assessed().refused('intake.redirect', 'disciplineCommission', same(change));
      expect(refusal).toMatchObject({ rule: 'reg.24', guard: 'successorGoesOn' });
    }
    assessed().send('intake.redirect', 'disciplineCommission', same('split'));
  });

  test('reg.24: where two units each deny their competence, whoever stands above both decides', () => {
    const office = stories.dispatched();
    office.send('handling.refuse', 'responsibleUnit', { reason: '属防火处职责' });
    office.send('approval.propose', 'supervisionOffice', { unit: 'dept-supervision', opinion: '拟交防火处' });
    office.send('approval.sign', 'disciplineSecretary');
    office.send('approval.dispatch', 'supervisionOffice', { unit: 'dept-supervision' });
    office.send('handling.refuse', 'responsibleUnit', { reason: '属法制处职责' });
    office.send('approval.propose', 'supervisionOffice', { unit: 'brigade-1', opinion: '拟交一支队' });
    office.send('approval.sign', 'disciplineSecretary', { unit: 'dept-legal', reason: '由法制处办理' });
    office.send('approval.dispatch', 'supervisionOffice', { unit: 'dept-legal' });
    expect(office.petition.matter.unit).toBe('dept-legal');
    // The petitioner does not pay for the dispute.
    expect(office.deadline('handling.conclude').start).toBe('2026-03-02');
  });

  test('reg.25: a significant and urgent matter is reported at once, and harm is contained', () => {
    const urgent = { organ: 'superior-bureau', reason: '有人扬言伤人', containment: '已疏散' };
    const office = stories.inHand();
    const reported = office.send('matter.reportUrgent', 'responsibleUnit', urgent);
    expect(effectsOf(reported, 'inform')).toMatchObject([
      { what: 'urgent-matter', organ: { unit: 'superior-bureau' } },
    ]);
    expect(effectsOf(reported, 'report').map(({ to }) => to.role)).toEqual([
      'disciplineCommission',
      'leadingGroup',
    ]);
    expect(office.stage).toBe('handling.inHand');
    expect(
      office.refused('matter.reportUrgent', 'responsibleUnit', { ...urgent, organ: 'public-security' })[0]
        .rule,
    ).toBe('reg.25');
  });

  test('reg.25: wherever the matter stands, whichever office becomes aware of it reports it', () => {
    const urgent = { organ: 'superior-bureau', reason: '有人扬言伤人', containment: '已疏散' };
    const standings = [
      stories.received(),
      stories.registered(),
      stories.proposed(),
      stories.proposed({ complex: true }),
      stories.dispatched(),
      stories.delivered(),
      stories.inReview(),
    ];
    const offices = [
      'supervisionOffice',
      'brigade',
      'businessDepartment',
      'commandCentre',
      'serviceDetachment',
    ] as const;
    for (const office of standings) {
      const { stage } = office;
      for (const role of offices) {
        const reported = office.send('matter.reportUrgent', role, urgent);
        expect(effectsOf(reported, 'inform')).toMatchObject([{ what: 'urgent-matter' }]);
      }
      expect(office.stage).toBe(stage);
      office.refused('matter.reportUrgent', 'petitioner', urgent);
      office.refused('matter.reportUrgent', 'disciplineCommission', { ...urgent, organ: 'public-security' });
    }
  });

  test('reg.25: promptly: once it is found urgent at the premises it is reported, and harm contained, by a day', () => {
    const office = stories.disorder();
    office.send('disorder.findUrgent', 'serviceDetachment', { reason: '出动受阻' });
    for (const kind of ['urgent.report', 'urgent.contain'] as const)
      expect(office.deadline(kind)).toMatchObject({ due: office.today, state: 'running' });
    office.rightAfter('urgent.report').timer();
    expect(office.deadline('urgent.report').state).toBe('missed');
    office.send('disorder.containHarm', 'serviceDetachment', { containment: '已疏导通道' });
    expect(office.beside.some((one) => one.startsWith('supervision.'))).toBe(true);
  });

  test('reg.25: promptly: whatever the channel and wherever the matter stands, what is found urgent is owed a report and measures on that day', () => {
    const channels = ['letter', 'online', 'telephone', 'visit', 'fax'] as const;
    const standings = [
      ...channels.map((channel) =>
        stories.received({
          arrival: { channel, ...(channel === 'letter' ? {} : { recordedBy: 'clerk-1' }) },
        }),
      ),
      stories.registered(),
      stories.proposed(),
      stories.dispatched(),
      stories.inHand(),
      stories.delivered(),
      stories.inReview(),
    ];
    for (const office of standings) {
      const { stage } = office;
      office.send('urgent.find', 'commandCentre', { reason: '有人扬言伤人' });
      for (const kind of ['urgent.report', 'urgent.contain'] as const)
        expect(office.deadline(kind)).toMatchObject({ due: office.today, state: 'running' });
      office.send('urgent.contain', 'serviceDetachment', { containment: '已疏散' });
      office.rightAfter('urgent.report').timer();
      expect(office.deadline('urgent.report').state).toBe('missed');
      expect(office.deadline('urgent.contain').state).toBe('met');
      expect(office.stage).toBe(stage);
    }
  });

  test('reg.25: at the premises the superior organ and the joint conference’s office are told', () => {
    const office = stories.disorder();
    const reported = office.send('disorder.reportUrgent', 'supervisionOffice', {
      superior: 'superior-bureau',
      jointConference: 'petition-bureau',
      reason: '大量人员聚集',
    });
    expect(effectsOf(reported, 'inform').map(({ organ }) => organ.unit)).toEqual([
      'superior-bureau',
      'petition-bureau',
    ]);
  });
});
