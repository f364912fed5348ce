import { describe, expect, test } from 'vitest';
import { effectsOf, toldBy } from '../support/office.ts';
import * as stories from '../support/stories.ts';

describe('3.5 answerability', () => {
  test('plan.3.5: neglect of duty with serious consequences is pursued; without them the clause gives no ground', () => {
    const open = { breach: 'plan.3.5', unit: 'dept-legal', facts: '接待失职' };
    const office = stories.inHand();
    const [refusal] = office.refused('answerability.open', 'disciplineCommission', {
      ...open,
      seriousConsequences: false,
    });
    expect(refusal.guard).toBe('seriousWhereRequired');
    office.send('answerability.open', 'disciplineCommission', { ...open, seriousConsequences: true });
    expect(office.beside).toEqual(['answerability.examining']);
  });

  test('plan.3.5: no finding about a unit that was not heard, or asked in vain', () => {
    const office = stories.examined();
    office.send('answerability.examine', 'disciplineCommission', { facts: '逾期属实' });
    expect(office.refused('answerability.find', 'disciplineCommission', stories.answerable)[0].guard).toBe(
      'unitWasHeard',
    );
    office.send('answerability.invite', 'disciplineCommission', { until: '2026-03-10' });
    office.on('2026-03-10', '23:59:59');
    office.refused('answerability.find', 'disciplineCommission', stories.answerable);
    office
      .on('2026-03-11', '00:00:00')
      .send('answerability.find', 'disciplineCommission', stories.answerable);
    expect(office.beside).toEqual(['answerability.correcting']);
  });

  test('plan.3.5: the party committee is first in line: every finding is put before the leading group', () => {
    const office = stories.established();
    const found = office.send('answerability.find', 'disciplineCommission', stories.answerable);
    expect(effectsOf(found, 'report')).toMatchObject([{ what: 'finding', to: { role: 'leadingGroup' } }]);
  });

  test('plan.3.5: nobody decides about their own unit, or about one above it', () => {
    const office = stories.inHand();
    office.send('answerability.open', 'leadingGroup', {
      breach: 'reg.44',
      unit: 'commission',
      seriousConsequences: false,
      facts: '未按期书面告知',
    });
    expect(office.refused('answerability.examine', 'disciplineCommission', { facts: '属实' })[0].code).toBe(
      'wrong-role',
    );
    office.send('answerability.examine', 'leadingGroup', { facts: '属实' });
  });

  test('plan.3.5: what follows is carried out, with something that shows it', () => {
    const office = stories.established();
    office.send('answerability.find', 'disciplineCommission', stories.answerable);
    expect(office.deadline('answerability.close').owner).toMatchObject({ unit: 'dept-legal' });
    office.send('answerability.correct', 'disciplineCommission', { evidence: 'e1', reason: '已整改' });
    expect(office.beside).toEqual([]);
    expect(office.petition.ended.at(-1)).toMatchObject({ lifecycle: 'answerability', outcome: 'corrected' });
  });

  test('plan.3.5: organisational measures and referrals are for serious consequences only', () => {
    const office = stories.established();
    const heavy = { ...stories.answerable, measures: ['orderCorrection', 'disciplinaryReferral'] };
    expect(office.refused('answerability.find', 'disciplineCommission', heavy)[0].guard).toBe(
      'measuresWarranted',
    );
    office.send('answerability.find', 'disciplineCommission', { ...heavy, seriousConsequences: true });
  });

  test('plan.3.5: a petitioner who raised it is told of the finding, guilty or not', () => {
    const told = { concernsPetition: true, answer: '经查，有关情况已处理' };
    for (const finding of [
      { ...stories.answerable, ...told },
      { answerable: false, seriousConsequences: false, reason: '已尽责', ...told },
    ]) {
      const office = stories.established();
      const found = office.send('answerability.find', 'disciplineCommission', finding);
      expect(toldBy(found)).toMatchObject([{ what: 'finding', remedy: 'ask-superior', reason: told.answer }]);
    }
  });

  test('plan.3.5: supervision refers a duty left undone with serious consequences', () => {
    const office = stories.supervised();
    const refer = { breach: 'plan.3.5', facts: '逾期造成严重后果' };
    const slight = { ...refer, seriousConsequences: false };
    expect(office.refused('supervision.refer', 'disciplineCommission', slight)[0]).toMatchObject({
      code: 'guard-failed',
      rule: 'plan.3.5',
    });
    office.send('supervision.refer', 'disciplineCommission', { ...refer, seriousConsequences: true });
    expect(office.beside).toEqual(['supervision.unit', 'answerability.examining']);
  });
});
