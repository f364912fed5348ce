import { describe, expect, test } from 'vitest';
import { Office } from '../support/office.ts';
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
