import { describe, expect, test } from 'vitest';
import { effectsOf, Office } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('principles', () => {
  test('plan.1: whoever has the matter is answerable for it, and no other unit acts in its place', () => {
    const office = stories.dispatched();
    const other = { part: 'responsibleUnit', unit: 'dept-supervision' } as const;
    expect(office.refused('handling.accept', other, { handler: 'supervision-2' })[0].code).toBe('wrong-role');
    office.send('handling.accept', 'responsibleUnit', { handler: 'legal-2' });
    expect(office.deadline('handling.conclude').owner).toEqual({
      role: 'responsibleUnit',
      unit: 'dept-legal',
    });
  });

  test('plan.1: matters stay within the body: neither an outside organ nor an office without such work gets one', () => {
    for (const unit of ['street-office', 'command-centre', 'nobody']) {
      const office = stories.classified();
      office.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
      const [refusal] = office.refused('approval.propose', 'supervisionOffice', { unit, opinion: '拟交' });
      expect(refusal).toMatchObject({ rule: 'plan.1', guard: 'unitMayHandle' });
    }
  });

  /** A matter of the eastern area, which is the first brigade's, before the opinion is proposed. */
  function ofTheEast(arrival: object = {}) {
    const office = stories.classified({ arrival: { territory: 'district-east', ...arrival } });
    office.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
    return office;
  }
  const propose = (unit: string) => ({ unit, opinion: '拟交办' });

  test('plan.1: local responsibility (属地管理): of the brigades the one in whose area the matter is has it', () => {
    const office = ofTheEast();
    for (const unit of ['brigade-2', 'brigade-3']) {
      const [refusal] = office.refused('approval.propose', 'supervisionOffice', propose(unit));
      expect(refusal).toMatchObject({ code: 'guard-failed', rule: 'plan.1', guard: 'localOrReasoned' });
      // Whose it is, and what would do instead.
      expect(refusal.message.en).toContain('brigade-1');
      expect(refusal.message.en).toContain('territoryReason');
    }
    office.send('approval.propose', 'supervisionOffice', propose('brigade-1'));
    expect(office.stage).toBe('generalApproval.signature');
  });

  test('plan.1: another brigade has it with a reason on record, whether it is proposed or signed for', () => {
    const proposed = ofTheEast();
    const opinion = proposed.send('approval.propose', 'supervisionOffice', {
      ...propose('brigade-2'),
      territoryReason: '涉事人员现属第二支队',
    });
    expect(effectsOf(opinion, 'record').slice(0, 1)).toMatchObject([
      { what: 'opinion', about: 'brigade-2', detail: { territoryReason: '涉事人员现属第二支队' } },
    ]);
    const local = ofTheEast();
    local.send('approval.propose', 'supervisionOffice', propose('brigade-1'));
    const other = { unit: 'brigade-3', reason: '就近办理' };
    expect(local.refused('approval.sign', 'disciplineSecretary', other)[0]).toMatchObject({
      rule: 'plan.1',
      guard: 'localOrReasoned',
    });
    const signed = local.send('approval.sign', 'disciplineSecretary', {
      ...other,
      territoryReason: '第一支队正在整编',
    });
    expect(effectsOf(signed, 'record').slice(0, 1)).toMatchObject([
      { what: 'signature', about: 'brigade-3', detail: { territoryReason: '第一支队正在整编' } },
    ]);
  });

  test('plan.1: a department has its own business wherever the matter is', () => {
    ofTheEast().send('approval.propose', 'supervisionOffice', propose('dept-legal'));
  });

  test('plan.1: the area can be stated, or corrected, when the matter is assessed; without one no brigade comes first', () => {
    const corrected = stories.received({ arrival: { territory: 'district-east' } });
    corrected.send('intake.assess', 'disciplineCommission', {
      withinCompetence: true,
      kind: 'claim',
      reason: '属本局职责',
      territory: 'district-west',
    });
    expect(corrected.petition.matter.territory).toBe('district-west');
    const unstated = stories.classified();
    unstated.send('approval.fillForm', 'supervisionOffice', { form: 'form-1' });
    unstated.send('approval.propose', 'supervisionOffice', propose('brigade-3'));
  });

  test('plan.1: a local brigade that is complained of comes before no other', () => {
    const office = ofTheEast({ complainedOf: { persons: [], units: ['brigade-1'] } });
    office.send('approval.propose', 'supervisionOffice', propose('brigade-2'));
  });
});

describe('the leading group', () => {
  /** A duty of the department climbs as the terms of its levels pass. */
  function climbing(
    levels: readonly ('supervision.unit' | 'supervision.commission' | 'supervision.chief')[],
  ) {
    const office = stories.supervised();
    for (const kind of levels)
      office.rightAfter(kind).send('deadline.passed', 'system', { deadline: office.deadline(kind).id });
    return office;
  }

  test('plan.2: the leading group heads the arrangement: what unit, commission and chief officer left undone comes to it', () => {
    const office = climbing(['supervision.unit', 'supervision.commission', 'supervision.chief']);
    expect(office.beside).toEqual(['supervision.leadingGroup']);
    expect(office.deadline('supervision.leadingGroup').owner).toEqual({ role: 'leadingGroup' });
    expect(office.effects('report').at(-1)).toMatchObject({ what: 'climbed', to: { role: 'leadingGroup' } });
  });

  test('plan.2: nothing is above the leading group here, so a duty stays with it, round after round, until it is done', () => {
    const office = climbing(['supervision.unit', 'supervision.commission', 'supervision.chief']);
    for (const round of [1, 2]) {
      const { id } = office.deadline('supervision.leadingGroup');
      office.rightAfter('supervision.leadingGroup');
      office.send('deadline.passed', 'system', { deadline: id });
      expect(office.petition.beside[0]).toMatchObject({ value: 'leadingGroup', context: { rounds: round } });
    }
  });

  test('plan.2: its office closes for it', () => {
    const office = climbing(['supervision.unit', 'supervision.commission', 'supervision.chief']);
    office.send('supervision.close', 'leadingGroupOffice', {
      outcome: 'dutyDone',
      evidence: 'e1',
      reason: '已完成',
    });
    expect(office.beside).toEqual([]);
  });

  test('plan.2: a new petition is opened by whoever receives it, never by the leading group', () => {
    const office = new Office();
    expect(office.refused('intake.receive', 'leadingGroup', stories.letter)[0].code).toBe('wrong-role');
  });
});
