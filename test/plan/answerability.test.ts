import { describe, expect, test } from 'vitest';
import { effectsOf, type Office, toldBy } from '../support/office.ts';
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
    office.send('answerability.answerFirst', 'partyCommittee', { statement: '党委负首要责任' });
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

  test('plan.3.5: the party committee is first in line: it is told as it opens, and answers before anybody is found answerable', () => {
    const office = stories.examined();
    expect(office.effects('assign').at(-1)).toMatchObject({
      what: 'answer-first',
      to: { role: 'partyCommittee' },
      by: office.deadline('answerability.examine').due,
    });
    office.send('answerability.hear', 'responsibleUnit', { statement: '因材料不全' });
    office.send('answerability.examine', 'disciplineCommission', { facts: '逾期属实' });
    const refusal = () => office.refused('answerability.find', 'disciplineCommission', stories.answerable)[0];
    expect(refusal()).toMatchObject({ rule: 'plan.3.5', guard: 'committeeCameFirst' });
    office.send('answerability.answerFirst', 'partyCommittee', { statement: '党委负首要责任' });
    office.send('answerability.find', 'disciplineCommission', stories.answerable);
  });

  test('plan.3.5: the party committees answer first: a finding begins with that, and it goes to the organ above them', () => {
    const office = stories.established();
    const { primary, ...without } = stories.answerable;
    expect(office.refused('answerability.find', 'disciplineCommission', without)[0]).toMatchObject({
      code: 'missing-fact',
      fact: 'primary',
    });
    const found = office.send('answerability.find', 'disciplineCommission', stories.answerable);
    expect(effectsOf(found, 'record').slice(0, 2)).toMatchObject([
      { what: 'finding', reason: primary, detail: { first: true, answered: true } },
      { what: 'finding', about: 'dept-legal' },
    ]);
    expect(effectsOf(found, 'report')).toMatchObject([
      { what: 'finding', to: { role: 'superiorOrgan' }, reason: primary },
      { what: 'finding', to: { role: 'leadingGroup' } },
    ]);
  });

  describe('the persons concerned, as well as the unit', () => {
    const named = (): Office => {
      const office = stories.examined(stories.inHand(), 'plan.3.5', true);
      office.send('answerability.namePerson', 'disciplineCommission', {
        person: 'legal-chief',
        capacity: 'directlyInCharge',
        until: '2026-03-10',
        facts: '分管而未督促',
      });
      return stories.established(office);
    };
    const persons = [{ person: 'legal-chief', answerable: true, measures: ['disciplinaryReferral'] }];
    const serious = { ...stories.answerable, seriousConsequences: true };

    test('plan.3.5: a person is pursued by name, and asked for a statement', () => {
      const office = named();
      expect(office.effects('assign').filter(({ what }) => what === 'make-statement')).toMatchObject([
        { to: { unit: 'dept-legal', ids: ['legal-chief'] }, by: '2026-03-10' },
      ]);
    });

    test('plan.3.5: nobody is found answerable unheard', () => {
      const office = named();
      const find = { ...serious, persons };
      expect(office.refused('answerability.find', 'disciplineCommission', find)[0].guard).toBe(
        'personsWereHeard',
      );
      const themselves = { part: 'responsibleUnit', id: 'legal-chief' } as const;
      office.send('answerability.hearPerson', themselves, { statement: '督促不力' });
      const found = office.send('answerability.find', 'disciplineCommission', find);
      expect(effectsOf(found, 'notify')).toMatchObject([
        { to: { unit: 'dept-legal', ids: ['legal-chief'] } },
      ]);
      expect(effectsOf(found, 'record')).toContainEqual(
        expect.objectContaining({
          detail: expect.objectContaining({ persons: ['legal-chief answerable disciplinaryReferral'] }),
        }),
      );
    });

    test('plan.3.5: each who was named is found on, answerable or not', () => {
      const office = named().on('2026-03-11');
      expect(office.refused('answerability.find', 'disciplineCommission', serious)[0].guard).toBe(
        'everyPersonIsFound',
      );
      office.send('answerability.find', 'disciplineCommission', {
        ...serious,
        persons: [{ person: 'legal-chief', answerable: false }],
      });
    });

    test('plan.3.5: nobody who may have to answer decides on themselves', () => {
      const office = stories.examined();
      office.send('answerability.namePerson', 'leadingGroup', {
        person: office.actor('disciplineCommission').id,
        capacity: 'directlyResponsible',
        until: '2026-03-10',
        facts: '未督促',
      });
      expect(
        office.refused('answerability.examine', 'disciplineCommission', { facts: '属实' })[0],
      ).toMatchObject({ rule: 'reg.28', guard: 'isNamedPerson' });
    });
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

  test('plan.3.5: a petitioner who raised it is told of the finding, guilty or not', () => {
    const told = { concernsPetition: true, answer: '经查，有关情况已处理' };
    for (const finding of [
      { ...stories.answerable, ...told },
      { answerable: false, seriousConsequences: false, reason: '已尽责', primary: '党委已督促', ...told },
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

  test('plan.3.5: what is referred names the item of the article, as what is opened does', () => {
    const office = stories.supervised();
    const refer = { breach: 'reg.45', seriousConsequences: true, facts: '推诿造成严重后果' };
    expect(
      office.refused('supervision.refer', 'disciplineCommission', { ...refer, item: 9 })[0],
    ).toMatchObject({
      code: 'guard-failed',
      guard: 'itemIsOfArticle',
    });
    office.send('supervision.refer', 'disciplineCommission', { ...refer, item: 1 });
    const [, course] = office.petition?.beside ?? [];
    expect(course?.context).toMatchObject({ breach: 'reg.45', item: 1 });
  });
});
