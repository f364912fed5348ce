import { describe, expect, test } from 'vitest';
import { periodCompleteness } from '../../src/register/index.ts';
import { effectsOf, type Office } from '../support/office.ts';
import * as stories from '../support/stories.ts';

const flag = { kind: 'group', until: '2026-05-20', reason: '多人拟集体来访' };

describe('3.4 special periods', () => {
  test('plan.3.4: in time the commission gathers departments and responsible units: it owes that before the examination', () => {
    const office = stories.listed(stories.inHand());
    const [gathering, examination] = [office.deadline('special.gather'), office.deadline('special.examine')];
    expect(gathering.owner).toEqual({ role: 'disciplineCommission' });
    expect(gathering.due < examination.due).toBe(true);
    expect(effectsOf(office.decisions.at(-1) as never, 'assign')).toMatchObject([
      { what: 'gather-units', to: { role: 'disciplineCommission' }, by: gathering.due },
      { what: 'examine-matter', by: examination.due },
    ]);
    stories.gathered(office);
    expect(office.deadline('special.gather').state).toBe('met');
  });

  test('plan.3.4: a gathering that is not held is a duty missed, and supervised', () => {
    const office = stories.listed(stories.inHand());
    const { id } = office.deadline('special.gather');
    office.rightAfter('special.gather').send('deadline.passed', 'system', { deadline: id });
    expect(office.beside).toEqual(['specialPeriod.listed', 'supervision.chiefOfficer']);
  });

  test('plan.3.4: the responsible unit is there, and no unit that the matter complains of', () => {
    const office = stories.listed(
      stories.inHand({ arrival: { complainedOf: { persons: [], units: ['brigade-1'] } } }),
    );
    const gather = {
      gathering: 'g-1',
      period: 'mayDay2026',
      heldOn: office.today,
      situation: '总体平稳',
    };
    const refusal = (attended: string[]) =>
      office.refused('special.gather', 'disciplineCommission', { ...gather, attended })[0];
    expect(refusal(['commission'])).toMatchObject({ rule: 'plan.3.4', guard: 'unitAttended' });
    expect(refusal(['dept-legal', 'brigade-1'])).toMatchObject({
      rule: 'reg.30',
      guard: 'attendedNotComplainedOf',
    });
  });

  test('plan.3.4: the situation is reviewed: what was found stands in the register, with who sat there and who recorded it', () => {
    const office = stories.listed(stories.inHand());
    const gather = { gathering: 'g-1', period: 'mayDay2026', heldOn: office.today, attended: ['dept-legal'] };
    expect(office.refused('special.gather', 'disciplineCommission', gather)[0].code).toBe('invalid');
    const held = office.send('special.gather', 'disciplineCommission', { ...gather, situation: '总体平稳' });
    expect(effectsOf(held, 'record')).toMatchObject([
      {
        what: 'gathering',
        about: 'g-1',
        reason: '总体平稳',
        detail: { attended: ['dept-legal'], recordedBy: office.actor('disciplineCommission').id },
      },
      { what: 'deadline-met' },
    ]);
  });

  test('plan.3.4: one by one: no matter is examined but in a gathering that was held for it', () => {
    const office = stories.listed(stories.inHand());
    const examine = (stated: object) =>
      office.refused('special.examine', 'disciplineCommission', { ...stories.examinedSo, ...stated })[0];
    expect(examine({}).guard).toBe('gatheringIsNamed');
    stories.gathered(office);
    expect(examine({ gathering: 'another' }).guard).toBe('gatheringIsNamed');
    office.send('special.examine', 'disciplineCommission', stories.examinedSo);
  });

  test('plan.3.4: every open matter: over all petitions the commission can show which are still to be gone through', () => {
    const done = stories.followedUp(stories.listed(stories.inHand())).petition;
    const left = stories.listed(stories.registered()).petition;
    const asked = { period: 'mayDay2026', on: '2026-03-02' };
    expect(periodCompleteness([done], asked).complete).toBe(true);
    const { complete, matters } = periodCompleteness([done, { ...left, id: 'P2' }], asked);
    expect(complete).toBe(false);
    expect(matters.map(({ petition, lacks }) => [petition, lacks.map(({ step }) => step)])).toEqual([
      ['P1', []],
      ['P2', ['gathering', 'examination', 'unit']],
    ]);
  });

  test('plan.3.4: the commission goes through a matter that is not concluded, and sees to it that a unit is answerable', () => {
    const office = stories.listed(stories.inHand());
    expect(office.deadline('special.examine').owner).toEqual({ role: 'disciplineCommission' });
    expect(office.refused('special.nameUnit', 'disciplineCommission', { unit: 'dept-legal' })[0].code).toBe(
      'not-now',
    );
    stories.followedUp(office);
    expect(office.beside).toEqual(['specialPeriod.inFollowUp']);
    expect(office.deadline('special.followUp')).toMatchObject({
      due: '2026-05-05',
      owner: { role: 'responsibleUnit', unit: 'dept-legal' },
    });
  });

  test('plan.3.4: a matter that is concluded is not listed as one that is not', () => {
    const office = stories.inHand();
    office.send('handling.withdraw', 'petitioner');
    expect(office.petition.matter.concludedOn).toBe('2026-03-02');
    const period = {
      period: 'mayDay2026',
      kind: 'holiday',
      from: '2026-04-30',
      until: '2026-05-05',
      because: 'notConcluded',
    };
    const [refusal] = office.refused('special.list', 'disciplineCommission', period);
    expect(refusal).toMatchObject({ rule: 'plan.3.4', guard: 'stillOpen' });
  });

  test('plan.3.4: a matter that goes on to a remedy is not concluded, and is listed', () => {
    const office = stories.delivered();
    expect(office.petition.matter.concludedOn).toBeUndefined();
    expect(stories.listed(office).beside).toContain('specialPeriod.listed');
  });

  test('plan.3.4: the commission alone lists a matter, and no period that is over', () => {
    const office = stories.inHand();
    const period = {
      period: 'p',
      kind: 'holiday',
      from: '2026-02-15',
      until: '2026-02-23',
      because: 'notConcluded',
    };
    expect(office.refused('special.list', 'disciplineCommission', period)[0].code).toBe('too-late');
    const ahead = { ...period, from: '2026-04-30', until: '2026-05-05' };
    expect(office.refused('special.list', 'supervisionOffice', ahead)[0].code).toBe('wrong-role');
  });

  test('plan.3.4: the unit that has the matter is the one answerable in the period too', () => {
    const office = stories.listed(stories.inHand());
    stories.gathered(office).send('special.examine', 'disciplineCommission', stories.examinedSo);
    const [refusal] = office.refused('special.nameUnit', 'disciplineCommission', { unit: 'brigade-1' });
    expect(refusal).toMatchObject({ rule: 'plan.3.4', guard: 'unitHasMatter' });
  });

  test('plan.3.4: a matter that no unit has yet gets one named', () => {
    const office = stories.followedUp(stories.listed(stories.registered()), 'brigade-3');
    expect(office.deadline('special.followUp').owner.unit).toBe('brigade-3');
    // Named for the period: the matter's own approval still decides who handles it.
    expect(office.petition.matter.unit).toBeUndefined();
  });

  test('plan.3.4: the unit works with outside organs, and a special team may be sent', () => {
    const office = stories.followedUp(stories.listed(stories.inHand()));
    office.send('special.followUp', 'responsibleUnit', { kind: 'help', note: '协助申请救助' });
    const asked = office.send('special.workWith', 'responsibleUnit', {
      organ: 'street-office',
      reason: '共同帮扶',
    });
    expect(effectsOf(asked, 'inform')).toMatchObject([
      { what: 'cooperation-asked', organ: { unit: 'street-office' } },
    ]);
    const sent = office.send('special.sendTeam', 'disciplineCommission', {
      unit: 'dept-legal',
      members: ['legal-2', 'legal-3'],
      task: '现场协助',
    });
    expect(effectsOf(sent, 'assign')).toMatchObject([
      { what: 'special-team', to: { ids: ['legal-2', 'legal-3'] } },
    ]);
  });

  test.each([
    ['public-security', 'publicSecurity'],
    ['street-office', 'outsideOrgan'],
    ['petition-bureau', 'outsideOrgan'],
  ])('plan.3.4: the unit asks %s to work with it, about the matter, on a person’s decision', (unit, role) => {
    const office = stories.followedUp(stories.listed(stories.inHand()));
    const asked = office.send('special.workWith', 'responsibleUnit', { organ: unit, reason: '共同解释' });
    expect(effectsOf(asked, 'inform')).toEqual([
      {
        type: 'inform',
        rule: 'plan.3.4',
        what: 'cooperation-asked',
        organ: { role, unit },
        reason: '共同解释',
        decidedBy: office.actor('responsibleUnit').id,
      },
    ]);
  });

  test('plan.3.4: what is said of a person is worked on with no organ, public security as little as any other', () => {
    const office = stories.followedUp(stories.listed(stories.registered({ kind: 'report' })), 'dept-legal');
    const unit = { part: 'businessDepartment', unit: 'dept-legal' } as const;
    for (const organ of ['public-security', 'street-office'])
      expect(office.refused('special.workWith', unit, { organ, reason: '协助' })[0].guard).toBe('isReport');
  });

  describe('a recorded tendency', () => {
    const tending = (office: Office = stories.listed(stories.inHand())): Office => {
      office.send('special.recordTendency', 'disciplineCommission', flag);
      return office;
    };

    test('plan.3.4: it belongs to the matter, with an author, a reason and an end', () => {
      const office = tending();
      expect(office.petition.matter.tendencies).toEqual([
        {
          kind: 'group',
          author: office.actor('disciplineCommission').id,
          reason: expect.any(String),
          until: '2026-05-20',
        },
      ]);
    });

    test('plan.3.4: it lapses: its last day still counts, the day after it is no ground', () => {
      const again = { from: '2026-06-01', until: '2026-06-30', because: 'tendency' };
      stories.listed(tending().on('2026-05-20', '23:59:59'), again);
      const office = tending().on('2026-05-21', '00:00:00');
      const list = { period: 'p', kind: 'securityEvent', ...again };
      expect(office.refused('special.list', 'disciplineCommission', list)[0].guard).toBe('tendencyRuns');
    });

    test('plan.3.4: nobody is listed for a tendency that is on no record', () => {
      const [refusal] = stories.inHand().refused('special.list', 'disciplineCommission', {
        period: 'p',
        kind: 'holiday',
        from: '2026-04-30',
        until: '2026-05-05',
        because: 'tendency',
      });
      expect(refusal.guard).toBe('tendencyRuns');
    });

    test('plan.3.4: it is not prolonged, nor set for longer than the policy allows', () => {
      const office = tending();
      expect(office.refused('special.recordTendency', 'disciplineCommission', flag)[0].guard).toBe(
        'sameTendencyRuns',
      );
      // 90 days from 2 March.
      const capital = { ...flag, kind: 'capital' };
      office.refused('special.recordTendency', 'disciplineCommission', { ...capital, until: '2026-06-01' });
      office.send('special.recordTendency', 'disciplineCommission', { ...capital, until: '2026-05-31' });
    });
  });

  test('plan.3.4: the period ends of itself, and the matter is off the list; that is no missed duty', () => {
    const office = stories.followedUp(stories.listed(stories.inHand())).atTheEndOf('special.followUp');
    const { id } = office.deadline('special.followUp');
    expect(office.refused('deadline.passed', 'system', { deadline: id })[0].code).toBe('too-early');
    office.rightAfter('special.followUp').send('deadline.passed', 'system', { deadline: id });
    expect(office.deadline('special.followUp').state).toBe('discharged');
    expect(office.beside.filter((one) => one.startsWith('specialPeriod'))).toEqual([]);
  });

  test('plan.3.4: a period stops nothing: the matter goes on and its term stays', () => {
    const office = stories.investigating(stories.inHand());
    const before = office.deadline('handling.conclude');
    stories.followedUp(stories.listed(office));
    office.send('handling.report', 'responsibleUnit', { result: '属实' });
    expect(office.stage).toBe('handling.reported');
    expect(office.deadline('handling.conclude')).toEqual(before);
  });

  test('plan.3.4: supervision climbs from the unit to the commission and the chief officer', () => {
    const office = stories.supervised();
    expect(office.beside).toEqual(['supervision.unit']);
    for (const [kind, level] of [
      ['supervision.unit', 'commission'],
      ['supervision.commission', 'chiefOfficer'],
    ] as const) {
      office.rightAfter(kind).send('deadline.passed', 'system', { deadline: office.deadline(kind).id });
      expect(office.beside).toEqual([`supervision.${level}`]);
    }
  });
});
